import type { Wire } from '../../ocean/wire.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { date, flag, id, list, number, optional, text } from '../shared/wire-values.ts';
import { toDriverIdentification } from '../driver/driver-identification.mapping.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { toGroup } from '../organisation/organisation.mapping.ts';
import { toDigitalInput, toEnergyLevel } from './measure.mapping.ts';
import { immobilisationStateValues, mobileStateValues } from './vehicle-status-enums.mapping.ts';
import { isPrivateStatus, toStatusLocation } from './status-privacy.ts';
import { toTachographCounter, toTachographState } from './tachograph.mapping.ts';
import { toUnifiedEvent, toVehicleEvent } from './event.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import type { VehicleStatus } from './vehicle-status.type.ts';

export function toVehicleStatus(wire: Wire['StatutVehicule'], customerId: CustomerId): VehicleStatus {
  const isPrivate = isPrivateStatus(wire);
  const row = { customerId, isPrivate };
  return {
    location: toStatusLocation(wire, isPrivate),
    digitalInputs: list(wire.cataloguesDio, toDigitalInput),
    tachographCounter: optional(wire.chronotachygrapheCounter, toTachographCounter),
    odometerKm: number(wire.compteur),
    tachograph: optional(wire.currentChrono, toTachographState, row),
    distanceKm: number(wire.distance),
    energyLevel: optional(wire.energyLevel, toEnergyLevel),
    driverEntity: optional(wire.entiteChauffeur, toEntity, customerId),
    vehicleEntity: optional(wire.entiteVehicle, toEntity, customerId),
    mobileState: mobileStateValues.read(wire.etatMobile),
    mobileStateRaw: text(wire.etatMobile),
    hasGpsFix: flag(wire, 'gpsCale'),
    group: optional(wire.group, toGroup, customerId),
    reportedAt: date(wire.heure),
    oceanId: id(wire.id),
    scheduleAttachmentId: id(wire.idRattachementHoraire),
    immobilisation: immobilisationStateValues.read(wire.immobilisationState),
    immobilisationRaw: text(wire.immobilisationState),
    driverIdentification: optional(wire.individu, toDriverIdentification, customerId),
    lastEvent: optional(wire.lastEventWithinTheLast24h, toVehicleEvent),
    lastTechnicalEvent: optional(wire.lastTechnicalEventWithinTheLast24h, toVehicleEvent),
    lastUnifiedEvent: optional(wire.lastUnifiedEvent, toUnifiedEvent, row),
    isCharging: flag(wire, 'onCharge'),
    travelTime: number(wire.tempsParcours),
    vehicle: optional(wire.vehicle, toVehicle, customerId),
    vin: text(wire.vin),
    speedKmh: number(wire.vitesseInstantanee),
  };
}
