import type { Wire } from '../../ocean/wire.ts';
import type { ListSource } from '../list-source.ts';
import { toListedVehicle } from './vehicle-row.mapping.ts';
import type { Vehicle } from './vehicle.type.ts';

/** Endpoint 11: every vehicle that the user may see. */
export const vehicleList: ListSource<Wire['VehiculeListe'], Vehicle> = {
  name: 'vehicles',
  fetch: ({ client, caller }, signal) =>
    client.call(caller, { method: 'GET', path: '/restapi/vehicule_engin/vehicles' }, signal),
  map: toListedVehicle,
};
