import { toGlobalId } from '../../../src/graphql/global-id.ts';
import type { Driver, Vehicle } from '../../../packages/sandbox/src/fleet/model.ts';
import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import type { Step } from '../../../packages/sandbox/src/steps/step-history.ts';
import { customerOf, stepsOf, weeklySlots } from '../expected.ts';

/** The working day whose steps tests change: the day before the tests' time. */
export const workday = '2026-06-11';

/** A vehicle with a private life and places, of which that day has only professional trips. */
export function professionalVehicle(sandbox: Sandbox, rank = 0): Vehicle {
  return customerOf(sandbox, rank).vehicles.find((vehicle) => {
    const trips = stepsOf(sandbox.fleet, vehicle, workday).filter(({ isTrip }) => isTrip);
    const isFit = vehicle.privacyEnabled && vehicle.geolocated && vehicle.driver !== null;
    return isFit && trips.length >= 3 && trips.every(({ isPrivate }) => !isPrivate);
  })!;
}

/** The trips of that vehicle on that day. */
export function tripsOf({ fleet }: Sandbox, vehicle: Vehicle): Step[] {
  return stepsOf(fleet, vehicle, workday).filter(({ isTrip }) => isTrip);
}

export function stepId({ vehicle, id }: Pick<Step, 'vehicle' | 'id'>, date = workday): string {
  return toGlobalId('PrivacyStep', String(vehicle.id), date, String(id));
}

/** A driver with weekly hours. */
export function scheduledDriver(sandbox: Sandbox, rank = 0): Driver {
  return customerOf(sandbox, rank).drivers.find((driver) => weeklySlots(sandbox.fleet, driver).length > 0)!;
}

/** Steps of a customer that Ocean stores as stops. */
export function stopsOf({ fleet }: Sandbox, vehicle: Vehicle): Step[] {
  return stepsOf(fleet, vehicle, workday).filter(({ isTrip }) => !isTrip);
}
