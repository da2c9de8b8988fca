import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BadUserInput } from '../../graphql/errors.ts';
import { LocalDate } from '../../graphql/scalars.ts';
import { Driver } from '../driver/driver.type.ts';
import type { Loaders } from '../loaders.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { stepsOfDriver } from './driver-steps.ts';
import { PrivacyStep, TripPoint } from './privacy-step.type.ts';
import { maxPeriodDays, periodDays } from './step-day.ts';
import { mayHaveLine } from './step-privacy.ts';

const fromRule = 'First day, from 2000-01-01 to today.';
const toRule = `First day that is not requested: after from, at most ${maxPeriodDays} days. It may lie in the future.`;

@Resolver(() => Vehicle)
export class VehicleStepsResolver {
  @FieldResolver(() => [PrivacyStep], {
    nullable: 'itemsAndList',
    description:
      'The steps of one day, or of a period, in time order; a step over midnight may be listed for both days, with one id, and is once in a period. A step or a day that cannot be read is null with an error at its index: it may be private. Never cached, so that steps that became private are hidden. One upstream request a vehicle and day.',
  })
  async steps(
    @Root() vehicle: Vehicle,
    @Ctx('loaders') loaders: Loaders,
    @Arg('date', () => LocalDate, {
      nullable: true,
      description: 'The day, from 2000-01-01 to today. Exactly one of date, and from with to.',
    })
    date?: string | null,
    @Arg('from', () => LocalDate, { nullable: true, description: `${fromRule} Together with to.` })
    from?: string | null,
    @Arg('to', () => LocalDate, { nullable: true, description: toRule })
    to?: string | null,
  ): Promise<readonly (PrivacyStep | Error)[]> {
    const { steps, reads } = loaders.of(vehicle.customerId);
    if (date && (from || to)) throw new BadUserInput('date', 'leave it out beside from and to.');
    if (date) return steps.daySheet(vehicle.oceanId, date);
    if (!from) throw new BadUserInput(to ? 'from' : 'date', 'give date, or from and to.');
    if (!to) throw new BadUserInput('to', 'give it together with from.');
    return steps.ofDays(vehicle.oceanId, periodDays(from, to, reads));
  }
}

@Resolver(() => Driver)
export class DriverStepsResolver {
  @FieldResolver(() => [PrivacyStep], {
    nullable: 'itemsAndList',
    description:
      'The steps of a period that lie within an assignment of a vehicle to the driver, in time order, over all vehicles. A step over a change of driver belongs to neither. What cannot be read, or whose driver is unknown, is null with an error at its index. Never cached. One upstream request a vehicle and day, and up to two for the assignments.',
  })
  async steps(
    @Root() driver: Driver,
    @Arg('from', () => LocalDate, { description: fromRule }) from: string,
    @Arg('to', () => LocalDate, { description: toRule }) to: string,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<readonly (PrivacyStep | Error)[]> {
    const customer = loaders.of(driver.customerId);
    return stepsOfDriver(customer, driver.oceanId, periodDays(from, to, customer.reads));
  }
}

@Resolver(() => PrivacyStep)
export class PrivacyStepResolver {
  @FieldResolver(() => [TripPoint], {
    nullable: true,
    description:
      'The line of the trip, in time order; null for a private step, for a stop, and where Ocean does not show the places. One upstream request a step.',
  })
  async polyline(@Root() step: PrivacyStep, @Ctx('loaders') loaders: Loaders): Promise<readonly TripPoint[] | null> {
    if (!mayHaveLine(step)) return null;
    return loaders.of(step.customerId).steps.tripLine(step.oceanId);
  }
}
