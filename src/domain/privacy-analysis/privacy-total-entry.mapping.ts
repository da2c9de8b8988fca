import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { PrivacyTotalEntry } from './privacy-total-entry.type.ts';
import { toPrivacyTotal } from './privacy-total.mapping.ts';
import { hasSome, openEntries } from './shapes.ts';

/**
 * Ocean does not say what stands in these maps (*open*): we read sums of the shape that the entity's own total has,
 * and keep whatever else as it came.
 */
export function totalEntries(map: unknown, scope: Scope): PrivacyTotalEntry[] | null {
  const entries = openEntries(map)?.map(
    ([key, value]) => new PrivacyTotalEntry(key, isTotal(value) ? toPrivacyTotal(value, scope) : null, value),
  );
  return entries ?? null;
}

function isTotal(value: unknown): value is Wire['Synthese'] {
  return hasSome(value, ['total', 'consoL', 'consoKWh', 'cost', 'dayDate', 'driver', 'entity', 'vehicle']);
}
