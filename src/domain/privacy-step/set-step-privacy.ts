import { OceanError } from '../../ocean/errors.ts';
import { fromGlobalId } from '../../graph/global-id.ts';
import type { CustomerLoaders } from '../loaders.ts';
import type { Refusal, Result } from '../write/mutate.ts';
import { outcomeErrors } from '../write/outcome-errors.ts';
import { toPlannedCall } from '../write/planned-call.mapping.ts';
import type { PlannedCall } from '../write/planned-call.type.ts';
import { send, type Change } from '../write/writer.ts';
import { findOperatorCode } from './operator-code.ts';
import type { SetStepPrivacyInput, StepPrivacyInput } from './set-step-privacy.input.ts';
import { toSetStepPrivacyRequest } from './set-step-privacy.mapping.ts';
import { StepPrivacyOutcome, type SetStepPrivacyCode, type StepPrivacyResult } from './set-step-privacy.payload.ts';

export interface StepPrivacyChanges extends Result<SetStepPrivacyCode> {
  results: StepPrivacyResult[];
}

type Errors = Refusal<SetStepPrivacyCode>[];

/** How many steps are sent at once: enough not to wait, few enough not to meet Ocean's limits. */
const atOnce = 4;

export const noSteps = (userErrors: Errors): StepPrivacyChanges => ({ results: [], userErrors });

/** Checks all steps, then sends those that can be sent, each exactly once: one that is refused does not hide the others. */
export async function setStepPrivacy(
  customer: CustomerLoaders,
  input: SetStepPrivacyInput,
): Promise<StepPrivacyChanges> {
  const checked = await Promise.all(input.steps.map((step, index) => check(customer, input, step, index)));
  const ended: { outcome: StepPrivacyOutcome; userErrors: Errors; plannedCall?: PlannedCall }[] = [];
  for (let first = 0; first < checked.length; first += atOnce) {
    const group = checked.slice(first, first + atOnce);
    ended.push(...(await Promise.all(group.map((step) => carryOut(customer, step, input.validateOnly)))));
  }
  const results = ended.map(({ outcome, userErrors }, index) => ({
    id: input.steps[index]?.id ?? '',
    outcome,
    userErrors,
    scope: customer.scope,
  }));
  return {
    results,
    userErrors: ended.flatMap(({ userErrors }) => userErrors),
    plannedCalls: ended.flatMap(({ plannedCall }) => plannedCall ?? []),
    mayHaveChanged: results.some(
      ({ outcome }) => outcome === StepPrivacyOutcome.CHANGED || outcome === StepPrivacyOutcome.UNKNOWN,
    ),
  };
}

type Checked = { change: Change; field: string[] } | { userErrors: Errors };

async function check(
  customer: CustomerLoaders,
  { privacy }: SetStepPrivacyInput,
  { id, onboardNumber, operatorCode }: StepPrivacyInput,
  index: number,
): Promise<Checked> {
  const field = ['input', 'steps', String(index)];
  const [vehicleId = '', date = '', stepId = ''] = fromGlobalId(id)?.key ?? [];
  try {
    const [step, vehicle] = await Promise.all([
      customer.steps.byId(vehicleId, date, stepId),
      onboardNumber ? null : customer.vehicles.canonical(vehicleId),
    ]);
    if (step === null) {
      const message = 'the vehicle has no such step on that day, or the caller may not see it';
      return { userErrors: [{ code: 'STEP_NOT_FOUND', field: [...field, 'id'], message }] };
    }
    const unit = onboardNumber ?? vehicle?.onboardNumber;
    if (!unit) {
      const message = 'is needed: Ocean’s data lacks the number of the vehicle’s on-board unit';
      return { userErrors: [{ code: 'ONBOARD_NUMBER_REQUIRED', field: [...field, 'onboardNumber'], message }] };
    }
    const code = operatorCode ?? (await findOperatorCode(customer));
    const change: Change = {
      mutation: 'setStepPrivacy',
      targets: { stepId, vehicleId, privacy },
      request: toSetStepPrivacyRequest(stepId, unit, code, privacy),
      touches: [], // nothing of a step is held but where its vehicle was last seen
      vehicleId,
    };
    return { change, field };
  } catch (error) {
    return { userErrors: failure(error, field) };
  }
}

async function carryOut(customer: CustomerLoaders, checked: Checked, validateOnly: boolean) {
  if ('userErrors' in checked) return { outcome: StepPrivacyOutcome.NOT_CHANGED, userErrors: checked.userErrors };
  const { change, field } = checked;
  if (validateOnly) {
    const plannedCall = toPlannedCall(change.request, customer.reads.caller);
    return { outcome: StepPrivacyOutcome.CHECKED, userErrors: [], plannedCall };
  }
  try {
    const outcome = await send(customer.reads, change);
    const errors = outcomeErrors(
      outcome,
      'Ocean refused to change this step',
      'vehicle { steps(date) { id isPrivate } }',
    );
    return { outcome: outcomes[outcome], userErrors: errors.map((error) => ({ ...error, field })) };
  } catch (error) {
    return { outcome: StepPrivacyOutcome.NOT_CHANGED, userErrors: failure(error, field) };
  }
}

const outcomes = {
  DONE: StepPrivacyOutcome.CHANGED,
  REFUSED: StepPrivacyOutcome.NOT_CHANGED,
  UNKNOWN: StepPrivacyOutcome.UNKNOWN,
} as const;

/** An outage or missing right at one step, told at that step; what concerns the whole request is thrown on. */
function failure(error: unknown, field: string[]): Errors {
  if (!(error instanceof OceanError) || error.code === 'CUSTOMER_REQUIRED') throw error;
  switch (error.code) {
    case 'FORBIDDEN':
      return [{ code: 'FORBIDDEN', field, message: 'the user has no right to this step; it did not change' }];
    case 'UNAUTHENTICATED':
      return [{ code: 'UNAUTHENTICATED', field, message: 'sign in again; the step did not change' }];
    case 'RATE_LIMITED':
      return [
        {
          code: 'RATE_LIMITED',
          field,
          message: 'Ocean asks for fewer calls; the step did not change, try it again later',
        },
      ];
    default:
      return [
        { code: 'UNAVAILABLE', field, message: 'Ocean failed before it took the change; try the step again later' },
      ];
  }
}
