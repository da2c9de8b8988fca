import type { Wire } from '../../ocean/wire.ts';
import { date, text } from '../wire-values.ts';
import type { VehicleEvent } from './vehicle-event.type.ts';

export function toVehicleEvent(wire: Wire['Evenement']): VehicleEvent {
  return {
    oceanId: text(wire.id),
    date: date(wire.date),
    occurredAt: date(wire.heure),
    label: text(wire.evenementLibelle),
  };
}
