import type { CustomerId } from '../../identity/caller.ts';
import { isRecord } from '../../json.ts';
import type { Wire } from '../../ocean/wire.ts';
import { id, optional } from '../shared/wire-values.ts';
import { toUnifiedEvent } from '../vehicle-status/event.mapping.ts';
import type { UnifiedEvent } from '../vehicle-status/event.type.ts';

/**
 * Maps the last events by vehicle id. A key that is no id, and an event that names another vehicle, are left out: an
 * event must never be shown at a vehicle that it does not belong to.
 *
 * @returns null when the response is no map, which is not a fleet without events
 */
export function toLastEvents(
  wire: Wire['DerniersEvenements'],
  customerId: CustomerId,
): ReadonlyMap<string, UnifiedEvent> | null {
  if (!isRecord(wire)) return null;
  const events = Object.entries(wire).flatMap(([key, row]): [string, UnifiedEvent][] => {
    const vehicleId = id(key);
    const event = optional(row as Wire['EvenementUnifie'] | null, (one) =>
      toUnifiedEvent(one, { customerId, isPrivate: false }),
    );
    if (vehicleId === null || event === null) return [];
    return (event.vehicle?.oceanId ?? vehicleId) === vehicleId ? [[vehicleId, event]] : [];
  });
  return new Map(events);
}
