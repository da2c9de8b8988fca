import type { Wire } from '../../ocean/wire.ts';
import { flag, id, number, optional, text } from '../wire-values.ts';
import { toCustomProperties } from '../organisation/custom-properties.mapping.ts';
import { toPointOfInterestGroup } from './point-of-interest-group.mapping.ts';
import { toPointOfInterestType } from './point-of-interest-type.mapping.ts';
import type { PointOfInterest } from './point-of-interest.type.ts';

export function toPointOfInterest(wire: Wire['Poi']): PointOfInterest {
  return {
    oceanId: id(wire.id),
    name: text(wire.denominationPoi),
    address: text(wire.adressePoi),
    addressLine2: text(wire.complementAdresse1Poi),
    addressLine3: text(wire.complementAdresse2Poi),
    postalCode: text(wire.codePostalPoi),
    town: text(wire.villePoi),
    region: text(wire.etatRegionPoi),
    countryId: id(wire.idPays),
    latitude: number(wire.latPoi),
    longitude: number(wire.longPoi),
    radiusMeters: number(wire.rayonPoi),
    geometry: text(wire.geom),
    group: optional(wire.groupePoi, toPointOfInterestGroup),
    type: optional(wire.libelleTypePoi, toPointOfInterestType),
    customProperties: optional(wire.propSpecifiqueDTO, toCustomProperties),
    isDeleted: flag(wire, 'suppressionLogique'),
  };
}
