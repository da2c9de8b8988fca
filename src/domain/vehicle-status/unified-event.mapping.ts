import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { date, flag, optional, text } from '../wire-values.ts';
import { jsonEntries } from '../entries.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { hiddenLocation, toLocation } from '../place/location.mapping.ts';
import { eventGroupingPeriodWords, eventKindWords, eventStateWords } from './enums.mapping.ts';
import { toEventDetail } from './event-detail.mapping.ts';
import { toOdirectEventType } from './odirect-event-type.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import { isPrivateEvent } from './status-privacy.ts';
import type { UnifiedEvent } from './unified-event.type.ts';

/** @param row of the status that it stands in; where that is private, so is the event's place */
export function toUnifiedEvent(wire: Wire['EvenementUnifie'], row: { scope: Scope; isPrivate: boolean }): UnifiedEvent {
  const { scope } = row;
  const isPrivate = row.isPrivate || isPrivateEvent(wire);
  return {
    oceanId: text(wire.id),
    location: isPrivate ? hiddenLocation : optional(wire.address, toLocation, false),
    isAdvancedTechnical: flag(wire, 'advancedTechnicalEvent'),
    date: date(wire.date),
    start: date(wire.dateDebut),
    end: date(wire.dateFin),
    detail: optional(wire.detailEvenementLightDTO, toEventDetail),
    entity: optional(wire.entite, toEntity, scope),
    label: text(wire.evenementLibelle),
    state: eventStateWords.read(wire.eventState),
    stateRaw: text(wire.eventState),
    extendedData: isPrivate ? null : jsonEntries(wire.extendedDataMap), // a box may send its position there,
    groupingPeriod: eventGroupingPeriodWords.read(wire.groupingPeriod),
    groupingPeriodRaw: text(wire.groupingPeriod),
    occurredAt: date(wire.heure),
    isReliable: flag(wire, 'reliable'),
    kind: eventKindWords.read(wire.typeEvenement),
    kindRaw: text(wire.typeEvenement),
    odirectType: optional(wire.typeEvenementODirectDTO, toOdirectEventType),
    vehicle: optional(wire.vehicleEngin, toVehicle, scope),
  };
}
