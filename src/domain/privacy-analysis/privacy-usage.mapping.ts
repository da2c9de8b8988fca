import type { DateTimeRange } from '../time/date-time-range.type.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import type { PrivacyTotal, UsageTotals } from './privacy-total.type.ts';
import type { PrivacyUsage } from './privacy-usage.type.ts';
import { addUp, type Figure, shareOf, unreadable } from './usage-sums.ts';
import type { UsageLines } from './usage-lines.ts';

/** @param usage of one vehicle, driver or entity; at least one line, or unreadable */
export function toPrivacyUsage({ lines, isUnreadable }: UsageLines, period: DateTimeRange): PrivacyUsage {
  const add = (parts: (Figure | undefined)[]): Figure => (isUnreadable ? unreadable() : addUp(parts));
  const usage = (field: FigureField<UsageTotals>): Figure =>
    add(lines.map((line) => (line.usage instanceof OceanError ? line.usage : line.usage?.[field])));
  const sum = (field: FigureField<PrivacyTotal>): Figure => add(lines.map((line) => line[field]));
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
    privateShare: shareOf(privateDistanceMeters, professionalDistanceMeters),
    fuelLitres: sum('fuelLitres'),
    energyKwh: sum('energyKwh'),
    cost: sum('cost'),
    lines: [...lines],
  };
}

type FigureField<T> = { [K in keyof T]: T[K] extends Figure ? K : never }[keyof T];

/** Adds up the use of several; null: of none. A figure that one of them lacks is unknown in the sum. */
export function addUpUsages(usages: readonly PrivacyUsage[]): PrivacyUsage | null {
  const [first] = usages;
  if (first === undefined) return null;
  const sum = (field: FigureField<PrivacyUsage>): Figure => addUp(usages.map((usage) => usage[field]));
  const privateDistanceMeters = sum('privateDistanceMeters');
  const professionalDistanceMeters = sum('professionalDistanceMeters');
  return {
    period: first.period,
    privateDistanceMeters,
    professionalDistanceMeters,
    privateDurationSeconds: sum('privateDurationSeconds'),
    professionalDurationSeconds: sum('professionalDurationSeconds'),
    privateElectricDistanceMeters: sum('privateElectricDistanceMeters'),
    professionalElectricDistanceMeters: sum('professionalElectricDistanceMeters'),
    privateShare: shareOf(privateDistanceMeters, professionalDistanceMeters),
    fuelLitres: sum('fuelLitres'),
    energyKwh: sum('energyKwh'),
    cost: sum('cost'),
    lines: usages.flatMap(({ lines }) => lines),
  };
}
