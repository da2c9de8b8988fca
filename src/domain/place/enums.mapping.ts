import { openEnum } from '../open-enum.ts';
import { PointOfInterestKind } from './place.enums.ts';

export const pointOfInterestKindWords = openEnum('PointOfInterestKind', PointOfInterestKind, {
  UNDEFINED: PointOfInterestKind.UNDEFINED,
});
