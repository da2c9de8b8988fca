import { openEnum } from '../shared/open-enum.ts';
import { PointOfInterestKind } from './place.enums.ts';
import type { Wire } from '../../ocean/wire.ts';
import { flag, id, int, number, optional, text } from '../shared/wire-values.ts';
import type {
  PointOfInterest,
  PointOfInterestGroup,
  PointOfInterestType,
  PositionPointOfInterest,
} from './point-of-interest.type.ts';
import { toCustomProperties } from '../organisation/organisation.mapping.ts';

export const pointOfInterestKindValues = openEnum('PointOfInterestKind', PointOfInterestKind, {
  UNDEFINED: PointOfInterestKind.UNDEFINED,
  OFFICE: PointOfInterestKind.OFFICE,
  HOME: PointOfInterestKind.HOME,
  PROVIDER: PointOfInterestKind.PROVIDER,
  CLIENT: PointOfInterestKind.CLIENT,
  PROSPECT: PointOfInterestKind.PROSPECT,
  GAS_STATION: PointOfInterestKind.GAS_STATION,
  RESTAURANT: PointOfInterestKind.RESTAURANT,
  OTHER: PointOfInterestKind.OTHER,
});

function toPointOfInterestGroup(wire: Wire['GroupePoi']): PointOfInterestGroup {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelle),
  };
}

export function toPointOfInterestType(wire: Wire['TypePoi']): PointOfInterestType {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelle),
    translationKey: text(wire.i18nKey),
    colour: text(wire.color),
    imageName: text(wire.nomImage),
    position: int(wire.ordre),
    kind: pointOfInterestKindValues.read(wire.type),
    kindRaw: text(wire.type),
  };
}

export function toPositionPointOfInterest(wire: Wire['PoiPosition']): PositionPointOfInterest {
  return {
    name: text(wire.nom),
    typeName: text(wire.nomType),
    colour: text(wire.couleurHTML),
  };
}

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
