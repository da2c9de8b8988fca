import type { Wire } from '../../ocean/wire.ts';
import { flag, number, optional, text } from '../wire-values.ts';
import { chargeKindWords } from './enums.mapping.ts';
import { toMeasure } from './measure.mapping.ts';
import { toPeriod } from './period.mapping.ts';
import type { ElectricCharge } from './electric-charge.type.ts';

export function toElectricCharge(wire: Wire['ChargeElectrique']): ElectricCharge {
  return {
    batteryCapacity: optional(wire.capaciteBatterie, toMeasure),
    isFullyCharged: flag(wire, 'charge100Pct'),
    isFastCharge: flag(wire, 'fastCharge'),
    pluggedPeriod: optional(wire.periodeBranchement, toPeriod),
    chargingPeriod: optional(wire.periodeCharge, toPeriod),
    startPercent: number(wire.pourcentageBatterieDebut),
    endPercent: number(wire.pourcentageBatterieFin),
    timeToFullCharge: number(wire.tempsCharge100Pct),
    kind: chargeKindWords.read(wire.typeCharge),
    kindRaw: text(wire.typeCharge),
  };
}
