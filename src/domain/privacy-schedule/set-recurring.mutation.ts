import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Driver } from '../driver/driver.type.ts';
import type { CustomerLoaders, Loaders } from '../loaders.ts';
import { toOceanId } from '../ocean-id.ts';
import { inputArgument } from '../write/input-argument.ts';
import { mutate, type Refusal, type Result } from '../write/mutate.ts';
import { mayHaveChanged, outcomeErrors } from '../write/outcome-errors.ts';
import { toPlannedCall } from '../write/planned-call.mapping.ts';
import { send } from '../write/writer.ts';
import { recurringSchedulesSnapshot } from './privacy-schedule.loader.ts';
import { RecurringPrivacySchedule } from './recurring-privacy-schedule.type.ts';
import { SetRecurringPrivacyScheduleInput } from './set-recurring.input.ts';
import { toSetRecurringRequest } from './set-recurring.mapping.ts';
import { SetRecurringPrivacySchedulePayload } from './set-recurring.payload.ts';

type Code = 'DRIVER_NOT_FOUND' | 'REFUSED' | 'OUTCOME_UNKNOWN';

interface Outcome extends Result<Code> {
  driver: Driver | null;
}

const mutation = 'setRecurringPrivacySchedule';
const refused = (userErrors: Refusal<Code>[], driver: Driver | null = null): Outcome => ({ driver, userErrors });

@Resolver(() => SetRecurringPrivacySchedulePayload)
export class SetRecurringPrivacyScheduleMutation {
  @Mutation(() => SetRecurringPrivacySchedulePayload, {
    description:
      'Sets the weekly private hours of a driver: they replace what the days named had within the validity. One call of Ocean, never repeated.',
  })
  setRecurringPrivacySchedule(
    @Arg('input', () => SetRecurringPrivacyScheduleInput, inputArgument) input: SetRecurringPrivacyScheduleInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<SetRecurringPrivacySchedulePayload> {
    return mutate(loaders, mutation, input, refused, (customer) => setRecurring(customer, input));
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
    return loaders.of(driver.scope).schedules.recurring(driver.oceanId);
  }
}

async function setRecurring(customer: CustomerLoaders, input: SetRecurringPrivacyScheduleInput): Promise<Outcome> {
  const driver = await customer.drivers.canonical(toOceanId(input.driverId, 'Driver') ?? '');
  if (driver === null) {
    const message = 'there is no such driver, or the caller may not see them';
    return refused([{ code: 'DRIVER_NOT_FOUND', field: ['input', 'driverId'], message }]);
  }
  const request = toSetRecurringRequest(driver.oceanId, input);
  if (input.validateOnly)
    return { driver, userErrors: [], plannedCalls: [toPlannedCall(request, customer.reads.caller)] };
  const targets = { driverId: driver.oceanId };
  const outcome = await send(customer.reads, { mutation, targets, request, touches: [recurringSchedulesSnapshot] });
  const toRead = 'driver { privacySchedules(kinds: [RECURRING]) }';
  return refused(outcomeErrors(outcome, 'Ocean refused these hours', toRead), driver);
}
