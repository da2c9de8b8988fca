import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { getNamedType, type GraphQLResolveInfo } from 'graphql';
import { badUserInput, type InputError } from './errors.ts';

/** Maximum number of errors in one response: a list of a thousand invalid items needs no thousand messages. */
const maxErrors = 20;

/**
 * Validates one argument by the class-validator rules of its input class.
 *
 * @throws BadUserInput with the path of every validation error, and without values
 */
export function validateInput(value: unknown, type: unknown, info: GraphQLResolveInfo): void {
  if (typeof value !== 'object' || value === null) return;
  const errors = inputErrorsOf(value, argumentName(type, info));
  if (errors.length > 0) throw badUserInput(errors);
}

/** Returns the validation errors of an input by the rules of its class, at most `maxErrors`. */
export function inputErrorsOf(value: object, name: string): InputError[] {
  const items = Array.isArray(value) ? value : [value];
  const inputErrors: InputError[] = [];
  for (const [index, item] of items.entries()) {
    if (typeof item !== 'object' || item === null || !hasRules((item as object).constructor)) continue;
    const errors = validateSync(item as object, { skipMissingProperties: true, forbidUnknownValues: false });
    inputErrors.push(
      ...errors.flatMap((error) => toInputErrors(error, Array.isArray(value) ? `${name}.${index}` : name)),
    );
  }
  return inputErrors.slice(0, maxErrors);
}

const classesWithRules = new Map<unknown, boolean>();

/** Caches the classes with rules: most inputs have none, and the validator is slow to find that out. */
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

/** Finds the argument of this input class; the arguments of an @ArgsType have no common name. */
function argumentName(type: unknown, { parentType, fieldName }: GraphQLResolveInfo): string {
  const typeName = typeof type === 'function' ? type.name : String(type);
  const args = parentType.getFields()[fieldName]?.args ?? [];
  return args.find((arg) => getNamedType(arg.type).name === typeName)?.name ?? '';
}

function toInputErrors(error: ValidationError, parent: string): InputError[] {
  const argument = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ argument, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => toInputErrors(child, argument))];
}
