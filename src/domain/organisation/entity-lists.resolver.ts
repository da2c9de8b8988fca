import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import { BoxConnection } from '../box/box-connection.type.ts';
import { BoxListArgs } from '../box/box.input.ts';
import { boxKeys } from '../box/box.query.ts';
import { connectSilentBoxes } from '../box/connect-boxes.ts';
import { connectDrivers } from '../driver/connect-drivers.ts';
import { DriverConnection } from '../driver/driver-connection.type.ts';
import { DriverListArgs } from '../driver/driver.input.ts';
import { driverKeys } from '../driver/driver.query.ts';
import type { Loaders } from '../loaders.ts';
import { withKey } from '../shared/row-filter.ts';
import { connectVehicles } from '../vehicle/connect-vehicles.ts';
import { VehicleConnection } from '../vehicle/vehicle-connection.type.ts';
import { VehicleListArgs } from '../vehicle/vehicle.input.ts';
import { vehicleKeys } from '../vehicle/vehicle.query.ts';
import { Entity } from './entity.type.ts';

const oneRequest =
  'Any number of entities is one upstream request. Null with an error when Ocean does not return the list.';

/** Lists of an entity: rows of the root lists, selected by their index of entities. */
@Resolver(() => Entity)
export class EntityListsResolver {
  @FieldResolver(() => VehicleConnection, {
    nullable: true,
    description: `Vehicles of this entity, without those of entities below it, as in \`Query.vehicles\`. ${oneRequest}`,
  })
  vehicles(
    @Root() { oceanId, customerId }: Entity,
    @Args(() => VehicleListArgs) args: VehicleListArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<VehicleConnection> {
    return connectVehicles(loaders.of(customerId), args, () => withKey('entity', vehicleKeys.entity, oceanId));
  }

  @FieldResolver(() => DriverConnection, {
    nullable: true,
    description: `Drivers of this entity, without those of entities below it, as in \`Query.drivers\`. ${oneRequest}`,
  })
  drivers(
    @Root() { oceanId, customerId }: Entity,
    @Args(() => DriverListArgs) args: DriverListArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<DriverConnection> {
    return connectDrivers(loaders.of(customerId), args, () => withKey('entity', driverKeys.entity, oceanId));
  }

  @FieldResolver(() => BoxConnection, {
    nullable: true,
    description: `Boxes in vehicles of this entity that do not communicate, as in \`Query.nonCommunicatingBoxes\`. ${oneRequest}`,
  })
  nonCommunicatingBoxes(
    @Root() { oceanId, customerId }: Entity,
    @Args(() => BoxListArgs) args: BoxListArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<BoxConnection> {
    return connectSilentBoxes(loaders.of(customerId), args, () => withKey('entity', boxKeys.entity, oceanId));
  }
}
