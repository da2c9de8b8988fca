import { Field, InputType, ObjectType } from 'type-graphql';
import { WritePayload } from '../mutations/mutation.type.ts';
import { commonCodes, userErrorOf } from '../mutations/user-error.ts';
import { batchCodes, DriverWriteResult } from './driver-result.type.ts';
import { DriversWriteInput } from './drivers.input.ts';
import { DaysField, type PrivacyDayInput, ValidityField } from './set-recurring.type.ts';
import type { ValidityInput } from './validity.input.ts';

/** The same weekly private hours for many drivers. */
@InputType({
  description: 'Weekly private hours to set for many drivers alike. Days that are not named stay as they are.',
})
export class SetRecurringPrivacySchedulesInput extends DriversWriteInput {
  @DaysField()
  days!: PrivacyDayInput[];

  @ValidityField()
  validity?: ValidityInput | null;
}

export const SetRecurringPrivacySchedulesError = userErrorOf('SetRecurringPrivacySchedules', {
  ...commonCodes,
  ...batchCodes,
});
export type SetRecurringPrivacySchedulesError = InstanceType<typeof SetRecurringPrivacySchedulesError>;

/** Result of one driver; `schedules` is resolved beside the mutation. */
@ObjectType({ description: 'Result of setRecurringPrivacySchedules for one driver.', simpleResolvers: true })
export class RecurringPrivacyResult extends DriverWriteResult {
  @Field(() => [SetRecurringPrivacySchedulesError], {
    description: 'Why the driver’s hours were not set; empty when they were, or can be.',
  })
  userErrors!: SetRecurringPrivacySchedulesError[];

  /** True: Ocean's data may have changed. */
  mayHaveChanged!: boolean;
}

/** Payload of setRecurringPrivacySchedules. */
@ObjectType({
  description:
    'Payload of setRecurringPrivacySchedules. `confirmed` is true when it is for every driver that was sent, and `confirmedBy` is the weakest evidence of any.',
  simpleResolvers: true,
})
export class SetRecurringPrivacySchedulesPayload extends WritePayload {
  @Field(() => [RecurringPrivacyResult], {
    description: 'One result for each driver, in the order of driverIds. Empty when nothing could be begun.',
  })
  results!: RecurringPrivacyResult[];

  @Field(() => [SetRecurringPrivacySchedulesError], {
    description: 'The errors of the input and of all drivers, each with the path of the driver’s entry.',
  })
  userErrors!: SetRecurringPrivacySchedulesError[];
}
