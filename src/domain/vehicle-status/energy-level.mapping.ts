import type { Wire } from '../../ocean/wire.ts';
import { date, number, optional, text } from '../wire-values.ts';
import { toElectricCharge } from './electric-charge.mapping.ts';
import { energyKindWords, measureUnitWords } from './enums.mapping.ts';
import { toPeriod } from './period.mapping.ts';
import type { EnergyLevel } from './energy-level.type.ts';

export function toEnergyLevel(wire: Wire['NiveauEnergie']): EnergyLevel {
  return {
    rangeKm: number(wire.autonomie),
    tankCapacity: number(wire.capaciteReserve),
    electricCharge: optional(wire.chargeElectrique, toElectricCharge),
    energy: energyKindWords.read(wire.energy),
    energyRaw: text(wire.energy),
    measuredAt: date(wire.energyLevelDate),
    level: number(wire.gaugeLevel),
    lastLevelPeriod: optional(wire.lastEnergyLevelPeriod, toPeriod),
    unit: measureUnitWords.read(wire.unit),
    unitRaw: text(wire.unit),
  };
}
