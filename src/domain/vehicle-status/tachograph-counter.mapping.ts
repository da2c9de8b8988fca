import type { Wire } from '../../ocean/wire.ts';
import { date, number } from '../wire-values.ts';
import { numberEntries } from '../entries.mapping.ts';
import type { TachographCounter } from './tachograph-counter.type.ts';

export function toTachographCounter(wire: Wire['CompteurChronotachygraphe']): TachographCounter {
  return {
    totalKm: number(wire.cumulKilometrique),
    start: date(wire.debut),
    end: date(wire.fin),
    durations: numberEntries(wire.durationMap),
  };
}
