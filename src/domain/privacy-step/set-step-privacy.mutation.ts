import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Loaders } from '../loaders.ts';
import { inputArgument } from '../mutations/mutation.type.ts';
import { mutate, type MutationContext } from '../mutations/mutate.ts';
import { PrivacyStep } from './privacy-step.type.ts';
import { SetStepPrivacyInput, SetStepPrivacyPayload, StepPrivacyResult } from './set-step-privacy.type.ts';
import { noSteps, setStepPrivacy } from './set-step-privacy.service.ts';

@Resolver(() => SetStepPrivacyPayload)
export class SetStepPrivacyMutation {
  @Mutation(() => SetStepPrivacyPayload, {
    description:
      'Makes steps private after the fact, or professional again. One write to Ocean a step, never repeated, then read back; a rejected one does not stop the others.',
  })
  setStepPrivacy(
    @Arg('input', () => SetStepPrivacyInput, inputArgument) input: SetStepPrivacyInput,
    @Ctx() context: MutationContext,
  ): Promise<SetStepPrivacyPayload> {
    return mutate(context, 'setStepPrivacy', input, noSteps, (customer, writer) =>
      setStepPrivacy(customer, input, writer),
    );
  }
}

@Resolver(() => StepPrivacyResult)
export class StepPrivacyResultResolver {
  @FieldResolver(() => PrivacyStep, {
    nullable: true,
    description:
      'The step, read from Ocean after the change; null when the day’s sheet lists no such step, or no sheet was named.',
  })
  async step(
    @Root() { sheet, customerId }: StepPrivacyResult,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<PrivacyStep | null> {
    return sheet === null ? null : loaders.of(customerId).steps.byId(sheet.vehicleId, sheet.date, sheet.stepId);
  }
}
