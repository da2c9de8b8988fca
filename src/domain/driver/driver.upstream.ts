import type { Wire } from '../../ocean/wire.ts';
import type { ListSource } from '../list-source.ts';
import { toListedDriver } from './driver-row.mapping.ts';
import type { Driver } from './driver.type.ts';

/**
 * Endpoint 10: every driver that the user may see. No `criteria` is sent: it is *open* whether one adds to the rows or
 * leaves rows out, and a driver left out would be worse than a vehicle looked up elsewhere (see docs/adr).
 */
export const driverList: ListSource<Wire['Conducteur'], Driver> = {
  name: 'drivers',
  fetch: ({ client, caller }, signal) =>
    client.call(caller, { method: 'POST', path: '/restapi/individus/list', write: false }, signal),
  map: toListedDriver,
};
