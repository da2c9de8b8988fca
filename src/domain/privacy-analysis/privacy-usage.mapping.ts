import { droppedRows } from '../../observability/counters.ts';
import type { DateTimeRange } from '../date-time-range.type.ts';
import { toOceanId } from '../ocean-id.ts';
import type { PrivacySynthesis } from './privacy-synthesis.type.ts';
import type { PrivacyTotalEntry } from './privacy-total-entry.type.ts';
import type { PrivacyTotal } from './privacy-total.type.ts';
import type { PrivacyUsage } from './privacy-usage.type.ts';
import { addUp } from './sums.ts';
import type { UsageTotals } from './usage-totals.type.ts';

/** Reads whom a line is about out of the line itself; null: it does not say. */
export type Subject = (total: PrivacyTotal) => string | null | undefined;

export const vehicleOf: Subject = ({ vehicle }) => vehicle?.oceanId;
export const driverOf: Subject = ({ driverIdentification }) => driverIdentification?.driver?.oceanId;

/**
 * The lines of a tree, of whatever entity, by the vehicle or driver that they are about: as the line says, else as
 * its key does. Of entities' own lines only: the cumulative totals hold the same use again.
 */
export function linesBySubject(tree: PrivacySynthesis | null, subjectOf: Subject): Map<string, PrivacyTotal[]> {
  const lines = new Map<string, PrivacyTotal[]>();
  for (const { key, total } of ownLines(tree)) {
    const subject = total === null ? null : (subjectOf(total) ?? toOceanId(key, null));
    if (total === null || subject === null) droppedRows.increment('privacy-usage');
    else lines.set(subject, [...(lines.get(subject) ?? []), total]);
  }
  return lines;
}

function ownLines(tree: PrivacySynthesis | null): PrivacyTotalEntry[] {
  const trees = [tree, ...(tree?.descendants ?? []).map((node) => node.synthesis)];
  return trees.flatMap((one) => one?.content?.items ?? []);
}

/** @param lines all of one vehicle or driver; at least one */
export function toPrivacyUsage(lines: PrivacyTotal[], period: DateTimeRange): PrivacyUsage {
  const usage = (field: NumberField<UsageTotals>): number | null => addUp(lines.map((line) => line.usage?.[field]));
  const sum = (field: NumberField<PrivacyTotal>): number | null => addUp(lines.map((line) => line[field]));
  const privateDistanceMeters = usage('privateDistanceMeters');
  const professionalDistanceMeters = usage('professionalDistanceMeters');
  return {
    period,
    privateDistanceMeters,
    professionalDistanceMeters,
    privateDurationSeconds: usage('privateDurationSeconds'),
    professionalDurationSeconds: usage('professionalDurationSeconds'),
    privateElectricDistanceMeters: usage('privateElectricDistanceMeters'),
    professionalElectricDistanceMeters: usage('professionalElectricDistanceMeters'),
    privateShare: share(privateDistanceMeters ?? 0, professionalDistanceMeters ?? 0),
    fuelLitres: sum('fuelLitres'),
    energyKwh: sum('energyKwh'),
    cost: sum('cost'),
    lines,
  };
}

/** Null when there is nothing to share, or the figures are no distances. */
function share(part: number, rest: number): number | null {
  return part < 0 || rest < 0 || part + rest === 0 ? null : part / (part + rest);
}

type NumberField<T> = { [K in keyof T]: T[K] extends number | null ? K : never }[keyof T];
