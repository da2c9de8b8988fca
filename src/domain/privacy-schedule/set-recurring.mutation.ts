import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Loaders } from '../loaders.ts';
import { inputArgument } from '../mutations/mutation.type.ts';
import { mutate, type MutationContext } from '../mutations/mutate.ts';
import { mayHaveChanged } from '../mutations/result.ts';
import { RecurringPrivacySchedule } from './privacy-schedule.type.ts';
import { SetRecurringPrivacyScheduleInput, SetRecurringPrivacySchedulePayload } from './set-recurring.type.ts';
import { notSet, setRecurring } from './set-recurring.service.ts';

@Resolver(() => SetRecurringPrivacySchedulePayload)
export class SetRecurringPrivacyScheduleMutation {
  @Mutation(() => SetRecurringPrivacySchedulePayload, {
    description:
      'Sets the weekly private hours of a driver: they replace the hours of the named days within the validity, never in the past. Changed rows get new ids. One write to Ocean, never repeated, then read back.',
  })
  setRecurringPrivacySchedule(
    @Arg('input', () => SetRecurringPrivacyScheduleInput, inputArgument) input: SetRecurringPrivacyScheduleInput,
    @Ctx() context: MutationContext,
  ): Promise<SetRecurringPrivacySchedulePayload> {
    const mutation = 'setRecurringPrivacySchedule';
    return mutate(context, mutation, input, notSet, (customer, writer) => setRecurring(customer, input, writer));
  }

  @FieldResolver(() => [RecurringPrivacySchedule], {
    nullable: true,
    description: 'All weekly hours of the driver, read from Ocean after the change. Null when nothing was sent.',
  })
  async schedules(
    @Root() payload: SetRecurringPrivacySchedulePayload,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<readonly RecurringPrivacySchedule[] | null> {
    const { driver } = payload;
    if (driver === null || !mayHaveChanged(payload)) return null;
    return loaders.of(driver.customerId).schedules.recurring(driver.oceanId);
  }
}
