import type { Wire } from '../../ocean/wire.ts';
import type { ListSource } from '../list/list-source.ts';
import { toListedDriver } from './driver-row.mapping.ts';
import type { Driver } from './driver.type.ts';

/**
 * Endpoint 10: every driver that the user may see. It is *open* whether a `criteria` adds to the rows or leaves rows out;
 * a driver left out would be worse than a vehicle looked up elsewhere, so none is sent unless the configuration says so.
 */
export const driverList: ListSource<Wire['Conducteur'], Driver> = {
  name: 'drivers',
  request: ({ readings }) => ({
    method: 'POST',
    path: '/restapi/individus/list',
    query: { criteria: readings.driversCriteria ?? undefined },
    write: false,
  }),
  map: toListedDriver,
  namedBy: ['vehicles', 'assignments', 'silent-boxes', 'schedules.recurring', 'schedules.exceptional'],
};
