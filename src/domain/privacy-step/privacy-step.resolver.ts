import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDate } from '../../graph/scalars.ts';
import type { Loaders } from '../loaders.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { StepKind } from './privacy-step.enums.ts';
import { PrivacyStep } from './privacy-step.type.ts';
import { TripPoint } from './trip-point.type.ts';

@Resolver(() => Vehicle)
export class VehicleStepsResolver {
  @FieldResolver(() => [PrivacyStep], {
    nullable: true,
    description: 'The steps of one day, in time order. Always read anew, so that what has become private is hidden.',
  })
  async steps(
    @Root() vehicle: Vehicle,
    @Arg('date', () => LocalDate, { description: 'The day, from 2000-01-01 to today.' }) date: string,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<readonly PrivacyStep[]> {
    return loaders.of(vehicle.scope).steps.daySheet(vehicle.oceanId, date);
  }
}

@Resolver(() => PrivacyStep)
export class PrivacyStepResolver {
  @FieldResolver(() => [TripPoint], {
    nullable: true,
    description:
      'The line of the trip, in time order; null for a private trip and for a stop. One call of Ocean a step.',
  })
  async polyline(@Root() step: PrivacyStep, @Ctx('loaders') loaders: Loaders): Promise<readonly TripPoint[] | null> {
    if (step.isPrivate === true || step.kind === StepKind.STOP) return null;
    return loaders.of(step.scope).steps.tripLine(step.oceanId);
  }
}
