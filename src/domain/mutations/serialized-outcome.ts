import type { CustomerId } from '../../identity/caller.ts';
import { OceanObject } from '../node/ocean-object.ts';

type ObjectClass = new (oceanId: string, customerId: CustomerId) => OceanObject;

interface StoredType {
  readonly create: ObjectClass;
  /** Properties that a payload needs before the object is read again. */
  readonly properties: readonly string[];
}

const storedTypes = new Map<string, StoredType>();

/**
 * Registers a class of objects that mutations return. A remembered outcome has only their ids.
 *
 * @param properties names of objects that are stored with it
 */
export function storeByReference(create: ObjectClass, properties: readonly string[] = []): void {
  storedTypes.set(create.name, { create, properties });
}

/** Replaces an object of Ocean in a plain outcome: enough to read it again. */
interface Reference {
  readonly reference: string;
  readonly oceanId: string;
  readonly customerId: CustomerId;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Serializes a mutation's outcome to store it, or to send it to another process: objects of Ocean become references by id
 * and customer, so that no personal data is stored or sent. Everything else must be plain data, sets and dates included.
 *
 * @throws TypeError for an object whose class is not registered
 */
export function toPlain(value: unknown): unknown {
  if (!isObject(value)) return mapProperties(value, toPlain);
  const stored = storedTypes.get(value.nodeType);
  if (stored === undefined) throw new TypeError(`an outcome with a ${value.nodeType} cannot be stored`);
  const properties = stored.properties.map((name): [string, unknown] => [
    name,
    toPlain(value[name as keyof OceanObject]),
  ]);
  return {
    reference: value.nodeType,
    oceanId: value.oceanId,
    customerId: value.customerId,
    properties: Object.fromEntries(properties),
  } satisfies Reference;
}

/** Narrows to an object of Ocean with an id: `instanceof` alone leaves the id untyped. */
function isObject(value: unknown): value is OceanObject {
  return value instanceof OceanObject;
}

/** Restores an outcome. Its objects have only their ids: other fields are read from Ocean. */
export function fromPlain(value: unknown): unknown {
  if (!isReference(value)) return mapProperties(value, fromPlain);
  const stored = storedTypes.get(value.reference);
  if (stored === undefined) throw new TypeError(`an outcome with a ${value.reference} cannot be restored`);
  const properties = mapProperties(value.properties, fromPlain);
  return Object.assign(new stored.create(value.oceanId, value.customerId), properties);
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'reference' in value;
}

function mapProperties(value: unknown, map: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null || value instanceof Set || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, map(item)]));
}
