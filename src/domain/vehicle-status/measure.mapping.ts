import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, number, optional, text } from '../shared/wire-values.ts';
import { chargeKindValues, energyKindValues, measureUnitValues } from './vehicle-status-enums.mapping.ts';
import type { DigitalInput, ElectricCharge, EnergyLevel, Measure, Period } from './measure.type.ts';

function toMeasure(wire: Wire['Mesure']): Measure {
  return {
    value: number(wire.value),
    unit: measureUnitValues.read(wire.unit),
    unitRaw: text(wire.unit),
  };
}

function toPeriod(wire: Wire['Periode']): Period {
  return {
    start: date(wire.debut),
    end: date(wire.fin),
    days: number(wire.daysDuration),
    durationMilliseconds: number(wire.timeDuration),
  };
}

export function toDigitalInput(wire: Wire['CatalogueDio']): DigitalInput {
  return {
    oceanId: id(wire.id),
    code: text(wire.code),
    label: text(wire.libelle),
    isInverted: flag(wire, 'inverse'),
  };
}

function toElectricCharge(wire: Wire['ChargeElectrique']): ElectricCharge {
  return {
    batteryCapacity: optional(wire.capaciteBatterie, toMeasure),
    isFullyCharged: flag(wire, 'charge100Pct'),
    isFastCharge: flag(wire, 'fastCharge'),
    pluggedPeriod: optional(wire.periodeBranchement, toPeriod),
    chargingPeriod: optional(wire.periodeCharge, toPeriod),
    startPercent: number(wire.pourcentageBatterieDebut),
    endPercent: number(wire.pourcentageBatterieFin),
    timeToFullCharge: number(wire.tempsCharge100Pct),
    kind: chargeKindValues.read(wire.typeCharge),
    kindRaw: text(wire.typeCharge),
  };
}

export function toEnergyLevel(wire: Wire['NiveauEnergie']): EnergyLevel {
  return {
    rangeKm: number(wire.autonomie),
    tankCapacity: number(wire.capaciteReserve),
    electricCharge: optional(wire.chargeElectrique, toElectricCharge),
    energy: energyKindValues.read(wire.energy),
    energyRaw: text(wire.energy),
    measuredAt: date(wire.energyLevelDate),
    level: number(wire.gaugeLevel),
    lastLevelPeriod: optional(wire.lastEnergyLevelPeriod, toPeriod),
    unit: measureUnitValues.read(wire.unit),
    unitRaw: text(wire.unit),
  };
}
