import type { Wire } from '../../ocean/wire.ts';
import { plainJson } from '../shared/entries.mapping.ts';
import { number } from '../shared/wire-values.ts';
import { UsageKind } from './privacy-analysis.enums.ts';
import { addUp, type Figure, isNoMap, openEntries, unreadable } from './usage-sums.ts';
import { usageKindOf } from './usage-kinds.mapping.ts';
import type { UsageEntry, UsageTotals } from './usage-totals.type.ts';

export function toUsageTotals(wire: Wire['TotalParUsage']): UsageTotals {
  const durations = readMap(wire.durationInSecByPeriodMap);
  const batteryUses = readMap(wire.utilisationBatterieByPeriodMap);
  const distances = readMap(wire.distanceInMeterByPeriodMap);
  const electricDistances = readMap(wire.distanceElectriqueInMeterByPeriodMap);
  return {
    durationsSeconds: durations.entries,
    batteryUses: batteryUses.entries,
    distancesMeters: distances.entries,
    electricDistancesMeters: electricDistances.entries,
    privateDurationSeconds: durations.private,
    professionalDurationSeconds: durations.professional,
    privateDistanceMeters: distances.private,
    professionalDistanceMeters: distances.professional,
    privateElectricDistanceMeters: electricDistances.private,
    professionalElectricDistanceMeters: electricDistances.professional,
    privateBatteryUse: batteryUses.private,
    professionalBatteryUse: batteryUses.professional,
  };
}

interface ReadMap {
  readonly entries: UsageEntry[] | null;
  readonly private: Figure;
  readonly professional: Figure;
}

function readMap(map: unknown): ReadMap {
  const entries = usageEntries(map);
  const figureOf = (kind: UsageKind): Figure => (isNoMap(map) ? unreadable() : ofKind(entries ?? [], kind));
  return { entries, private: figureOf(UsageKind.PRIVATE), professional: figureOf(UsageKind.PROFESSIONAL) };
}

function usageEntries(map: unknown): UsageEntry[] | null {
  return (
    openEntries(map)?.map(([key, given]) => ({
      key,
      kind: usageKindOf(key),
      value: number(given),
      otherValue: typeof given === 'number' ? null : plainJson(given),
    })) ?? null
  );
}

/**
 * Several keys may be of one kind. What a key that the graph does not know sums may be of either kind, so it leaves
 * neither figure known, unless it is zero. So does a sum below zero, which is none.
 */
function ofKind(entries: readonly UsageEntry[], kind: UsageKind): Figure {
  const isOfAnyKind = entries.some((entry) => entry.kind === UsageKind.UNKNOWN && entry.value !== 0);
  if (isOfAnyKind) return unreadable();
  const own = entries.filter((entry) => entry.kind === kind);
  return addUp(own.map(({ value }) => (value === null || value < 0 ? unreadable() : value)));
}
