import type { Wire } from '../../ocean/wire.ts';
import { asId } from '../../list-index/list-view.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import { ListLoader } from '../lists/list-loader.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { vehicleList } from './vehicle.upstream.ts';
import type { Vehicle } from './vehicle.type.ts';

/** Loads vehicles from the list of vehicles, which also has their boxes and drivers. Reads the list once. */
export class VehicleLoader extends ListLoader<Wire['VehiculeListe'], Vehicle> {
  constructor(reads: UpstreamReads) {
    super(reads, vehicleList);
  }

  /** Finds a vehicle. Ignores case, blanks and hyphens of keys other than the id. */
  find(key: 'oceanId' | 'registration' | 'vin', value: string): MaybePromise<Vehicle | null> {
    return key === 'oceanId' ? this.canonical(value) : this.by(key, value, (vehicle) => vehicle[key]);
  }

  /** Finds the vehicle that names this driver as the one in charge; the first of several. */
  ofDriver(driverId: string): MaybePromise<Vehicle | null> {
    return this.by('driver', driverId, (vehicle) => vehicle.driver?.oceanId, asId);
  }

  /** Finds the vehicle whose box has this key. */
  ofBox(key: 'oceanId' | 'serialNumber' | 'imei', value: string): MaybePromise<Vehicle | null> {
    return this.by(`box.${key}`, value, (vehicle) => vehicle.box?.[key], key === 'oceanId' ? asId : undefined);
  }
}
