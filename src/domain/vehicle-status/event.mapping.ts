import type { Wire } from '../../ocean/wire.ts';
import { date, flag, id, int, list, optional, text } from '../shared/wire-values.ts';
import type {
  EventClassification,
  EventDefinition,
  EventDetail,
  OdirectEventType,
  UnifiedEvent,
  VehicleEvent,
} from './event.type.ts';
import {
  eventGroupingPeriodValues,
  eventKindValues,
  eventStateValues,
  eventTimingValues,
} from './vehicle-status-enums.mapping.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { jsonEntries } from '../shared/entries.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { hiddenLocation, toLocation } from '../place/location.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import { isPrivateEvent } from './status-privacy.ts';

function toEventClassification(wire: Wire['ClassificationEvenement']): EventClassification {
  return {
    oceanId: id(wire.id),
    code: text(wire.code),
    translationKey: text(wire.descriptioni18nKey),
  };
}

function toEventDefinition(wire: Wire['TypeEvenement']): EventDefinition {
  return {
    code: text(wire.code),
    translationKey: text(wire.descriptionI18NKey),
    number: int(wire.numeroEve),
    timing: eventTimingValues.read(wire.temporalType),
    timingRaw: text(wire.temporalType),
  };
}

function toEventDetail(wire: Wire['DetailEvenement']): EventDetail {
  return {
    code: text(wire.code),
    fault: text(wire.defaut),
    model: text(wire.modele),
    status: text(wire.statut),
    technicalLabel: text(wire.technicalLabel),
    type: text(wire.type),
  };
}

function toOdirectEventType(wire: Wire['TypeEvenementODirect']): OdirectEventType {
  return {
    oceanId: id(wire.id),
    classification: optional(wire.classificationEvenementDTO, toEventClassification),
    details: list(wire.detailsEvenementLightDTO, toEventDetail),
    definition: optional(wire.typeEvenementOdirectDTO, toEventDefinition),
  };
}

/** @param row the status that contains the event; if it is private, the event's place is hidden too */
export function toUnifiedEvent(
  wire: Wire['EvenementUnifie'],
  row: { customerId: CustomerId; isPrivate: boolean },
): UnifiedEvent {
  const { customerId } = row;
  const isPrivate = row.isPrivate || isPrivateEvent(wire);
  return {
    oceanId: text(wire.id),
    location: isPrivate ? hiddenLocation : optional(wire.address, toLocation, false),
    isAdvancedTechnical: flag(wire, 'advancedTechnicalEvent'),
    date: date(wire.date),
    start: date(wire.dateDebut),
    end: date(wire.dateFin),
    detail: optional(wire.detailEvenementLightDTO, toEventDetail),
    entity: optional(wire.entite, toEntity, customerId),
    label: text(wire.evenementLibelle),
    state: eventStateValues.read(wire.eventState),
    stateRaw: text(wire.eventState),
    extendedData: isPrivate ? null : jsonEntries(wire.extendedDataMap), // a box may send its position there
    groupingPeriod: eventGroupingPeriodValues.read(wire.groupingPeriod),
    groupingPeriodRaw: text(wire.groupingPeriod),
    occurredAt: date(wire.heure),
    isReliable: flag(wire, 'reliable'),
    kind: eventKindValues.read(wire.typeEvenement),
    kindRaw: text(wire.typeEvenement),
    odirectType: optional(wire.typeEvenementODirectDTO, toOdirectEventType),
    vehicle: optional(wire.vehicleEngin, toVehicle, customerId),
  };
}

export function toVehicleEvent(wire: Wire['Evenement']): VehicleEvent {
  return {
    oceanId: text(wire.id),
    date: date(wire.date),
    occurredAt: date(wire.heure),
    label: text(wire.evenementLibelle),
  };
}
