import { Driver } from '../driver/driver.type.ts';
import { OceanObject } from '../node/ocean-object.ts';
import {
  ExceptionalPrivacySchedule,
  PrivacySchedule,
  RecurringPrivacySchedule,
} from '../privacy-schedule/privacy-schedule.type.ts';
import type { CustomerId } from '../../identity/caller.ts';

const revived = { Driver, ExceptionalPrivacySchedule, RecurringPrivacySchedule };

/** What stands in a plain outcome for an object of Ocean: enough to read it anew. */
interface Reference {
  readonly reference: keyof typeof revived;
  readonly oceanId: string;
  readonly customerId: CustomerId;
  /** Of a schedule. */
  readonly driver: unknown;
}

/**
 * A mutation's outcome as it is kept, and as another process can be told it: objects of Ocean become references, by
 * number and customer, so that nothing about a person stays or leaves with them. Everything else must be plain data,
 * sets and dates included.
 */
export function toPlain(value: unknown): unknown {
  if (value instanceof OceanObject) {
    const reference = value.nodeType as Reference['reference'];
    if (!(reference in revived)) throw new TypeError(`an outcome with a ${value.nodeType} cannot be told`);
    const driver = value instanceof PrivacySchedule ? toPlain(value.driver) : null;
    return { reference, oceanId: value.oceanId, customerId: value.customerId, driver } satisfies Reference;
  }
  return mapProperties(value, toPlain);
}

/** The outcome again. Its objects know their number only: what is asked of them is read from Ocean. */
export function fromPlain(value: unknown): unknown {
  if (!isReference(value)) return mapProperties(value, fromPlain);
  const object = new revived[value.reference](value.oceanId, value.customerId);
  if (object instanceof PrivacySchedule) object.driver = fromPlain(value.driver) as Driver;
  return object;
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'reference' in value;
}

function mapProperties(value: unknown, map: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null || value instanceof Set || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, map(item)]));
}
