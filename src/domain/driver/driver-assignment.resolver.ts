import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Loaders } from '../loaders.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { DriverAssignment } from './driver-assignment.type.ts';
import { Driver } from './driver.type.ts';

@Resolver(() => Vehicle)
export class VehicleAssignmentsResolver {
  @FieldResolver(() => [DriverAssignment], {
    nullable: true,
    description: 'Who was in charge of the vehicle, newest first.',
  })
  async assignments(@Root() vehicle: Vehicle, @Ctx('loaders') loaders: Loaders): Promise<readonly DriverAssignment[]> {
    return loaders.of(vehicle.customerId).assignments.byVehicle(vehicle.oceanId);
  }
}

@Resolver(() => Driver)
export class DriverAssignmentsResolver {
  @FieldResolver(() => [DriverAssignment], {
    nullable: true,
    description: 'The vehicles that the driver was in charge of, newest first.',
  })
  async assignments(@Root() driver: Driver, @Ctx('loaders') loaders: Loaders): Promise<readonly DriverAssignment[]> {
    return loaders.of(driver.customerId).assignments.byDriver(driver.oceanId);
  }
}
