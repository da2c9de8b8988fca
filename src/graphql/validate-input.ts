import { getMetadataStorage, validate, type ValidationError } from 'class-validator';
import { getNamedType, type GraphQLResolveInfo } from 'graphql';
import type { ResolverData } from 'type-graphql';
import { badUserInput, type InputError } from './errors.ts';

/** How many faults one answer tells: a list of a thousand bad items needs no thousand messages. */
const maxFaults = 20;

/**
 * Checks one argument by the class-validator rules of its input class.
 *
 * @throws BadUserInput with every fault and its path; no value is echoed
 */
export async function validateInput(value: unknown, type: unknown, { info }: ResolverData): Promise<void> {
  if (typeof value !== 'object' || value === null) return;
  const faults = await inputErrorsOf(value, argumentName(type, info));
  if (faults.length > 0) throw badUserInput(faults);
}

/** Every fault of an input by the rules of its class, at most so many; none when it is right. */
export async function inputErrorsOf(value: object, name: string): Promise<InputError[]> {
  const items = Array.isArray(value) ? value : [value];
  const faults: InputError[] = [];
  for (const [index, item] of items.entries()) {
    if (typeof item !== 'object' || item === null || !hasRules((item as object).constructor)) continue;
    const errors = await validate(item as object, { skipMissingProperties: true, forbidUnknownValues: false });
    faults.push(...errors.flatMap((error) => toFaults(error, Array.isArray(value) ? `${name}.${index}` : name)));
  }
  return faults.slice(0, maxFaults);
}

const classesWithRules = new Map<unknown, boolean>();

/** Most inputs have none, and the validator takes its time to find that out. */
function hasRules(inputClass: unknown): boolean {
  let has = classesWithRules.get(inputClass);
  if (has === undefined) {
    const rules =
      typeof inputClass === 'function'
        ? getMetadataStorage().getTargetValidationMetadatas(inputClass, '', false, false)
        : [];
    has = rules.length > 0;
    classesWithRules.set(inputClass, has);
  }
  return has;
}

/** The argument of the field that takes this input class; arguments of an @ArgsType stand on their own. */
function argumentName(type: unknown, { parentType, fieldName }: GraphQLResolveInfo): string {
  const typeName = typeof type === 'function' ? type.name : String(type);
  const args = parentType.getFields()[fieldName]?.args ?? [];
  return args.find((arg) => getNamedType(arg.type).name === typeName)?.name ?? '';
}

function toFaults(error: ValidationError, parent: string): InputError[] {
  const argument = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ argument, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => toFaults(child, argument))];
}
