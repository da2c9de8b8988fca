import type { Wire } from '../../ocean/wire.ts';
import { id, int, optional, text } from '../shared/wire-values.ts';
import type { Right } from './right.type.ts';

/** @returns null without a code: a right that cannot be named grants nothing */
export function toRight(wire: Wire['DroitFonctionnalite']): Right | null {
  const code = text(wire.enumCode)?.trim();
  if (code === undefined || code === '') return null;
  const detail = optional(wire.fonctionnaliteDto, (feature) => feature);
  return {
    code,
    oceanId: id(detail?.idFonctionnalite),
    description: text(detail?.description),
    position: int(detail?.ordre),
    kind: text(detail?.typeElement),
  };
}
