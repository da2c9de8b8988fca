import type { Selection } from '../../graph/connection/selection.ts';
import { memoised } from '../memoised.ts';
import type { VehicleSummary } from './vehicle-connection.type.ts';
import { vehicleKeys } from './vehicle.query.ts';
import type { Vehicle } from './vehicle.type.ts';

/** Counts over filtered vehicles, worked out once for each selection that is kept. */
export const summariseVehicles = memoised((vehicles: Selection<Vehicle>): VehicleSummary => ({
  privacyEnabledCount: vehicles.count(vehicleKeys.isPrivacyEnabled, true),
  withoutDriverCount: vehicles.count(vehicleKeys.hasDriver, false),
  byEntity: vehicles.countBy(vehicleKeys.entity),
  byMake: vehicles.countBy(vehicleKeys.make),
  byCategory: vehicles.countBy(vehicleKeys.category),
}));
