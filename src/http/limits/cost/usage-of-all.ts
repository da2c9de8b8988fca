import { isRecord } from '../../../json.ts';
import type { Place, RequestCount } from './request-count.ts';
import { type RequestedField, toList } from './requested-fields.ts';

export type SubjectKind = 'driver' | 'vehicle' | 'entity';

/** Modes of the analyses that have the use of all. */
const modes: Readonly<Record<string, SubjectKind>> = {
  BY_DRIVER_WITH_SCHEDULE_SYNTHESIS: 'driver',
  BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS: 'vehicle',
};

/**
 * Names the analysis of all drivers, or of all vehicles. Fields that name the same one share its upstream request; values
 * that are spelled in another way name another one, which counts too much rather than too little.
 */
export function nameOfUsage(kind: SubjectKind, input: unknown): string {
  const { period, criteria } = isRecord(input) ? input : {};
  const { start, end } = isRecord(period) ? period : {};
  return `usage ${kind} ${JSON.stringify([start, end, criteria ?? 'ALL'])}`;
}

/** Names the analyses that the order and the filter of a connection read. */
export function usagesOf(field: RequestedField, kind: SubjectKind): string[] {
  const above = field.within('filter', 'privateShareAbove');
  const inputs = [field.within('orderBy', 'usage'), isRecord(above) ? above['usage'] : null];
  return inputs.filter(isRecord).map((input) => nameOfUsage(kind, input));
}

/** Names an analysis: that of all where the input has no filter. */
export function nameOfAnalysis(field: RequestedField): string {
  const input = field.value('input');
  const { mode, driverIds, entityIds, groupIds, vehicleIds } = isRecord(input) ? input : {};
  const isOfAll = [driverIds, entityIds, groupIds, vehicleIds].every((ids) => toList(ids).length === 0);
  const kind = isOfAll && typeof mode === 'string' ? modes[mode] : undefined;
  return kind === undefined ? `analysis ${field.text('input')}` : nameOfUsage(kind, input);
}

/** Counts the use of rows, unless their list has read the use of all. One upstream request has up to `batchSize` rows. */
export function countUsage(place: Place, count: RequestCount, name: string, batchSize: number): void {
  if (place.everyone.has(name)) return;
  const { rows, batches, isBound } = place;
  count.more(Math.min(rows, batches + Math.ceil(rows / batchSize) - 1), isBound);
}
