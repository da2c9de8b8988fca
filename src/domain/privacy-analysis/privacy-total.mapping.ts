import type { Wire } from '../../ocean/wire.ts';
import { plainJson } from '../shared/entries.mapping.ts';
import { number, optional, text } from '../shared/wire-values.ts';
import { UsageKind } from './privacy-analysis.enums.ts';
import { addUp, type Figure, hasSome, isNoMap, openEntries, unreadable } from './usage-sums.ts';
import { usageKindOf } from './usage-kinds.mapping.ts';
import { type PrivacyTotal, PrivacyTotalEntry, type UsageEntry, type UsageTotals } from './privacy-total.type.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { toDriverIdentification } from '../driver/driver-identification.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';

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
 * Adds up one kind of use; several keys may be of it. An unknown key may be of either kind, so unless its sum is zero
 * neither figure is known. A sum below zero is unreadable.
 */
function ofKind(entries: readonly UsageEntry[], kind: UsageKind): Figure {
  const isOfAnyKind = entries.some((entry) => entry.kind === UsageKind.UNKNOWN && entry.value !== 0);
  if (isOfAnyKind) return unreadable();
  const own = entries.filter((entry) => entry.kind === kind);
  return addUp(own.map(({ value }) => (value === null || value < 0 ? unreadable() : value)));
}

/**
 * Maps entries that Ocean does not document (*open*): sums shaped as the entity's own total are read, everything else
 * stays a raw value.
 */
export function totalEntries(map: unknown, customerId: CustomerId): PrivacyTotalEntry[] | null {
  const entries = openEntries(map)?.map(
    ([key, value]) => new PrivacyTotalEntry(key, isTotal(value) ? toPrivacyTotal(value, customerId) : null, value),
  );
  return entries ?? null;
}

function isTotal(value: unknown): value is Wire['Synthese'] {
  return hasSome(value, ['total', 'consoL', 'consoKWh', 'cost', 'dayDate', 'driver', 'entity', 'vehicle']);
}

export function toPrivacyTotal(wire: Wire['Synthese'], customerId: CustomerId): PrivacyTotal {
  return {
    usage: isNoMap(wire.total) ? unreadable() : optional(wire.total, toUsageTotals),
    fuelLitres: number(wire.consoL),
    energyKwh: number(wire.consoKWh),
    cost: number(wire.cost),
    dayText: text(wire.dayDate),
    driverIdentification: optional(wire.driver, toDriverIdentification, customerId),
    entity: optional(wire.entity, toEntity, customerId),
    vehicle: optional(wire.vehicle, toVehicle, customerId),
  };
}
