import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { readKey } from '../node/object-key.ts';
import { connectVehicles } from './connect-vehicles.ts';
import { VehicleConnection, VehicleSummary } from './vehicle-connection.type.ts';
import { summariseVehicles } from './vehicle.query.ts';
import { VehicleKey, VehicleListArgs } from './vehicle.input.ts';
import { Vehicle } from './vehicle.type.ts';

@Resolver(() => Vehicle)
export class VehicleResolver {
  @Query(() => VehicleConnection, {
    nullable: true,
    description:
      'Vehicles that the caller may see, by registration. Null with an error when Ocean does not return the list, for example to users without the right to it (FORBIDDEN).',
  })
  vehicles(
    @CustomerIdArgument() customerId: string | null,
    @Args(() => VehicleListArgs) args: VehicleListArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<VehicleConnection> {
    return connectVehicles(loaders.of(customerId), args);
  }

  @Query(() => Vehicle, {
    nullable: true,
    description: 'One vehicle; null when there is no such vehicle, or the caller may not see it.',
  })
  vehicle(
    @Arg('by', () => VehicleKey, { description: 'Identifies the vehicle: exactly one key.' }) by: VehicleKey,
    @CustomerIdArgument() customerId: string | null,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<Vehicle | null> {
    const key = readKey(by, ['id', 'oceanId', 'registration', 'vin'], 'Vehicle');
    return key && loaders.of(customerId).vehicles.find(key.name, key.value);
  }
}

@Resolver(() => VehicleConnection)
export class VehicleConnectionResolver {
  @FieldResolver(() => VehicleSummary, {
    description: 'Counts over all vehicles that match the filter, not only those of this page.',
  })
  summary(@Root() { filtered }: VehicleConnection): VehicleSummary {
    return summariseVehicles(filtered);
  }
}
