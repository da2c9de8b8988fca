import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { toGlobalId } from '../../graphql/global-id.ts';
import { Driver } from '../driver/driver.type.ts';
import type { Loaders } from '../loaders.ts';
import { inputArgument } from '../mutations/mutation.type.ts';
import { mutate, type MutationContext } from '../mutations/mutate.ts';
import { mayHaveChanged } from '../mutations/result.ts';
import { DeletePrivacySchedulesInput, DeletePrivacySchedulesPayload } from './delete-schedules.type.ts';
import { deleteExceptional, deleteRecurring, notDeleted } from './delete-schedules.service.ts';
import { endedNow } from './deleted-schedules.ts';
import { type PrivacySchedule, RecurringPrivacySchedule } from './privacy-schedule.type.ts';

@Resolver(() => DeletePrivacySchedulesPayload)
export class DeletePrivacySchedulesMutation {
  @Mutation(() => DeletePrivacySchedulesPayload, {
    description:
      'Ends weekly private hours of one driver now: all that are named, or none. The past stays as it was, and the remaining hours continue under new ids. One write to Ocean, never repeated, then read back.',
  })
  deleteRecurringPrivacySchedules(
    @Arg('input', () => DeletePrivacySchedulesInput, inputArgument) input: DeletePrivacySchedulesInput,
    @Ctx() context: MutationContext,
  ): Promise<DeletePrivacySchedulesPayload> {
    const mutation = 'deleteRecurringPrivacySchedules';
    return mutate(context, mutation, input, notDeleted, (customer, writer) => deleteRecurring(customer, input, writer));
  }

  @Mutation(() => DeletePrivacySchedulesPayload, {
    description:
      'Deletes exceptions that have not begun, of one driver or several: all that are named, or none. One write to Ocean, never repeated, then read back.',
  })
  deleteExceptionalPrivacySchedules(
    @Arg('input', () => DeletePrivacySchedulesInput, inputArgument) input: DeletePrivacySchedulesInput,
    @Ctx() context: MutationContext,
  ): Promise<DeletePrivacySchedulesPayload> {
    const mutation = 'deleteExceptionalPrivacySchedules';
    return mutate(context, mutation, input, notDeleted, (customer, writer) =>
      deleteExceptional(customer, input, writer),
    );
  }

  @FieldResolver(() => [ID], {
    nullable: true,
    description:
      'Ids that Ocean listed for these drivers before the change and no longer after it, named or not: evict them from caches. A recurring schedule usually stays, with an end: see ended. Null when nothing was sent.',
  })
  async deletedIds(
    @Root() payload: DeletePrivacySchedulesPayload,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<string[] | null> {
    const listed = await listedNow(payload, loaders);
    const [first] = payload.named;
    if (listed === null || first === undefined) return null;
    const ids = new Set(listed.map(({ oceanId }) => oceanId));
    return payload.before
      .filter(({ oceanId }) => !ids.has(oceanId))
      .map(({ oceanId }) => toGlobalId(first.nodeType, oceanId));
  }

  @FieldResolver(() => [RecurringPrivacySchedule], {
    nullable: true,
    description:
      'Recurring schedules that end by this deletion, with their end: the named ones, and those that continue under new ids. Their past stays as it was. Empty for exceptions. Null when nothing was sent.',
  })
  async ended(
    @Root() payload: DeletePrivacySchedulesPayload,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<RecurringPrivacySchedule[] | null> {
    const listed = await listedNow(payload, loaders);
    if (listed === null) return null;
    return endedNow(listed, payload.before, payload.endedUntil).filter(isRecurring);
  }

  @FieldResolver(() => [RecurringPrivacySchedule], {
    nullable: true,
    description:
      'New recurring schedules of the driver, with their ids: they continue the hours that were not deleted. Empty for exceptions, and when nothing is left. Null when nothing was sent.',
  })
  async continuedBy(
    @Root() payload: DeletePrivacySchedulesPayload,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<RecurringPrivacySchedule[] | null> {
    const listed = await listedNow(payload, loaders);
    if (listed === null) return null;
    const known = new Set(payload.before.map(({ oceanId }) => oceanId));
    return listed.filter(isRecurring).filter(({ oceanId }) => !known.has(oceanId));
  }

  @FieldResolver(() => [Driver], {
    description: 'The drivers whose schedules were named, to read their current schedules.',
  })
  drivers(@Root() { named }: DeletePrivacySchedulesPayload): Driver[] {
    return driversOf(named);
  }
}

/** The drivers' schedules of this kind as Ocean lists them now; null when nothing was sent. */
async function listedNow(payload: DeletePrivacySchedulesPayload, loaders: Loaders): Promise<PrivacySchedule[] | null> {
  const [first] = payload.named;
  if (first === undefined || !mayHaveChanged(payload)) return null;
  const { schedules } = loaders.of(first.customerId);
  const lists = await Promise.all(
    driversOf(payload.named).map(async ({ oceanId }) =>
      isRecurring(first) ? schedules.recurring(oceanId) : schedules.exceptional(oceanId),
    ),
  );
  return lists.flat();
}

function driversOf(named: readonly PrivacySchedule[]): Driver[] {
  return [...new Map(named.map(({ driver }) => [driver.oceanId, driver])).values()];
}

function isRecurring(schedule: PrivacySchedule): schedule is RecurringPrivacySchedule {
  return schedule.nodeType === 'RecurringPrivacySchedule';
}
