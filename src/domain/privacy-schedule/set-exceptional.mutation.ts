import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Driver } from '../driver/driver.type.ts';
import type { CustomerLoaders, Loaders } from '../loaders.ts';
import { toOceanId } from '../ocean-id.ts';
import { inputArgument } from '../write/input-argument.ts';
import { mutate, type Refusal, type Result } from '../write/mutate.ts';
import { outcomeErrors } from '../write/outcome-errors.ts';
import { toPlannedCall } from '../write/planned-call.mapping.ts';
import { send } from '../write/writer.ts';
import { ExceptionalPrivacySchedule } from './exceptional-privacy-schedule.type.ts';
import { exceptionalSchedulesSnapshot } from './privacy-schedule.loader.ts';
import { SetExceptionalPrivacyScheduleInput } from './set-exceptional.input.ts';
import { toSetExceptionalRequest } from './set-exceptional.mapping.ts';
import { SetExceptionalPrivacySchedulePayload } from './set-exceptional.payload.ts';
import { findWritten, type WrittenException } from './written-exception.ts';

type Code = 'DRIVER_NOT_FOUND' | 'SCHEDULE_NOT_FOUND' | 'REFUSED' | 'OUTCOME_UNKNOWN';

interface Outcome extends Result<Code> {
  driver: Driver | null;
  written: WrittenException | null;
}

const mutation = 'setExceptionalPrivacySchedule';
const refused = (userErrors: Refusal<Code>[]): Outcome => ({ driver: null, written: null, userErrors });

@Resolver(() => SetExceptionalPrivacySchedulePayload)
export class SetExceptionalPrivacyScheduleMutation {
  @Mutation(() => SetExceptionalPrivacySchedulePayload, {
    description:
      'Makes a time between two instants private for a driver, or changes such an exception. One call of Ocean, never repeated.',
  })
  setExceptionalPrivacySchedule(
    @Arg('input', () => SetExceptionalPrivacyScheduleInput, inputArgument) input: SetExceptionalPrivacyScheduleInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<SetExceptionalPrivacySchedulePayload> {
    return mutate(loaders, mutation, input, refused, (customer) => setExceptional(customer, input));
  }

  @FieldResolver(() => ExceptionalPrivacySchedule, {
    nullable: true,
    description:
      'The exception, read from Ocean after the change. Null when nothing was sent, or Ocean does not hold it.',
  })
  async schedule(
    @Root() { driver, written }: SetExceptionalPrivacySchedulePayload,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<ExceptionalPrivacySchedule | null> {
    if (driver === null || written === null) return null;
    return findWritten(await loaders.of(driver.scope).schedules.exceptional(driver.oceanId), written);
  }
}

async function setExceptional(customer: CustomerLoaders, input: SetExceptionalPrivacyScheduleInput): Promise<Outcome> {
  const { reads, drivers, schedules } = customer;
  const driver = await drivers.canonical(toOceanId(input.driverId, 'Driver') ?? '');
  if (driver === null) {
    const message = 'there is no such driver, or the caller may not see them';
    return refused([{ code: 'DRIVER_NOT_FOUND', field: ['input', 'driverId'], message }]);
  }
  const before = await schedules.exceptional(driver.oceanId);
  const scheduleId = input.scheduleId ? toOceanId(input.scheduleId, 'ExceptionalPrivacySchedule') : null;
  const extensionId = before.find(({ oceanId }) => oceanId === scheduleId)?.extension?.oceanId ?? null;
  if (scheduleId !== null && extensionId === null) {
    const message = 'the driver has no such exception';
    return refused([{ code: 'SCHEDULE_NOT_FOUND', field: ['input', 'scheduleId'], message }]);
  }
  const request = toSetExceptionalRequest(driver.oceanId, extensionId ?? undefined, input);
  if (input.validateOnly) {
    return { driver, written: null, userErrors: [], plannedCalls: [toPlannedCall(request, reads.caller)] };
  }
  const targets = { driverId: driver.oceanId, ...(extensionId === null ? {} : { extensionId }) };
  const outcome = await send(reads, { mutation, targets, request, touches: [exceptionalSchedulesSnapshot] });
  const toRead = 'driver { privacySchedules(kinds: [EXCEPTIONAL]) }';
  const userErrors = outcomeErrors(outcome, 'Ocean refused this exception', toRead);
  const { start, end } = input.period;
  const known = new Set(before.map(({ oceanId }) => oceanId));
  return {
    driver,
    written: outcome === 'REFUSED' ? null : { extensionId, before: known, start, end },
    userErrors,
  };
}
