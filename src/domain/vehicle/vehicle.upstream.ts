import type { Wire } from '../../ocean/wire.ts';
import type { ListSource } from '../lists/list-source.ts';
import { projectListedVehicle } from './vehicle.projection.ts';
import { toListedVehicle } from './vehicle-row.mapping.ts';
import type { Vehicle } from './vehicle.type.ts';

/** Endpoint 11: all vehicles that the user may see. */
export const vehicleList: ListSource<Wire['VehiculeListe'], Vehicle> = {
  name: 'vehicles',
  request: () => ({ method: 'GET', path: '/restapi/vehicule_engin/vehicles' }),
  map: toListedVehicle,
  project: projectListedVehicle,
  namedBy: ['silent-boxes', 'drivers', 'assignments'],
};
