import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { commonCodes, userErrorOf } from '../mutations/user-error.ts';
import { WriteConfirmation } from '../mutations/read-back.ts';
import { WritePayload } from '../mutations/mutation.type.ts';

export const SetStepPrivacyError = userErrorOf('SetStepPrivacy', {
  ...commonCodes,
  STEP_NOT_FOUND:
    'The sheet of that day of that vehicle lists no such step, or the caller may not see it. Nothing was sent for it. To make a hidden step professional again, give onboardNumber and operatorCode.',
  ONBOARD_NUMBER_REQUIRED:
    'Ocean’s data lacks the number of the vehicle’s on-board unit: give onboardNumber. Nothing was sent for it.',
  FORBIDDEN: 'The user has no right to change or read this step. It did not change.',
  UNAUTHENTICATED: 'Ocean no longer accepts the credential. The step did not change.',
  RATE_LIMITED: 'Ocean asks for fewer calls. The step did not change; try it again later.',
  UNAVAILABLE:
    'Ocean could not be reached or failed before it took the change. The step did not change; try it again later.',
});
export type SetStepPrivacyError = InstanceType<typeof SetStepPrivacyError>;
export type SetStepPrivacyCode = SetStepPrivacyError['code'];

/** How one step ended. */
export enum StepPrivacyOutcome {
  CHANGED = 'CHANGED',
  NOT_CHANGED = 'NOT_CHANGED',
  UNKNOWN = 'UNKNOWN',
  CHECKED = 'CHECKED',
}
registerEnumType(StepPrivacyOutcome, {
  name: 'StepPrivacyOutcome',
  description: 'How one step ended.',
  valuesConfig: {
    CHANGED: {
      description: 'Ocean made the change, or the step already was so; confirmed tells whether it was read back.',
    },
    NOT_CHANGED: { description: 'The step is as it was; userErrors say why.' },
    UNKNOWN: { description: 'Ocean did not tell, and reading back does not show it: read the step to find out.' },
    CHECKED: { description: 'With validateOnly: the change can be sent.' },
  },
});

/** Where a step stands. */
export interface StepOnSheet {
  readonly vehicleId: string;
  /** 'yyyy-MM-dd' */
  readonly date: string;
  readonly stepId: string;
}

/** How one step ended; `step` is resolved beside the mutation. */
@ObjectType({ description: 'How one step of setStepPrivacy ended.', simpleResolvers: true })
export class StepPrivacyResult {
  @Field(() => ID, { description: 'The id that was given; the oceanId where the step was named by that.' })
  id!: string;

  @Field(() => StepPrivacyOutcome, { description: 'How it ended.' })
  outcome!: StepPrivacyOutcome;

  @Field(() => [SetStepPrivacyError], { description: 'Why the step was not changed; empty when it was.' })
  userErrors!: SetStepPrivacyError[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the day’s sheet shows the step as asked. False: it was sent, and the sheet does not show it, as it need not list private steps. Null: nothing was sent.',
  })
  confirmed!: boolean | null;

  @Field(() => WriteConfirmation, {
    nullable: true,
    description: 'What the success rests on. Null: there is none, or nothing was sent.',
  })
  confirmedBy!: WriteConfirmation | null;

  /** The sheet that lists the step, or should; null: it is not known. */
  sheet!: StepOnSheet | null;

  /** The customer that it was asked for. */
  customerId!: string | null;
}

/** What setStepPrivacy gives. */
@ObjectType({
  description: 'What setStepPrivacy gives: a result for each step, in the order asked.',
  simpleResolvers: true,
})
export class SetStepPrivacyPayload extends WritePayload {
  @Field(() => [StepPrivacyResult], {
    description: 'A result for each step, in the order asked; empty when the input as a whole could not be used.',
  })
  results!: StepPrivacyResult[];

  @Field(() => [SetStepPrivacyError], { description: 'All errors of all steps, and those of the input as a whole.' })
  userErrors!: SetStepPrivacyError[];
}
