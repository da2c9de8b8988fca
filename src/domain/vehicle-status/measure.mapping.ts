import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, number, text } from '../shared/wire-values.ts';
import { measureUnitValues } from './vehicle-status-enums.mapping.ts';
import type { DigitalInput, Measure, Period } from './measure.type.ts';

export function toMeasure(wire: Wire['Mesure']): Measure {
  return {
    value: number(wire.value),
    unit: measureUnitValues.read(wire.unit),
    unitRaw: text(wire.unit),
  };
}

export function toPeriod(wire: Wire['Periode']): Period {
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
