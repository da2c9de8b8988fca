import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Loaders } from '../loaders.ts';
import { inputArgument } from '../mutations/mutation.type.ts';
import { mutate, type MutationContext } from '../mutations/mutate.ts';
import { ExceptionalPrivacySchedule } from './privacy-schedule.type.ts';
import { noExceptions, setExceptionalForMany } from './set-exceptional-many.service.ts';
import {
  ExceptionalPrivacyResult,
  SetExceptionalPrivacySchedulesInput,
  SetExceptionalPrivacySchedulesPayload,
} from './set-exceptional-many.type.ts';
import { findWritten } from './written-exception.ts';

@Resolver(() => ExceptionalPrivacyResult)
export class SetExceptionalPrivacySchedulesMutation {
  @Mutation(() => SetExceptionalPrivacySchedulesPayload, {
    description:
      'Makes a time between two instants private for many drivers, such as Christmas for an entity, each as setExceptionalPrivacySchedule does. One write to Ocean a driver, never repeated, four at a time, then read back together. A rejected driver does not stop the others; an outage, a limit or a client that disconnects stops those not sent yet: NOT_SENT.',
  })
  setExceptionalPrivacySchedules(
    @Arg('input', () => SetExceptionalPrivacySchedulesInput, inputArgument) input: SetExceptionalPrivacySchedulesInput,
    @Ctx() context: MutationContext,
  ): Promise<SetExceptionalPrivacySchedulesPayload> {
    const mutation = 'setExceptionalPrivacySchedules';
    return mutate(context, mutation, input, noExceptions, (customer, writer) =>
      setExceptionalForMany(customer, input, writer),
    );
  }

  @FieldResolver(() => ExceptionalPrivacySchedule, {
    nullable: true,
    description:
      'The exception, read from Ocean after the change. Null when nothing was sent, or Ocean does not list it: see userErrors.',
  })
  async schedule(
    @Root() { driver, written }: ExceptionalPrivacyResult,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<ExceptionalPrivacySchedule | null> {
    if (driver === null || written === null) return null;
    return findWritten(await loaders.of(driver.customerId).schedules.exceptional(driver.oceanId), written);
  }
}
