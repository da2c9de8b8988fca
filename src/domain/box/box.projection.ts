import type { Wire } from '../../ocean/wire.ts';
import type { StoredRow } from '../../snapshot/row-store/stored-row.ts';
import { lazyProjection } from '../../snapshot/row-store/lazy-projection.ts';
import type { SharedParts } from '../../snapshot/row-store/row-ingest.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
import { toGroup } from '../organisation/organisation.mapping.ts';
import { hiddenLocation, locationPlace } from '../place/location.mapping.ts';
import type { Location } from '../place/location.type.ts';
import { PlaceVisibility } from '../place/place.enums.ts';
import { toPointOfInterestType } from '../place/point-of-interest.mapping.ts';
import type { PointOfInterest } from '../place/point-of-interest.type.ts';
import { eventStateValues, mobileStateValues } from '../vehicle-status/vehicle-status-enums.mapping.ts';
import { isPrivateStatus } from '../vehicle-status/status-privacy.ts';
import type { UnifiedEvent } from '../vehicle-status/event.type.ts';
import type { VehicleStatus } from '../vehicle-status/vehicle-status.type.ts';
import { vehicleCategoryValues } from '../vehicle/vehicle-details.mapping.ts';
import type { Vehicle } from '../vehicle/vehicle.type.ts';
import { date, flag, id, int, optional, text } from '../shared/wire-values.ts';
import type { BoxSilence, SilenceQualification } from './box-silence.type.ts';
import { toBoxType } from './box-hardware.mapping.ts';
import { toSilentBox } from './box.mapping.ts';
import type { Box } from './box.type.ts';
import { placeOwner, toSilenceReason } from './box-silence.mapping.ts';

/*
 * Projection of a silent box: the fields that lists sort, filter, summarise and search by, and those they show most.
 * All others are read from the row's bytes. It must agree with box.mapping.ts; stored-rows.test.ts compares both.
 */

type Row = Wire['BoitierNonCommunicant'];

/** Context of every part of a row. */
interface PartContext {
  readonly stored: StoredRow<Row, Box>;
  readonly parts: SharedParts;
}

const sampleRow: Row = {
  detailedBoxDTO: { box: { id: 0 }, currentVehicule: { id: 0 } },
  ongletPositionVehicleDTO: { address: { closestPoi: {} }, lastUnifiedEvent: {} },
  qualificationNCVehiculeDTO: {},
};
const sample = present(toSilentBox(sampleRow, null));
const { silence, vehicle } = sample;

const lazyBox = lazyProjection<Box, Box>(sample, (box) => box);
const lazyVehicle = lazyProjection<Box, Vehicle>(present(vehicle), (box) => box.vehicle, {
  box: ({ projection }) => projection,
});
const lazySilence = lazyProjection<Box, BoxSilence>(present(silence), (box) => box.silence);
const lazyQualification = lazyProjection<Box, SilenceQualification>(
  present(silence?.qualification),
  (box) => box.silence?.qualification,
);
const lazyStatus = lazyProjection<Box, VehicleStatus>(
  present(silence?.lastKnownStatus),
  (box) => box.silence?.lastKnownStatus,
);
const lazyLocation = lazyProjection<Box, Location>(
  present(silence?.lastKnownStatus?.location),
  (box) => box.silence?.lastKnownStatus?.location,
);
const lazyPoint = lazyProjection<Box, PointOfInterest>(
  present(silence?.lastKnownStatus?.location?.closestPointOfInterest),
  (box) => box.silence?.lastKnownStatus?.location?.closestPointOfInterest,
);
const lazyEvent = lazyProjection<Box, UnifiedEvent>(
  present(silence?.lastKnownStatus?.lastUnifiedEvent),
  (box) => box.silence?.lastKnownStatus?.lastUnifiedEvent,
);

/** Projects a row. Null without the id of a box, like the full mapping. */
export function projectSilentBox(wire: Row, stored: StoredRow<Row, Box>, parts: SharedParts): Box | null {
  const detail = wire.detailedBoxDTO;
  const oceanId = id(detail?.box?.id);
  if (oceanId === null) return null;
  return lazyBox(stored, {
    nodeType: 'Box',
    oceanId,
    customerId: stored.customerId,
    serialNumber: text(detail?.box?.numeroSerieBoi),
    imei: text(detail?.box?.imeiBoi),
    type: parts.share(optional(detail?.typeBoitier, toBoxType)),
    silence: projectSilence(wire, stored, parts),
    vehicle: projectVehicle(wire, stored, parts),
    placeOwner: parts.shareText(placeOwner(wire)) ?? undefined,
  });
}

function projectSilence(wire: Row, stored: StoredRow<Row, Box>, parts: SharedParts): BoxSilence {
  const installation = wire.boxInstallationInfo ?? {};
  const context = { stored, parts };
  return lazySilence(stored, {
    days: int(wire.ongletPositionVehicleDTO?.nbDaysInNC),
    lastCommunicatedAt: date(installation.lastCommunicatingDate),
    installedAt: date(installation.installationDate),
    hasNeverCommunicated: flag(installation, 'hasNeverCommunicated'),
    qualification: optional(wire.qualificationNCVehiculeDTO, projectQualification, context),
    lastKnownStatus: optional(wire.ongletPositionVehicleDTO, projectStatus, context),
  });
}

function projectQualification(wire: Wire['Qualification'], { stored, parts }: PartContext): SilenceQualification {
  return lazyQualification(stored, {
    reason: parts.share(optional(wire.qualificationNCDTO, toSilenceReason)),
    qualifiedAt: date(wire.qualificationNCVehiculeEnginLightDTO?.dateQualification),
  });
}

function projectStatus(wire: Wire['StatutVehicule'], { stored, parts }: PartContext): VehicleStatus {
  return lazyStatus(stored, {
    location: isPrivateStatus(wire) ? hiddenLocation : optional(wire.address, projectLocation, { stored, parts }),
    vehicleEntity: parts.share(optional(wire.entiteVehicle, toEntity, stored.customerId)),
    group: parts.share(optional(wire.group, toGroup, stored.customerId)),
    mobileState: mobileStateValues.read(wire.etatMobile),
    lastUnifiedEvent: optional(wire.lastUnifiedEvent, projectEvent, stored),
  });
}

function projectLocation(wire: Wire['Adresse'], { stored, parts }: PartContext): Location {
  const place = locationPlace(wire, false);
  if (place.visibility === PlaceVisibility.HIDDEN_PRIVATE) return hiddenLocation;
  return lazyLocation(stored, {
    ...place,
    address: text(wire.address),
    town: parts.shareText(text(wire.town)),
    closestPointOfInterest: optional(wire.closestPoi, projectPoint, { stored, parts }),
  });
}

function projectPoint(wire: Wire['Poi'], { stored, parts }: PartContext): PointOfInterest {
  return lazyPoint(stored, { type: parts.share(optional(wire.libelleTypePoi, toPointOfInterestType)) });
}

function projectEvent(wire: Wire['EvenementUnifie'], stored: StoredRow<Row, Box>): UnifiedEvent {
  return lazyEvent(stored, { state: eventStateValues.read(wire.eventState) });
}

function projectVehicle(wire: Row, stored: StoredRow<Row, Box>, parts: SharedParts): Vehicle | null {
  const fitted = wire.detailedBoxDTO?.currentVehicule;
  const oceanId = id(fitted?.id);
  if (fitted === null || fitted === undefined || oceanId === null) return null;
  const status = wire.ongletPositionVehicleDTO;
  const isSame = id(status?.vehicle?.id) === oceanId;
  return lazyVehicle(stored, {
    nodeType: 'Vehicle',
    oceanId,
    customerId: stored.customerId,
    category: vehicleCategoryValues.read(fitted.categorie),
    registration: text(fitted.immatriculation),
    vin: text(fitted.vin),
    fleetNumber: text(fitted.numeroParc),
    make: parts.shareText(text(fitted.marque)),
    model: parts.shareText(text(fitted.modele)),
    description: text(fitted.description),
    entity: (isSame && parts.share(optional(status?.entiteVehicle, toEntity, stored.customerId))) || undefined,
    group: (isSame && parts.share(optional(status?.group, toGroup, stored.customerId))) || undefined,
  });
}

function present<T>(part: T | null | undefined): T {
  if (part === null || part === undefined) throw new Error('the sample row lacks a part');
  return part;
}
