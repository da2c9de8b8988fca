import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Loaders } from '../loaders.ts';
import { inputArgument } from '../mutations/mutation.type.ts';
import { mutate, type MutationContext } from '../mutations/mutate.ts';
import { RecurringPrivacySchedule } from './privacy-schedule.type.ts';
import { nothingSent } from './schedule-batch.ts';
import { setRecurringForMany } from './set-recurring-many.service.ts';
import {
  RecurringPrivacyResult,
  SetRecurringPrivacySchedulesInput,
  SetRecurringPrivacySchedulesPayload,
} from './set-recurring-many.type.ts';

@Resolver(() => RecurringPrivacyResult)
export class SetRecurringPrivacySchedulesMutation {
  @Mutation(() => SetRecurringPrivacySchedulesPayload, {
    description:
      'Sets the same weekly private hours for many drivers, each as setRecurringPrivacySchedule does. One write to Ocean a driver, never repeated, four at a time, then read back together. A rejected driver does not stop the others; an outage, a limit or a client that disconnects stops those not sent yet: NOT_SENT.',
  })
  setRecurringPrivacySchedules(
    @Arg('input', () => SetRecurringPrivacySchedulesInput, inputArgument) input: SetRecurringPrivacySchedulesInput,
    @Ctx() context: MutationContext,
  ): Promise<SetRecurringPrivacySchedulesPayload> {
    const mutation = 'setRecurringPrivacySchedules';
    return mutate(context, mutation, input, nothingSent, (customer, writer) =>
      setRecurringForMany(customer, input, writer),
    );
  }

  @FieldResolver(() => [RecurringPrivacySchedule], {
    nullable: true,
    description: 'All weekly hours of the driver, read from Ocean after the change. Null when nothing was sent.',
  })
  async schedules(
    @Root() { driver, mayHaveChanged }: RecurringPrivacyResult,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<readonly RecurringPrivacySchedule[] | null> {
    if (driver === null || !mayHaveChanged) return null;
    return loaders.of(driver.customerId).schedules.recurring(driver.oceanId);
  }
}
