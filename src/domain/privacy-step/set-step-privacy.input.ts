import { ArrayMaxSize, ArrayMinSize, ArrayUnique, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { fromGlobalId } from '../../graph/global-id.ts';
import { isInt64Digits } from '../../ocean/int64.ts';
import { WriteInput } from '../write/write.input.ts';

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

/** One step to change. */
@InputType({ description: 'One step to change.' })
export class StepPrivacyInput {
  @Field(() => ID, { description: 'The step’s id, as `vehicle { steps(date) { id } }` gives it.' })
  @IsStepId()
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the vehicle’s on-board unit (onboardNumber); absent: the vehicle’s own, as Ocean lists it.',
  })
  @IsOceanNumber()
  onboardNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Operator code of the customer (Customer.operatorCode); absent: as Ocean tells it, or left out.',
  })
  @MaxLength(50, { message: 'must have at most 50 characters' })
  operatorCode?: string | null;
}

/** Steps to make private, or professional again. */
@InputType({ description: 'Steps to make private, or professional again, after the fact.' })
export class SetStepPrivacyInput extends WriteInput {
  @Field(() => [StepPrivacyInput], { description: 'The steps, each once, from 1 to 100.' })
  @ArrayMinSize(1, { message: 'must name at least one step' })
  @ArrayMaxSize(100, { message: 'must name at most 100 steps' })
  @ArrayUnique((step: StepPrivacyInput) => step.id, { message: 'must name each step once' })
  @ValidateNested({ each: true })
  steps!: StepPrivacyInput[];

  @Field(() => StepPrivacy, { description: 'What all of them are to be.' })
  privacy!: StepPrivacy;
}
