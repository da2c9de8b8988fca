import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateTimeRangeInput } from '../time/date-time-range.type.ts';
import { Driver } from '../driver/driver.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { PrivateInterval } from './private-interval.type.ts';
import { boundedSpan, maxPrivateDays } from './validity.ts';

const duringOptions = {
  description: `Period to compute, at most ${maxPrivateDays} days. Both ends are required.`,
} as const;

/** Private time of drivers. */
@Resolver(() => Driver)
export class DriverPrivateIntervalsResolver {
  @FieldResolver(() => [PrivateInterval], {
    nullable: true,
    description:
      'Private times within the period, in order: weekly hours and exceptions together, as instants. Hours that cannot be read count as private (see `isCertain`). Empty: no time is private. Null when the caller may not see the driver, and with an error when the hours cannot be loaded; never treat it as empty.',
  })
  privateIntervals(
    @Root() driver: Driver,
    @Arg('during', () => DateTimeRangeInput, duringOptions) during: DateTimeRangeInput,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<PrivateInterval[] | null> {
    return loaders.of(driver.customerId).privateIntervals.ofDriver(driver.oceanId, boundedSpan(during));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'True when the present moment, by the server’s clock, lies in private hours of the driver, or in hours that cannot be read. Null when the caller may not see the driver, and with an error when the hours cannot be loaded; never treat it as false.',
  })
  isPrivateNow(@Root() driver: Driver, @Ctx('loaders') loaders: Loaders): MaybePromise<boolean | null> {
    return loaders.of(driver.customerId).privateIntervals.isDriverPrivateNow(driver.oceanId);
  }
}

/** Private time of vehicles: that of their drivers. */
@Resolver(() => Vehicle)
export class VehiclePrivateIntervalsResolver {
  @FieldResolver(() => [PrivateInterval], {
    nullable: true,
    description:
      'Private times within the period, in order, by the hours of the driver of each instant: the drivers of its assignments, and the driver in charge since the newest one. Of several drivers at a time each counts. Null when the driver of a part of the period is not known, and with an error when hours or assignments cannot be loaded; never treat it as empty.',
  })
  privateIntervals(
    @Root() vehicle: Vehicle,
    @Arg('during', () => DateTimeRangeInput, duringOptions) during: DateTimeRangeInput,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<PrivateInterval[] | null> {
    return loaders.of(vehicle.customerId).privateIntervals.ofVehicle(vehicle, boundedSpan(during));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'True when the present moment, by the server’s clock, lies in private hours of the vehicle’s driver (see `privateIntervals`), or in hours that cannot be read. Null when its driver is not known, and with an error when hours or assignments cannot be loaded; never treat it as false.',
  })
  isPrivateNow(@Root() vehicle: Vehicle, @Ctx('loaders') loaders: Loaders): MaybePromise<boolean | null> {
    return loaders.of(vehicle.customerId).privateIntervals.isVehiclePrivateNow(vehicle);
  }
}
