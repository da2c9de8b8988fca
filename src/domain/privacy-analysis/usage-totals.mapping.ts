import type { Wire } from '../../ocean/wire.ts';
import { plainJson } from '../entries.mapping.ts';
import { number } from '../wire-values.ts';
import { UsageKind } from './privacy-analysis.enums.ts';
import { openEntries } from './shapes.ts';
import { addUp } from './sums.ts';
import { usageKindWords } from './usage-kinds.mapping.ts';
import type { UsageEntry, UsageTotals } from './usage-totals.type.ts';

export function toUsageTotals(wire: Wire['TotalParUsage']): UsageTotals {
  const durations = usageEntries(wire.durationInSecByPeriodMap);
  const batteryUses = usageEntries(wire.utilisationBatterieByPeriodMap);
  const distances = usageEntries(wire.distanceInMeterByPeriodMap);
  const electricDistances = usageEntries(wire.distanceElectriqueInMeterByPeriodMap);
  return {
    durationsSeconds: durations,
    batteryUses,
    distancesMeters: distances,
    electricDistancesMeters: electricDistances,
    privateDurationSeconds: ofKind(durations, UsageKind.PRIVATE),
    professionalDurationSeconds: ofKind(durations, UsageKind.PROFESSIONAL),
    privateDistanceMeters: ofKind(distances, UsageKind.PRIVATE),
    professionalDistanceMeters: ofKind(distances, UsageKind.PROFESSIONAL),
    privateElectricDistanceMeters: ofKind(electricDistances, UsageKind.PRIVATE),
    professionalElectricDistanceMeters: ofKind(electricDistances, UsageKind.PROFESSIONAL),
    privateBatteryUse: ofKind(batteryUses, UsageKind.PRIVATE),
    professionalBatteryUse: ofKind(batteryUses, UsageKind.PROFESSIONAL),
  };
}

function usageEntries(map: unknown): UsageEntry[] | null {
  return (
    openEntries(map)?.map(([key, given]) => ({
      key,
      kind: usageKindWords.read(key) ?? UsageKind.UNKNOWN,
      value: number(given as number | null),
      otherValue: typeof given === 'number' ? null : plainJson(given),
    })) ?? null
  );
}

/** Several keys may be of one kind. */
function ofKind(entries: UsageEntry[] | null, kind: UsageKind): number | null {
  return addUp((entries ?? []).filter((entry) => entry.kind === kind).map((entry) => entry.value));
}
