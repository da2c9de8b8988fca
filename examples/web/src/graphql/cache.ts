import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from 'ocean-graphql-client';

/**
 * Normalised cache: one entry per object, by its global `id`.
 * - Pages of a connection are joined into one list. Lists are separated by filter and order, and by the key of
 * `@connection` where two parts of a page need separate lists (here the table and the map).
 * - Objects without an id belong to their parent. `merge` combines the fields of two queries.
 * - A driver's schedules are replaced as a unit.
 */
export function createCache(): InMemoryCache {
  const list = (): ReturnType<typeof relayStylePagination> =>
    relayStylePagination(['filter', 'orderBy', 'customerId', '@connection', ['key']]);
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: { fields: { nonCommunicatingBoxes: list(), vehicles: list(), drivers: list() } },
      Driver: { fields: { privacySchedules: { merge: false } } },
      BoxSilence: { merge: true },
      SilenceQualification: { merge: true },
      VehicleStatus: { merge: true },
      Location: { merge: true },
      Viewer: { merge: true },
      ViewerPermissions: { merge: true },
      // SilenceReason has no global id: its oceanId is the key.
      SilenceReason: { keyFields: ['oceanId'] },
    },
  });
}
