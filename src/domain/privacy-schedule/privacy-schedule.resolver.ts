import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateTimeRangeInput } from '../time/date-time-range.type.ts';
import { Driver } from '../driver/driver.type.ts';
import { Freshness } from '../freshness/freshness.type.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Age } from '../lists/read-lists.ts';
import type { Loaders } from '../loaders.ts';
import { PrivacyScheduleKind } from './privacy-schedule.enums.ts';
import { PrivacySchedule } from './privacy-schedule.type.ts';

@Resolver(() => Driver)
export class PrivacyScheduleResolver {
  @FieldResolver(() => [PrivacySchedule], {
    nullable: true,
    description:
      'The driver’s private hours: recurring ones first, each kind from Monday on. Null only when Ocean rejects the request.',
  })
  privacySchedules(
    @Root() driver: Driver,
    @Ctx('loaders') loaders: Loaders,
    @Arg('kinds', () => [PrivacyScheduleKind], { nullable: true, description: 'Default: both kinds.' })
    kinds?: PrivacyScheduleKind[] | null,
    @Arg('during', () => DateTimeRangeInput, {
      nullable: true,
      description: 'Only schedules whose validity overlaps this span. Default: any time.',
    })
    during?: DateTimeRangeInput | null,
    @Arg('validAt', () => GraphQLDateTime, {
      nullable: true,
      description:
        'Only schedules that are valid at this instant: use it to show the week of a moment. Not together with during.',
    })
    validAt?: Date | null,
    @Arg('validNow', () => Boolean, {
      nullable: true,
      description:
        'True: only schedules that are valid now, by the server’s clock. Not together with during or validAt. Default: false.',
    })
    validNow?: boolean | null,
  ): MaybePromise<readonly PrivacySchedule[]> {
    return loaders.of(driver.customerId).schedules.ofDriver(driver.oceanId, {
      kinds: kinds ?? null,
      during: during ?? null,
      validAt: validAt ?? null,
      validNow: validNow ?? false,
    });
  }

  @FieldResolver(() => Freshness, {
    nullable: true,
    description:
      'Age of privacySchedules, also when it is empty. Pass the same kinds. Null only when Ocean rejects the request, or when kinds is empty.',
  })
  privacySchedulesFreshness(
    @Root() driver: Driver,
    @Ctx('loaders') loaders: Loaders,
    @Arg('kinds', () => [PrivacyScheduleKind], { nullable: true, description: 'Default: both kinds.' })
    kinds?: PrivacyScheduleKind[] | null,
  ): MaybePromise<Freshness | null> {
    return loaders.of(driver.customerId).schedules.ageOf(driver.oceanId, kinds ?? null);
  }
}

/** Age of each schedule. */
@Resolver(() => PrivacySchedule)
export class ScheduleFreshnessResolver {
  @FieldResolver(() => GraphQLDateTime, { description: 'Time at which these hours were requested from Ocean.' })
  asOf(@Root() schedule: PrivacySchedule, @Ctx('loaders') loaders: Loaders): MaybePromise<Date> {
    return chain(ageOf(schedule, loaders), (age) => age.asOf);
  }

  @FieldResolver(() => Boolean, {
    description: 'True: Ocean failed, and these are the last good hours, without later changes. Show their age (asOf).',
  })
  isStale(@Root() schedule: PrivacySchedule, @Ctx('loaders') loaders: Loaders): MaybePromise<boolean> {
    return chain(ageOf(schedule, loaders), (age) => age.isStale);
  }
}

function ageOf(schedule: PrivacySchedule, loaders: Loaders): MaybePromise<Age> {
  return loaders.of(schedule.customerId).schedules.ageOfOne(schedule);
}
