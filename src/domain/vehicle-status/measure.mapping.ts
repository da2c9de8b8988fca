import type { Wire } from '../../ocean/wire.ts';
import { number, text } from '../wire-values.ts';
import { measureUnitWords } from './enums.mapping.ts';
import type { Measure } from './measure.type.ts';

export function toMeasure(wire: Wire['Mesure']): Measure {
  return {
    value: number(wire.value),
    unit: measureUnitWords.read(wire.unit),
    unitRaw: text(wire.unit),
  };
}
