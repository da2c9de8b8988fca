import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { readKey } from '../node/object-key.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { connectDrivers } from './connect-drivers.ts';
import { DriverConnection, DriverSummary } from './driver-connection.type.ts';
import { summariseDrivers } from './driver.query.ts';
import { DriverKey, DriverListArgs } from './driver.input.ts';
import { Driver } from './driver.type.ts';

@Resolver(() => Driver)
export class DriverResolver {
  @Query(() => DriverConnection, {
    nullable: true,
    description:
      'Drivers that the caller may see, by name. Null with an error when Ocean does not return the list, for example to users without the right to it (FORBIDDEN).',
  })
  drivers(
    @CustomerIdArgument() customerId: string | null,
    @Args(() => DriverListArgs) args: DriverListArgs,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<DriverConnection> {
    return connectDrivers(loaders.of(customerId), args);
  }

  @Query(() => Driver, {
    nullable: true,
    description: 'One driver; null when there is no such driver, or the caller may not see it.',
  })
  driver(
    @Arg('by', () => DriverKey, { description: 'Identifies the driver: exactly one key.' }) by: DriverKey,
    @CustomerIdArgument() customerId: string | null,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<Driver | null> {
    const key = readKey(by, ['id', 'oceanId', 'personnelNumber', 'email'], 'Driver');
    return key && loaders.of(customerId).drivers.find(key.name, key.value);
  }

  @FieldResolver(() => Vehicle, {
    nullable: true,
    description:
      'Vehicle of the driver: the one that the list of drivers names, otherwise the one that names this driver. A vehicle in use is preferred to a deleted one. Null when there is none.',
  })
  vehicle(@Root() driver: Driver, @Ctx('loaders') loaders: Loaders): MaybePromise<Vehicle | null> {
    const { drivers, vehicles } = loaders.of(driver.customerId);
    const listed = driver.vehicle === undefined ? drivers.canonical(driver.oceanId) : driver;
    return chain<Driver | null, Vehicle | null>(listed, (found) => {
      const named = found?.vehicle ?? null;
      if (named !== null && named.isDeleted !== true) return named;
      return chain(vehicles.ofDriver(driver.oceanId), (naming) =>
        naming === null || (naming.isDeleted === true && named !== null) ? named : naming,
      );
    });
  }
}

@Resolver(() => DriverConnection)
export class DriverConnectionResolver {
  @FieldResolver(() => DriverSummary, {
    description: 'Counts over all drivers that match the filter, not only those of this page.',
  })
  summary(@Root() { filtered }: DriverConnection): DriverSummary {
    return summariseDrivers(filtered);
  }
}
