import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateTimeRangeInput } from '../date-time-range.type.ts';
import { Driver } from '../driver/driver.type.ts';
import type { Loaders } from '../loaders.ts';
import { PrivacyScheduleKind } from './privacy-schedule.enums.ts';
import { PrivacySchedule } from './privacy-schedule.type.ts';

@Resolver(() => Driver)
export class PrivacyScheduleResolver {
  @FieldResolver(() => [PrivacySchedule], {
    nullable: true,
    description:
      'The driver’s private hours: recurring ones first, each kind from Monday on. Null only when Ocean refuses them.',
  })
  privacySchedules(
    @Root() driver: Driver,
    @Ctx('loaders') loaders: Loaders,
    @Arg('kinds', () => [PrivacyScheduleKind], { nullable: true, description: 'Default: both kinds.' })
    kinds?: PrivacyScheduleKind[] | null,
    @Arg('during', () => DateTimeRangeInput, {
      nullable: true,
      description: 'Only schedules whose validity overlaps this span. Default: whenever.',
    })
    during?: DateTimeRangeInput | null,
    @Arg('validAt', () => GraphQLDateTime, {
      nullable: true,
      description:
        'Only schedules that are valid at this instant: take it to show the week of a moment. Not together with during.',
    })
    validAt?: Date | null,
  ): Promise<PrivacySchedule[]> {
    return loaders
      .of(driver.scope)
      .schedules.ofDriver(driver.oceanId, { kinds: kinds ?? null, during: during ?? null, validAt: validAt ?? null });
  }
}
