import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Driver } from '../driver/driver.type.ts';
import { findObject } from '../find-object.ts';
import type { Loaders } from '../loaders.ts';
import { inputArgument } from '../write/input-argument.ts';
import { mutate } from '../write/mutate.ts';
import { mayHaveChanged } from '../write/outcome-errors.ts';
import { DeletePrivacySchedulesInput } from './delete-schedules.input.ts';
import { DeletePrivacySchedulesPayload } from './delete-schedules.payload.ts';
import { deleteExceptional, deleteRecurring, notDeleted } from './delete-schedules.ts';

@Resolver(() => DeletePrivacySchedulesPayload)
export class DeletePrivacySchedulesMutation {
  @Mutation(() => DeletePrivacySchedulesPayload, {
    description:
      'Deletes weekly private hours of one driver: all that are named, or none. One call of Ocean, never repeated.',
  })
  deleteRecurringPrivacySchedules(
    @Arg('input', () => DeletePrivacySchedulesInput, inputArgument) input: DeletePrivacySchedulesInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<DeletePrivacySchedulesPayload> {
    const mutation = 'deleteRecurringPrivacySchedules';
    return mutate(loaders, mutation, input, notDeleted, (customer) => deleteRecurring(customer, input));
  }

  @Mutation(() => DeletePrivacySchedulesPayload, {
    description:
      'Deletes exceptions, of one driver or several: all that are named, or none. One call of Ocean, never repeated.',
  })
  deleteExceptionalPrivacySchedules(
    @Arg('input', () => DeletePrivacySchedulesInput, inputArgument) input: DeletePrivacySchedulesInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<DeletePrivacySchedulesPayload> {
    const mutation = 'deleteExceptionalPrivacySchedules';
    return mutate(loaders, mutation, input, notDeleted, (customer) => deleteExceptional(customer, input));
  }

  @FieldResolver(() => [ID], {
    nullable: true,
    description:
      'Ids of the schedules that Ocean holds no more, as it was read after the change. Null when nothing was sent.',
  })
  async deletedIds(
    @Root() payload: DeletePrivacySchedulesPayload,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<string[] | null> {
    if (!mayHaveChanged(payload)) return null;
    const remaining = await Promise.all(
      payload.named.map(({ nodeType, oceanId, scope }) =>
        findObject({ type: nodeType, key: [oceanId] }, loaders.of(scope)),
      ),
    );
    return payload.named.filter((_, index) => remaining[index] === null).map(({ id }) => id);
  }

  @FieldResolver(() => [Driver], { description: 'The drivers whose schedules were named, to read what they have now.' })
  drivers(@Root() { named }: DeletePrivacySchedulesPayload): Driver[] {
    return [...new Map(named.map(({ driver }) => [driver.oceanId, driver])).values()];
  }
}
