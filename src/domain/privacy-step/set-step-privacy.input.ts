import { ArrayMaxSize, ArrayMinSize, ArrayUnique, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { fromGlobalId } from '../../graphql/global-id.ts';
import { LocalDate } from '../../graphql/scalars.ts';
import { isInt64Digits } from '../../identity/int64.ts';
import { IsIdOf } from '../node/ocean-id.ts';
import { WriteInput } from '../mutations/mutation.type.ts';

/** What a step is to be. */
export enum StepPrivacy {
  PRIVATE = 'PRIVATE',
  PROFESSIONAL = 'PROFESSIONAL',
}
registerEnumType(StepPrivacy, {
  name: 'StepPrivacy',
  description: 'What a step is to be, after the fact.',
  valuesConfig: {
    PRIVATE: { description: 'Private: Ocean hides where it went, and counts it as private use.' },
    PROFESSIONAL: { description: 'Professional again: Ocean shows where it went, and counts it as professional use.' },
  },
});

function IsStepId(): PropertyDecorator {
  const validate = (value: unknown): boolean => {
    const globalId = typeof value === 'string' ? fromGlobalId(value) : null;
    return globalId?.type === 'PrivacyStep' && globalId.key.length === 3;
  };
  const message = 'must be the id of a PrivacyStep, as vehicle { steps(date) { id } } gives it';
  return ValidateBy({ name: 'isStepId', validator: { validate } }, { message });
}

function IsOceanNumber(): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && isInt64Digits(value);
  return ValidateBy(
    { name: 'isOceanNumber', validator: { validate } },
    { message: 'must be a number of Ocean, in digits' },
  );
}

/** Rule of the steps: each is named in one way, with all that this way needs. Which entry is wrong is told by its place. */
function AreNamedFully(): PropertyDecorator {
  return ValidateBy({
    name: 'areNamedFully',
    validator: {
      validate: (value: unknown) => namingFault(value as StepPrivacyInput[]) === null,
      defaultMessage: (args) => namingFault(args?.value as StepPrivacyInput[]) ?? '',
    },
  });
}

function namingFault(steps: readonly StepPrivacyInput[]): string | null {
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
    description: 'The step’s id, as `vehicle { steps(date) { id } }` gives it. Absent: it is named by oceanId.',
  })
  @IsStepId()
  id?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Ocean’s number of the step, for one that the day’s sheet does not list, such as a private one. Needs onboardNumber and operatorCode. Absent: it is named by id.',
  })
  @IsOceanNumber()
  oceanId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Beside oceanId, with date: the vehicle (id or oceanId) whose sheet is read back to confirm the change.',
  })
  @IsIdOf('Vehicle')
  vehicleId?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Beside oceanId, with vehicleId: the day whose sheet is read back.',
  })
  date?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the vehicle’s on-board unit (onboardNumber); absent: the vehicle’s own, as Ocean lists it.',
  })
  @IsOceanNumber()
  onboardNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Operator code of the customer (Customer.operatorCode); absent: as the list of silent boxes gives it, when that was read lately, or left out.',
  })
  @MaxLength(50, { message: 'must have at most 50 characters' })
  operatorCode?: string | null;
}

/** Steps to make private, or professional again. */
@InputType({ description: 'Steps to make private, or professional again, after the fact.' })
export class SetStepPrivacyInput extends WriteInput {
  @Field(() => [StepPrivacyInput], {
    description: 'The steps, each once, from 1 to 100. A step that is named in two ways is sent once.',
  })
  @ArrayMinSize(1, { message: 'must name at least one step' })
  @ArrayMaxSize(100, { message: 'must name at most 100 steps' })
  @ArrayUnique((step: StepPrivacyInput) => step.id ?? step.oceanId, { message: 'must name each step once' })
  @AreNamedFully()
  @ValidateNested({ each: true })
  steps!: StepPrivacyInput[];

  @Field(() => StepPrivacy, { description: 'What all of them are to be.' })
  privacy!: StepPrivacy;
}
