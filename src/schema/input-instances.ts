import { getMetadataStorage } from 'type-graphql';

interface InputField {
  readonly name: string;
  readonly getType: () => unknown;
}

/** Fields of each input class, with those of its superclasses; null: no input class, such as a scalar or an enum. */
const fieldsByClass = new Map<unknown, readonly InputField[] | null>();

/**
 * Converts a coerced argument to an instance of its input class, whose decorators validate it. The instances are frozen:
 * executions of one document share them.
 *
 * @param type the class, or the type of a plain value, which is returned as it is
 */
export function toInstance(type: unknown, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((item) => toInstance(type, item)));
  const fields = fieldsOf(type);
  if (fields === null || typeof type !== 'function') return value;
  const given = value as Record<string, unknown>;
  const instance = Reflect.construct(type, []) as Record<string, unknown>;
  for (const { name, getType } of fields) {
    const item = given[name];
    if (item !== undefined) instance[name] = toInstance(getType(), item);
    else if (instance[name] === undefined) Reflect.deleteProperty(instance, name); // declared, and not given
  }
  return Object.freeze(instance);
}

function fieldsOf(type: unknown): readonly InputField[] | null {
  let fields = fieldsByClass.get(type);
  if (fields === undefined) {
    fields = readFields(type);
    fieldsByClass.set(type, fields);
  }
  return fields;
}

function readFields(type: unknown): readonly InputField[] | null {
  const { inputTypes, argumentTypes } = getMetadataStorage();
  const classes = [...inputTypes, ...argumentTypes];
  const fields = new Map<string, InputField>();
  let isInput = false;
  for (let target = type; typeof target === 'function'; target = Object.getPrototypeOf(target)) {
    const metadata = classes.find((one) => one.target === target);
    if (metadata === undefined) continue;
    isInput = true;
    for (const { name, getType } of metadata.fields ?? []) if (!fields.has(name)) fields.set(name, { name, getType });
  }
  return isInput ? [...fields.values()] : null;
}
