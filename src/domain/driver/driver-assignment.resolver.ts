import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { DriverAssignment } from './driver-assignment.type.ts';
import { Driver } from './driver.type.ts';

@Resolver(() => Vehicle)
export class VehicleAssignmentsResolver {
  @FieldResolver(() => [DriverAssignment], {
    nullable: true,
    description:
      'Assignments of the vehicle to drivers, newest first. Null with an error when Ocean does not return them.',
  })
  assignments(@Root() vehicle: Vehicle, @Ctx('loaders') loaders: Loaders): MaybePromise<readonly DriverAssignment[]> {
    return loaders.of(vehicle.customerId).assignments.byVehicle(vehicle.oceanId);
  }
}

@Resolver(() => Driver)
export class DriverAssignmentsResolver {
  @FieldResolver(() => [DriverAssignment], {
    nullable: true,
    description:
      'Assignments of the driver to vehicles, newest first. Null with an error when Ocean does not return them.',
  })
  assignments(@Root() driver: Driver, @Ctx('loaders') loaders: Loaders): MaybePromise<readonly DriverAssignment[]> {
    return loaders.of(driver.customerId).assignments.byDriver(driver.oceanId);
  }
}
