import type { Wire } from '../../ocean/wire.ts';
import { date, number } from '../wire-values.ts';
import type { Period } from './period.type.ts';

export function toPeriod(wire: Wire['Periode']): Period {
  return {
    start: date(wire.debut),
    end: date(wire.fin),
    days: number(wire.daysDuration),
    durationMilliseconds: number(wire.timeDuration),
  };
}
