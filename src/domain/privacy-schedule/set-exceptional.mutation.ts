import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Loaders } from '../loaders.ts';
import { inputArgument } from '../mutations/mutation.type.ts';
import { mutate, type MutationContext } from '../mutations/mutate.ts';
import { ExceptionalPrivacySchedule } from './privacy-schedule.type.ts';
import { SetExceptionalPrivacyScheduleInput, SetExceptionalPrivacySchedulePayload } from './set-exceptional.type.ts';
import { notSet, setExceptional } from './set-exceptional.service.ts';
import { findWritten } from './written-exception.ts';

@Resolver(() => SetExceptionalPrivacySchedulePayload)
export class SetExceptionalPrivacyScheduleMutation {
  @Mutation(() => SetExceptionalPrivacySchedulePayload, {
    description:
      'Makes a time between two instants private for a driver, or changes such an exception that has not begun. One write to Ocean, never repeated, then read back.',
  })
  setExceptionalPrivacySchedule(
    @Arg('input', () => SetExceptionalPrivacyScheduleInput, inputArgument) input: SetExceptionalPrivacyScheduleInput,
    @Ctx() context: MutationContext,
  ): Promise<SetExceptionalPrivacySchedulePayload> {
    const mutation = 'setExceptionalPrivacySchedule';
    return mutate(context, mutation, input, notSet, (customer, writer) => setExceptional(customer, input, writer));
  }

  @FieldResolver(() => ExceptionalPrivacySchedule, {
    nullable: true,
    description:
      'The exception, read from Ocean after the change. Null when nothing was sent, or Ocean does not list it: see userErrors.',
  })
  async schedule(
    @Root() { driver, written }: SetExceptionalPrivacySchedulePayload,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<ExceptionalPrivacySchedule | null> {
    if (driver === null || written === null) return null;
    return findWritten(await loaders.of(driver.customerId).schedules.exceptional(driver.oceanId), written);
  }
}
