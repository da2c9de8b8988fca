import type { Wire } from '../../ocean/wire.ts';
import { numberEntries } from '../entries.mapping.ts';
import type { UsageTotals } from './usage-totals.type.ts';

export function toUsageTotals(wire: Wire['TotalParUsage']): UsageTotals {
  return {
    durationsSeconds: numberEntries(wire.durationInSecByPeriodMap),
    batteryUses: numberEntries(wire.utilisationBatterieByPeriodMap),
    distancesMeters: numberEntries(wire.distanceInMeterByPeriodMap),
    electricDistancesMeters: numberEntries(wire.distanceElectriqueInMeterByPeriodMap),
  };
}
