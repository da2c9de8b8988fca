import { ArrayMaxSize, ArrayMinSize, ArrayUnique, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { fromGlobalId } from '../../graphql/global-id.ts';
import { LocalDate } from '../../graphql/scalars.ts';
import { isInt64Digits } from '../../identity/int64.ts';
import { IsIdOf } from '../node/ocean-id.ts';
import { WriteConfirmation, WriteInput, WritePayload } from '../mutations/mutation.type.ts';
import { commonCodes, userErrorOf } from '../mutations/user-error.ts';

/** Privacy to set. */
export enum StepPrivacy {
  PRIVATE = 'PRIVATE',
  PROFESSIONAL = 'PROFESSIONAL',
}
registerEnumType(StepPrivacy, {
  name: 'StepPrivacy',
  description: 'Privacy to set, after the fact.',
  valuesConfig: {
    PRIVATE: { description: 'Private: Ocean hides its places, and counts it as private use.' },
    PROFESSIONAL: { description: 'Professional again: Ocean shows its places, and counts it as professional use.' },
  },
});

function IsStepId(): PropertyDecorator {
  const validate = (value: unknown): boolean => {
    const globalId = typeof value === 'string' ? fromGlobalId(value) : null;
    return globalId?.type === 'PrivacyStep' && globalId.key.length === 3;
  };
  const message = 'must be the id of a PrivacyStep, as vehicle { steps(date) { id } } returns it';
  return ValidateBy({ name: 'isStepId', validator: { validate } }, { message });
}

function IsOceanIdDigits(): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && isInt64Digits(value);
  return ValidateBy(
    { name: 'isOceanIdDigits', validator: { validate } },
    { message: 'must be an Ocean id, in digits' },
  );
}

/** Rule of the steps: each is named in one way, with all that this way needs. The message names the wrong entry by its
 * place. */
function AreNamedFully(): PropertyDecorator {
  return ValidateBy({
    name: 'areNamedFully',
    validator: {
      validate: (value: unknown) => namingError(value as StepPrivacyInput[]) === null,
      defaultMessage: (args) => namingError(args?.value as StepPrivacyInput[]) ?? '',
    },
  });
}

function namingError(steps: readonly StepPrivacyInput[]): string | null {
  for (const [index, { id, oceanId, onboardNumber, operatorCode, vehicleId, date }] of steps.entries()) {
    const entry = `entry ${index + 1} must name`;
    if (!id === !oceanId) return `${entry} its step by either id or oceanId`;
    if (oceanId && !(onboardNumber && operatorCode)) return `${entry} onboardNumber and operatorCode beside oceanId`;
    if (id && (vehicleId || date)) return `${entry} vehicleId and date beside oceanId only: an id holds them`;
    if (!vehicleId !== !date) return `${entry} both vehicleId and date, or neither`;
  }
  return null;
}

/** One step to change. */
@InputType({
  description: 'One step to change: named by its id, or by its oceanId with onboardNumber and operatorCode.',
})
export class StepPrivacyInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The step’s id, as `vehicle { steps(date) { id } }` returns it. Absent: it is named by oceanId.',
  })
  @IsStepId()
  id?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Ocean id of the step, for one that the day’s sheet does not list, such as a private one. Needs onboardNumber and operatorCode. Absent: it is named by id.',
  })
  @IsOceanIdDigits()
  oceanId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'With oceanId and date: the vehicle (id or oceanId) whose sheet is read back to confirm the change.',
  })
  @IsIdOf('Vehicle')
  vehicleId?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'With oceanId and vehicleId: the day whose sheet is read back.',
  })
  date?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the vehicle’s on-board unit (onboardNumber); absent: the vehicle’s own, as Ocean lists it.',
  })
  @IsOceanIdDigits()
  onboardNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Operator code of the customer (Customer.operatorCode); absent: from the list of silent boxes when it is cached, otherwise omitted.',
  })
  @MaxLength(50, { message: 'must have at most 50 characters' })
  operatorCode?: string | null;
}

/** Steps to make private, or professional again. */
@InputType({ description: 'Steps to make private, or professional again, after the fact.' })
export class SetStepPrivacyInput extends WriteInput {
  @Field(() => [StepPrivacyInput], {
    description: 'The steps, each once, from 1 to 100. A step named in two ways is sent once.',
  })
  @ArrayMinSize(1, { message: 'must name at least one step' })
  @ArrayMaxSize(100, { message: 'must name at most 100 steps' })
  @ArrayUnique((step: StepPrivacyInput) => step.id ?? step.oceanId, { message: 'must name each step once' })
  @AreNamedFully()
  @ValidateNested({ each: true })
  steps!: StepPrivacyInput[];

  @Field(() => StepPrivacy, { description: 'Privacy to set for all of them.' })
  privacy!: StepPrivacy;
}

export const SetStepPrivacyError = userErrorOf('SetStepPrivacy', {
  ...commonCodes,
  STEP_NOT_FOUND:
    'The sheet of that day of that vehicle lists no such step, or the caller may not see it. Nothing was sent for it. To make a hidden step professional again, give onboardNumber and operatorCode.',
  ONBOARD_NUMBER_REQUIRED:
    'Ocean’s data lacks the number of the vehicle’s on-board unit: give onboardNumber. Nothing was sent for it.',
  FORBIDDEN: 'The user has no right to change or read this step. It did not change.',
  UNAUTHENTICATED: 'Ocean no longer accepts the credential. The step did not change.',
  RATE_LIMITED: 'Ocean limits the rate of requests. The step did not change; try it again later.',
  UNAVAILABLE:
    'Ocean could not be reached or failed before it took the change. The step did not change; try it again later.',
  NOT_SENT:
    'The mutation stopped before this step was sent: Ocean failed, limits the rate, rejects the credential, or the client disconnected. The step did not change; send it again, with another clientMutationId.',
});
export type SetStepPrivacyError = InstanceType<typeof SetStepPrivacyError>;
export type SetStepPrivacyCode = SetStepPrivacyError['code'];

/** Outcome of one step. */
export enum StepPrivacyOutcome {
  CHANGED = 'CHANGED',
  NOT_CHANGED = 'NOT_CHANGED',
  UNKNOWN = 'UNKNOWN',
  CHECKED = 'CHECKED',
}
registerEnumType(StepPrivacyOutcome, {
  name: 'StepPrivacyOutcome',
  description: 'Outcome of one step.',
  valuesConfig: {
    CHANGED: {
      description: 'Ocean made the change, or the step already was so; confirmed is true when it was read back.',
    },
    NOT_CHANGED: { description: 'The step did not change; see userErrors.' },
    UNKNOWN: {
      description:
        'Ocean’s response is missing or unclear, and reading back does not show the change: read the step to find out.',
    },
    CHECKED: { description: 'With validateOnly: the change can be sent.' },
  },
});

/** A step on its sheet. */
export interface StepOnSheet {
  readonly vehicleId: string;
  /** 'yyyy-MM-dd' */
  readonly date: string;
  readonly stepId: string;
}

/** Outcome of one step; `step` is resolved beside the mutation. */
@ObjectType({ description: 'Outcome of one step of setStepPrivacy.', simpleResolvers: true })
export class StepPrivacyResult {
  @Field(() => ID, { description: 'The given id; the oceanId where the step was named by it.' })
  id!: string;

  @Field(() => StepPrivacyOutcome, { description: 'Outcome of the step.' })
  outcome!: StepPrivacyOutcome;

  @Field(() => [SetStepPrivacyError], { description: 'Why the step was not changed; empty when it was.' })
  userErrors!: SetStepPrivacyError[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: the day’s sheet shows the requested change. False: it was sent, and the sheet does not show it; it may omit private steps. Null: nothing was sent.',
  })
  confirmed!: boolean | null;

  @Field(() => WriteConfirmation, {
    nullable: true,
    description: 'Evidence of the success. Null: there is none, or nothing was sent.',
  })
  confirmedBy!: WriteConfirmation | null;

  /** The sheet that should list the step; null: it is unknown. */
  sheet!: StepOnSheet | null;

  /** The requested customer. */
  customerId!: string | null;
}

/** Payload of setStepPrivacy. */
@ObjectType({
  description: 'Payload of setStepPrivacy: a result for each step, in the requested order.',
  simpleResolvers: true,
})
export class SetStepPrivacyPayload extends WritePayload {
  @Field(() => [StepPrivacyResult], {
    description: 'A result for each step, in the requested order; empty when the input as a whole is invalid.',
  })
  results!: StepPrivacyResult[];

  @Field(() => [SetStepPrivacyError], { description: 'All errors of all steps, and those of the input as a whole.' })
  userErrors!: SetStepPrivacyError[];
}
