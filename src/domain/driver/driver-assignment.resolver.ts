import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { assignmentsWithin, driverAt } from './assignment-period.ts';
import { AssignmentArgs } from './driver-assignment.input.ts';
import { DriverAssignment } from './driver-assignment.type.ts';
import { Driver } from './driver.type.ts';

@Resolver(() => Vehicle)
export class VehicleAssignmentsResolver {
  @FieldResolver(() => [DriverAssignment], {
    nullable: true,
    description:
      'Assignments of the vehicle to drivers, newest first. Null with an error when Ocean does not return them.',
  })
  assignments(
    @Root() vehicle: Vehicle,
    @Args(() => AssignmentArgs) times: AssignmentArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<readonly DriverAssignment[]> {
    const all = loaders.of(vehicle.customerId).assignments.byVehicle(vehicle.oceanId);
    return chain(all, (history) => assignmentsWithin(history, times));
  }

  @FieldResolver(() => Driver, {
    nullable: true,
    description:
      'Driver to whom the vehicle was assigned at an instant; of several, the one assigned last. Null when there was none. Null with an error when Ocean does not return the assignments, or one that may apply cannot be read. Needs no request beside `assignments`.',
  })
  driverAt(
    @Root() vehicle: Vehicle,
    @Arg('instant', () => GraphQLDateTime, { description: 'The instant, in the past or the future.' }) instant: Date,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<Driver | null> {
    const all = loaders.of(vehicle.customerId).assignments.byVehicle(vehicle.oceanId);
    return chain(all, (history) => driverAt(history, instant));
  }
}

@Resolver(() => Driver)
export class DriverAssignmentsResolver {
  @FieldResolver(() => [DriverAssignment], {
    nullable: true,
    description:
      'Assignments of the driver to vehicles, newest first. Null with an error when Ocean does not return them.',
  })
  assignments(
    @Root() driver: Driver,
    @Args(() => AssignmentArgs) times: AssignmentArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<readonly DriverAssignment[]> {
    const all = loaders.of(driver.customerId).assignments.byDriver(driver.oceanId);
    return chain(all, (history) => assignmentsWithin(history, times));
  }
}
