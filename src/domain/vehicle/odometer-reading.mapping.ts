import type { Wire } from '../../ocean/wire.ts';
import { date, id, number } from '../wire-values.ts';
import type { OdometerReading } from './odometer-reading.type.ts';

export function toOdometerReading(wire: Wire['Releve']): OdometerReading {
  return {
    oceanId: id(wire.id),
    readAt: date(wire.dateReleve),
    valueKm: number(wire.value),
  };
}
