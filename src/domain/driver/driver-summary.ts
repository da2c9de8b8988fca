import type { Selection } from '../../graph/connection/selection.ts';
import { memoised } from '../memoised.ts';
import type { DriverSummary } from './driver-connection.type.ts';
import { driverKeys } from './driver.query.ts';
import type { Driver } from './driver.type.ts';

/** Counts over filtered drivers, worked out once for each selection that is kept. */
export const summariseDrivers = memoised((drivers: Selection<Driver>): DriverSummary => ({
  withVehicleCount: drivers.count(driverKeys.hasVehicle, true),
  withAccountCount: drivers.count(driverKeys.hasAccount, true),
  byEntity: drivers.countBy(driverKeys.entity),
}));
