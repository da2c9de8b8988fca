import type { Wire } from '../../ocean/wire.ts';
import type { StoredRow } from '../../snapshot/row-store/stored-row.ts';
import { lazyProjection } from '../../snapshot/row-store/lazy-projection.ts';
import type { SharedParts } from '../../snapshot/row-store/row-ingest.ts';
import { toEntity } from '../organisation/entity.mapping.ts';
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
 * What stays in memory of a silent box: what lists are sorted, filtered, summarised and searched by, and what they show
 * most. Everything else is read from the row's bytes. It must say what box.mapping.ts says: box.kept.test.ts compares.
 */

type Row = Wire['BoitierNonCommunicant'];

/** What every part of a row is made with. */
interface Place {
  readonly held: StoredRow<Row, Box>;
  readonly parts: SharedParts;
}

const someRow: Row = {
  detailedBoxDTO: { box: { id: 0 }, currentVehicule: { id: 0 } },
  ongletPositionVehicleDTO: { address: { closestPoi: {} }, lastUnifiedEvent: {} },
  qualificationNCVehiculeDTO: {},
};
const sample = present(toSilentBox(someRow, null));
const { silence, vehicle } = sample;

const lightBox = lazyProjection<Box, Box>(sample, (box) => box);
const lightVehicle = lazyProjection<Box, Vehicle>(present(vehicle), (box) => box.vehicle);
const lightSilence = lazyProjection<Box, BoxSilence>(present(silence), (box) => box.silence);
const lightQualification = lazyProjection<Box, SilenceQualification>(
  present(silence?.qualification),
  (box) => box.silence?.qualification,
);
const lightStatus = lazyProjection<Box, VehicleStatus>(
  present(silence?.lastKnownStatus),
  (box) => box.silence?.lastKnownStatus,
);
const lightLocation = lazyProjection<Box, Location>(
  present(silence?.lastKnownStatus?.location),
  (box) => box.silence?.lastKnownStatus?.location,
);
const lightPoint = lazyProjection<Box, PointOfInterest>(
  present(silence?.lastKnownStatus?.location?.closestPointOfInterest),
  (box) => box.silence?.lastKnownStatus?.location?.closestPointOfInterest,
);
const lightEvent = lazyProjection<Box, UnifiedEvent>(
  present(silence?.lastKnownStatus?.lastUnifiedEvent),
  (box) => box.silence?.lastKnownStatus?.lastUnifiedEvent,
);

/** Null without an id of a box, as the row that is mapped whole. */
export function projectSilentBox(wire: Row, held: StoredRow<Row, Box>, parts: SharedParts): Box | null {
  const detail = wire.detailedBoxDTO;
  const oceanId = id(detail?.box?.id);
  if (oceanId === null) return null;
  return lightBox(held, {
    nodeType: 'Box',
    oceanId,
    customerId: held.customerId,
    serialNumber: text(detail?.box?.numeroSerieBoi),
    imei: text(detail?.box?.imeiBoi),
    type: parts.share(optional(detail?.typeBoitier, toBoxType)),
    silence: keepSilence(wire, held, parts),
    vehicle: keepVehicle(wire, held, parts),
    placeOwner: parts.shareText(placeOwner(wire)) ?? undefined,
  });
}

function keepSilence(wire: Row, held: StoredRow<Row, Box>, parts: SharedParts): BoxSilence {
  const installation = wire.boxInstallationInfo ?? {};
  const place = { held, parts };
  return lightSilence(held, {
    days: int(wire.ongletPositionVehicleDTO?.nbDaysInNC),
    lastCommunicatedAt: date(installation.lastCommunicatingDate),
    installedAt: date(installation.installationDate),
    hasNeverCommunicated: flag(installation, 'hasNeverCommunicated'),
    qualification: optional(wire.qualificationNCVehiculeDTO, keepQualification, place),
    lastKnownStatus: optional(wire.ongletPositionVehicleDTO, keepStatus, place),
  });
}

function keepQualification(wire: Wire['Qualification'], { held, parts }: Place): SilenceQualification {
  return lightQualification(held, {
    reason: parts.share(optional(wire.qualificationNCDTO, toSilenceReason)),
    qualifiedAt: date(wire.qualificationNCVehiculeEnginLightDTO?.dateQualification),
  });
}

function keepStatus(wire: Wire['StatutVehicule'], { held, parts }: Place): VehicleStatus {
  return lightStatus(held, {
    location: isPrivateStatus(wire) ? hiddenLocation : optional(wire.address, keepLocation, { held, parts }),
    vehicleEntity: parts.share(optional(wire.entiteVehicle, toEntity, held.customerId)),
    mobileState: mobileStateValues.read(wire.etatMobile),
    lastUnifiedEvent: optional(wire.lastUnifiedEvent, keepEvent, held),
  });
}

function keepLocation(wire: Wire['Adresse'], { held, parts }: Place): Location {
  const place = locationPlace(wire, false);
  if (place.visibility === PlaceVisibility.HIDDEN_PRIVATE) return hiddenLocation;
  return lightLocation(held, {
    ...place,
    address: text(wire.address),
    town: parts.shareText(text(wire.town)),
    closestPointOfInterest: optional(wire.closestPoi, keepPoint, { held, parts }),
  });
}

function keepPoint(wire: Wire['Poi'], { held, parts }: Place): PointOfInterest {
  return lightPoint(held, { type: parts.share(optional(wire.libelleTypePoi, toPointOfInterestType)) });
}

function keepEvent(wire: Wire['EvenementUnifie'], held: StoredRow<Row, Box>): UnifiedEvent {
  return lightEvent(held, { state: eventStateValues.read(wire.eventState) });
}

/** Its box is the one that the row, read whole, makes: a part that is frozen cannot point back. */
function keepVehicle(wire: Row, held: StoredRow<Row, Box>, parts: SharedParts): Vehicle | null {
  const fitted = wire.detailedBoxDTO?.currentVehicule;
  const oceanId = id(fitted?.id);
  if (fitted === null || fitted === undefined || oceanId === null) return null;
  const status = wire.ongletPositionVehicleDTO;
  const isSame = id(status?.vehicle?.id) === oceanId;
  return lightVehicle(held, {
    nodeType: 'Vehicle',
    oceanId,
    customerId: held.customerId,
    category: vehicleCategoryValues.read(fitted.categorie),
    registration: text(fitted.immatriculation),
    vin: text(fitted.vin),
    fleetNumber: text(fitted.numeroParc),
    make: parts.shareText(text(fitted.marque)),
    model: parts.shareText(text(fitted.modele)),
    description: text(fitted.description),
    entity: (isSame && parts.share(optional(status?.entiteVehicle, toEntity, held.customerId))) || undefined,
  });
}

function present<T>(part: T | null | undefined): T {
  if (part === null || part === undefined) throw new Error('the sample row lacks a part');
  return part;
}
