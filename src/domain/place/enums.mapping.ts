import { openEnum } from '../open-enum.ts';
import { PointOfInterestKind } from './place.enums.ts';

export const pointOfInterestKindWords = openEnum('PointOfInterestKind', PointOfInterestKind, {
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
