import type { Wire } from '../../ocean/wire.ts';
import { asId } from '../../list-index/list-view.ts';
import { ListLoader } from '../lists/list-loader.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { vehicleList } from './vehicle.upstream.ts';
import type { Vehicle } from './vehicle.type.ts';

/** Vehicles from the list of vehicles, which also knows the boxes and drivers in charge. */
export class VehicleLoader extends ListLoader<Wire['VehiculeListe'], Vehicle> {
  constructor(reads: UpstreamReads) {
    super(reads, vehicleList);
  }

  /** The vehicle with this key; but for the id, case, blanks and hyphens do not matter. */
  find(key: 'oceanId' | 'registration' | 'vin', value: string): Promise<Vehicle | null> {
    return key === 'oceanId' ? this.canonical(value) : this.by(key, value, (vehicle) => vehicle[key]);
  }

  /** The vehicle that names this driver as the one in charge; the first when there are several. */
  ofDriver(driverId: string): Promise<Vehicle | null> {
    return this.by('driver', driverId, (vehicle) => vehicle.driver?.oceanId, asId);
  }

  /** The vehicle whose box has this key. */
  ofBox(key: 'oceanId' | 'serialNumber' | 'imei', value: string): Promise<Vehicle | null> {
    return this.by(`box.${key}`, value, (vehicle) => vehicle.box?.[key], key === 'oceanId' ? asId : undefined);
  }
}
