import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.ts';
import type { Loaders } from '../loaders.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { PrivacyStep, TripPoint } from './privacy-step.type.ts';
import { mayHaveLine } from './step-privacy.ts';

@Resolver(() => Vehicle)
export class VehicleStepsResolver {
  @FieldResolver(() => [PrivacyStep], {
    nullable: 'itemsAndList',
    description:
      'The steps of one day, in time order; a step over midnight is in both days, with one id. An unreadable step is null with an error at its index: it may be private. Never cached, so that steps that became private are hidden.',
  })
  async steps(
    @Root() vehicle: Vehicle,
    @Arg('date', () => LocalDate, { description: 'The day, from 2000-01-01 to today.' }) date: string,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<readonly (PrivacyStep | Error)[]> {
    return loaders.of(vehicle.customerId).steps.daySheet(vehicle.oceanId, date);
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
