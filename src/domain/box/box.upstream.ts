import type { Wire } from '../../ocean/wire.ts';
import type { ListSource } from '../lists/list-source.ts';
import { PlaceVisibility } from '../place/place.enums.ts';
import { projectSilentBox } from './box.projection.ts';
import { toSilentBox } from './box.mapping.ts';
import type { Box } from './box.type.ts';

/** Endpoint 1: all boxes that do not communicate. */
export const silentBoxList: ListSource<Wire['BoitierNonCommunicant'], Box> = {
  name: 'silent-boxes',
  request: () => ({ method: 'GET', path: '/restapi/noncommunicant/list' }),
  map: toSilentBox,
  project: projectSilentBox,
  namedBy: ['vehicles'],
  isPrivate: ({ silence }) => silence?.lastKnownStatus?.location?.visibility === PlaceVisibility.HIDDEN_PRIVATE,
};
