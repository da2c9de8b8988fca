import type { Config } from '../../config/config.ts';
import { contract } from '../../ocean/contract/contract.generated.ts';

/** Keys of the period maps of the analysis, which are no values of a field. */
const usageKeys = ['VIE_PRIVEE', 'VIE_PRIVEE_EXCEPTIONNELLE', 'PROFESSIONNEL'];

/** Values that a report may show wherever they occur: those of enums in the contract, and of the settings. */
export function publicValues({ stepTypes, positionStates, permissions, rightKinds }: Config): string[] {
  const values = Object.values(contract.schemas).flatMap((properties) =>
    Object.values(properties).flatMap((shape) => (shape.kind === 'leaf' ? (shape.values ?? []) : [])),
  );
  const codes = Object.values(permissions).flatMap((right) => right?.code ?? []);
  return [...values, ...usageKeys, ...Object.keys(stepTypes), ...Object.keys(positionStates), ...codes, ...rightKinds];
}

/** Values of the settings, which complete those of the contract: places as 'Schema.property'. */
export function configuredValues({ stepTypes, privateStepTypes, rightKinds }: Config): ReadonlyMap<string, string[]> {
  return new Map([
    ['Etape.type', [...Object.keys(stepTypes), ...privateStepTypes]],
    ['FonctionnaliteDetaillee.typeElement', rightKinds],
  ]);
}
