import type { GlobalId } from '../../graphql/global-id.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { CustomerLoaders } from '../loaders.ts';
import type { OceanObject } from './ocean-object.ts';

/**
 * Finds an object by its global id, through the same loaders as every other field. Returns null for an object of another
 * tenant, exactly as for one that does not exist.
 */
export function findObject(
  { type, key }: GlobalId,
  loaders: CustomerLoaders,
): MaybePromise<OceanObject<string | null> | null> {
  const [first = '', second, third] = key;
  if (type === 'PrivacyStep') {
    return second === undefined || third === undefined ? null : loaders.steps.byId(first, second, third);
  }
  if (type === 'DriverAssignment') return loaders.assignments.byKey(key);
  if (second !== undefined) return null;
  switch (type) {
    case 'Box':
      return loaders.boxes.find('oceanId', first);
    case 'Vehicle':
      return loaders.vehicles.canonical(first);
    case 'Driver':
      return loaders.drivers.canonical(first);
    case 'Entity':
      return loaders.entities.canonical(first);
    case 'RecurringPrivacySchedule':
      return loaders.schedules.recurringById(first);
    case 'ExceptionalPrivacySchedule':
      return loaders.schedules.exceptionalById(first);
  }
}
