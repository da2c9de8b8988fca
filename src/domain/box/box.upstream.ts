import type { Wire } from '../../ocean/wire.ts';
import type { ListSource } from '../list-source.ts';
import { toSilentBox } from './box.mapping.ts';
import type { Box } from './box.type.ts';

/** Endpoint 1: every box that does not communicate. */
export const silentBoxList: ListSource<Wire['BoitierNonCommunicant'], Box> = {
  name: 'silent-boxes',
  fetch: ({ client, caller }, signal) =>
    client.call(caller, { method: 'GET', path: '/restapi/noncommunicant/list' }, signal),
  map: toSilentBox,
};
