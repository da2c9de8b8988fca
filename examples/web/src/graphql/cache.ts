import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/**
 * One entry an object of the graph, by its global `id`, however a query came to it.
 *
 * - Pages of a connection are joined to one list. A list is told apart by what was filtered and sorted, and by the key
 *   of `@connection` where two parts of a page want lists of their own (here: the table and the map).
 * - Objects without an id belong to the object that holds them. Two queries may each ask for a part of them: `merge`.
 * - A driver's schedules are a whole: what comes replaces what was there.
 */
export function createCache(): InMemoryCache {
  const list = (): ReturnType<typeof relayStylePagination> =>
    relayStylePagination(['filter', 'orderBy', 'customerId', '@connection', ['key']]);
  return new InMemoryCache({
    possibleTypes: {
      PrivacySchedule: ['RecurringPrivacySchedule', 'ExceptionalPrivacySchedule'],
    },
    typePolicies: {
      Query: { fields: { nonCommunicatingBoxes: list(), vehicles: list(), drivers: list() } },
      Driver: { fields: { privacySchedules: { merge: false } } },
      BoxSilence: { merge: true },
      SilenceQualification: { merge: true },
      VehicleStatus: { merge: true },
      Location: { merge: true },
      // Reasons are Ocean's own list: its number is their key.
      SilenceReason: { keyFields: ['oceanId'] },
    },
  });
}
