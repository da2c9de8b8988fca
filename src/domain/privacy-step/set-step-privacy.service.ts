import type { WriteResponse } from '../../ocean/write-response.ts';
import { inParallel } from '../shared/concurrency.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { WriteConfirmation } from '../mutations/mutation.type.ts';
import { conclude, confirmationOf } from '../mutations/read-back.ts';
import type { Rejection, Result } from '../mutations/result.ts';
import { outcomeErrors } from '../mutations/outcome-errors.ts';
import { type PlannedCall, toPlannedRequest } from '../mutations/planned-request.type.ts';
import { send, type Writer } from '../mutations/writer.ts';
import {
  type SetStepPrivacyCode,
  type SetStepPrivacyInput,
  StepPrivacyOutcome,
  type StepPrivacyResult,
} from './set-step-privacy.type.ts';
import { prepareStep, readBackStep, sentStepFailure, sheetOf, stepFailure, type StepWrite } from './step-write.ts';

export interface StepPrivacyChanges extends Result<SetStepPrivacyCode> {
  results: StepPrivacyResult[];
}

type Errors = Rejection<SetStepPrivacyCode>[];

/** Outcome of a step; with its evidence where it was sent. */
interface Ended extends Partial<ReturnType<typeof confirmationOf>> {
  readonly outcome: StepPrivacyOutcome;
  readonly userErrors: Errors;
  readonly plannedCall?: PlannedCall;
  /** True: Ocean’s data may have changed. */
  readonly mayHaveChanged?: boolean;
}

/** Steps that are sent at once: enough not to wait, few enough not to reach Ocean's limits. */
const atOnce = 4;

export const noSteps = (userErrors: Errors): StepPrivacyChanges => ({ results: [], userErrors });

/**
 * Checks all steps, sends the valid ones, each exactly once, and reads them back together: a rejected step does not hide
 * the others, and many steps of a day cost one sheet.
 */
export async function setStepPrivacy(
  customer: CustomerLoaders,
  { steps, privacy, validateOnly }: SetStepPrivacyInput,
  writer: Writer,
): Promise<StepPrivacyChanges> {
  const fieldOf = (index: number): string[] => ['input', 'steps', String(index)];
  const checked = await Promise.all(
    steps.map((step, index) =>
      prepareStep(customer, privacy, step, fieldOf(index)).catch((error: unknown) =>
        stepFailure(error, fieldOf(index)),
      ),
    ),
  );
  // A step named twice, as by the sheets of two days, is one step.
  const writes = new Map<string, { write: StepWrite; field: string[] }>();
  for (const [index, step] of checked.entries()) {
    if ('change' in step && !writes.has(step.stepId)) writes.set(step.stepId, { write: step, field: fieldOf(index) });
  }
  const ended = await (validateOnly ? planAll(customer, writes) : sendAll(writer, writes));
  const planned = new Set<string>();
  const all = checked.map((step, index): Ended => {
    if (!('change' in step)) return { outcome: StepPrivacyOutcome.NOT_CHANGED, userErrors: [step] };
    const { plannedCall, ...one } = ended.get(step.stepId) as Ended;
    const isFirst = !planned.has(step.stepId);
    planned.add(step.stepId);
    return {
      ...one,
      userErrors: one.userErrors.map((error) => ({ ...error, field: fieldOf(index) })),
      ...(isFirst && plannedCall ? { plannedCall } : {}),
    };
  });
  return {
    results: all.map(({ outcome, userErrors, confirmed = null, confirmedBy = null }, index) => {
      const { id, oceanId } = steps[index] ?? {};
      const sheet = steps[index] ? sheetOf(steps[index]) : null;
      return {
        id: id ?? oceanId ?? '',
        outcome,
        userErrors,
        confirmed,
        confirmedBy,
        sheet,
        customerId: customer.customerId,
      };
    }),
    userErrors: all.flatMap(({ userErrors }) => userErrors),
    plannedCalls: all.flatMap(({ plannedCall }) => plannedCall ?? []),
    ...confirmationOfAll(all),
    mayHaveChanged: all.some(({ mayHaveChanged }) => mayHaveChanged),
  };
}

type Writes = ReadonlyMap<string, { write: StepWrite; field: string[] }>;
type Write = readonly [string, { write: StepWrite; field: string[] }];

async function planAll({ reads }: CustomerLoaders, writes: Writes): Promise<Map<string, Ended>> {
  return new Map(
    [...writes].map(([stepId, { write }]) => {
      const plannedCall = toPlannedRequest(write.change.request, reads.caller);
      return [stepId, { outcome: StepPrivacyOutcome.CHECKED, userErrors: [], plannedCall }];
    }),
  );
}

async function sendAll(writer: Writer, writes: Writes): Promise<Map<string, Ended>> {
  const all = [...writes];
  const sent = await inParallel<Write, WriteResponse | Rejection<SetStepPrivacyCode>>(
    all,
    atOnce,
    ([, { write, field }]) => send(writer, write.change).catch((error: unknown) => sentStepFailure(error, field)),
  );
  const after = writer.afterWrite();
  return new Map(
    await Promise.all(
      all.map(async ([stepId, { write, field }], index): Promise<[string, Ended]> => {
        const response = sent[index] ?? new Error('a step was not sent');
        if (response instanceof Error) throw response;
        if ('code' in response) return [stepId, { outcome: StepPrivacyOutcome.NOT_CHANGED, userErrors: [response] }];
        const outcome = await conclude(writer, write.change, response, () => readBackStep(after, write, field));
        const toRead = 'vehicle { steps(date) { id isPrivate } }';
        return [
          stepId,
          {
            outcome: outcomes[outcome.outcome],
            userErrors: outcomeErrors(outcome, 'Ocean rejected the change of this step', toRead),
            ...confirmationOf(outcome),
            mayHaveChanged: outcome.outcome !== 'REFUSED',
          },
        ];
      }),
    ),
  );
}

const outcomes = {
  DONE: StepPrivacyOutcome.CHANGED,
  NOT_APPLIED: StepPrivacyOutcome.NOT_CHANGED,
  REFUSED: StepPrivacyOutcome.NOT_CHANGED,
  UNKNOWN: StepPrivacyOutcome.UNKNOWN,
} as const;

const byStrength = [
  WriteConfirmation.RESPONSE,
  WriteConfirmation.READ_BACK,
  WriteConfirmation.RESPONSE_AND_READ_BACK,
] as const;

/** Summarises the steps that were sent together: confirmed when each is, by the weakest evidence of any. */
function confirmationOfAll(all: readonly Ended[]): Pick<StepPrivacyChanges, 'confirmed' | 'confirmedBy'> {
  const sent = all.filter(({ confirmed }) => confirmed !== undefined);
  if (sent.length === 0) return { confirmed: null, confirmedBy: null };
  const isDone = sent.every(({ confirmedBy }) => confirmedBy !== null);
  const weakest = byStrength.find((one) => sent.some(({ confirmedBy }) => confirmedBy === one)) ?? null;
  return { confirmed: sent.every(({ confirmed }) => confirmed), confirmedBy: isDone ? weakest : null };
}
