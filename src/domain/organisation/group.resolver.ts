import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { SummaryCount } from '../../graphql/connection.type.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import { BoxConnection } from '../box/box-connection.type.ts';
import { BoxListArgs } from '../box/box.input.ts';
import { boxKeys } from '../box/box.query.ts';
import { connectSilentBoxes } from '../box/connect-boxes.ts';
import { connectDrivers } from '../driver/connect-drivers.ts';
import { DriverConnection } from '../driver/driver-connection.type.ts';
import { DriverListArgs } from '../driver/driver.input.ts';
import { driverFilter } from '../driver/driver.query.ts';
import type { Loaders } from '../loaders.ts';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import { DeletedRows, withKey } from '../shared/row-filter.ts';
import { connectVehicles } from '../vehicle/connect-vehicles.ts';
import { VehicleConnection, VehicleSummary } from '../vehicle/vehicle-connection.type.ts';
import { VehicleListArgs } from '../vehicle/vehicle.input.ts';
import { vehicleFilter } from '../vehicle/vehicle.query.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { countByGroup, readGroups, readVehicleGroups } from './groups.ts';
import { Group } from './organisation.type.ts';

const oneRequest =
  'Any number of groups is one upstream request a list. Null with an error when Ocean does not return one of them, and for a group without an id.';

/** The rows that `groupIds` of a filter selects. Deleted ones are left to the client's own filter. */
const membersOf = (groupId: string) => ({ groupIds: [groupId], deleted: DeletedRows.INCLUDE });

/** Groups, and their lists: rows of the root lists. */
@Resolver(() => Group)
export class GroupResolver {
  @Query(() => [Group], {
    nullable: true,
    description:
      'Every group that a driver or the last status of a silent box names, by Ocean id: Ocean has no list of groups, so one without such rows is missing. Two upstream requests; a user who may not read the silent boxes gets the groups of drivers. Null with an error when Ocean does not return a list.',
  })
  groups(
    @CustomerIdArgument() customerId: string | null,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<readonly Group[]> {
    return readGroups(loaders.of(customerId));
  }

  @FieldResolver(() => VehicleConnection, {
    nullable: true,
    description: `Vehicles of this group, as in \`Query.vehicles\`; see \`Vehicle.group\`. Reads the vehicles, drivers and silent boxes. ${oneRequest}`,
  })
  vehicles(
    @Root() { oceanId, customerId }: Group,
    @Args(() => VehicleListArgs) args: VehicleListArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<VehicleConnection | null> {
    if (oceanId === null) return null;
    const own = loaders.of(customerId);
    return connectVehicles(own, args, () => vehicleFilter(membersOf(oceanId), own));
  }

  @FieldResolver(() => DriverConnection, {
    nullable: true,
    description: `Drivers of this group, as in \`Query.drivers\`. ${oneRequest}`,
  })
  drivers(
    @Root() { oceanId, customerId }: Group,
    @Args(() => DriverListArgs) args: DriverListArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<DriverConnection | null> {
    if (oceanId === null) return null;
    const own = loaders.of(customerId);
    return connectDrivers(own, args, () => driverFilter(membersOf(oceanId), own));
  }

  @FieldResolver(() => BoxConnection, {
    nullable: true,
    description: `Boxes that do not communicate and whose last status names this group, as in \`Query.nonCommunicatingBoxes\`. ${oneRequest}`,
  })
  nonCommunicatingBoxes(
    @Root() { oceanId, customerId }: Group,
    @Args(() => BoxListArgs) args: BoxListArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<BoxConnection | null> {
    if (oceanId === null) return null;
    return connectSilentBoxes(loaders.of(customerId), args, () => withKey('group', boxKeys.group, oceanId));
  }
}

@Resolver(() => Vehicle)
export class VehicleGroupResolver {
  @FieldResolver(() => Group, {
    nullable: true,
    description:
      'Group of the vehicle: the one that the last status of its silent box names, otherwise that of its driver in charge, as Ocean reports no other. Null when there is none. Up to three upstream requests for any number of vehicles: the vehicles, drivers and silent boxes.',
  })
  group(@Root() { oceanId, customerId, group }: Vehicle, @Ctx('loaders') loaders: Loaders): MaybePromise<Group | null> {
    return group ?? chain(readVehicleGroups(loaders.of(customerId)), (groups) => groups.groupOf(oceanId));
  }
}

@Resolver(() => VehicleSummary)
export class VehicleGroupCountsResolver {
  @FieldResolver(() => [SummaryCount], {
    nullable: true,
    description:
      'By group, the largest first; key is Group.oceanId, null for vehicles without a group: see `Vehicle.group`. Needs two more upstream requests: the lists of drivers and of silent boxes; a user who may not read the silent boxes gets the groups of drivers. Null with an error when Ocean does not return a list.',
  })
  byGroup(
    @Root() { filtered }: VehicleSummary,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<readonly SummaryCount[]> {
    const { sample } = filtered;
    return sample === undefined ? [] : countByGroup(filtered, loaders.of(sample.customerId));
  }
}
