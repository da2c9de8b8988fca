import type { Wire } from '../../ocean/wire.ts';
import { date, id, number, text } from '../wire-values.ts';
import type { MaintenanceVisit } from './maintenance-visit.type.ts';

export function toMaintenanceVisit(wire: Wire['Visite']): MaintenanceVisit {
  return {
    oceanId: id(wire.idVisiteEntretien),
    description: text(wire.description),
    plannedAt: date(wire.datePrevue),
    plannedOdometerKm: number(wire.compteurPrevu),
  };
}
