import type { CustomerLoaders } from '../loaders.ts';
import { confirmationOf } from '../mutations/read-back.ts';
import type { Rejection, Result } from '../mutations/result.ts';
import { type PlannedCall, toPlannedRequest } from '../mutations/planned-request.type.ts';
import { type BatchOutcome, confirmationOfAll, writeAll } from '../mutations/write-batch.ts';
import { batchErrors, failureOf } from '../mutations/write-failures.ts';
import type { Writer } from '../mutations/writer.ts';
import {
  type SetStepPrivacyCode,
  type SetStepPrivacyInput,
  StepPrivacyOutcome,
  type StepPrivacyResult,
} from './set-step-privacy.type.ts';
import { prepareStep, readBackStep, sheetOf, stepWords, type StepWrite } from './step-write.ts';

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
        failureOf(error, fieldOf(index), stepWords),
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
  const prepared = all.map(([, { write, field }]) => ({
    change: write.change,
    readBack: (after: CustomerLoaders) => readBackStep(after, write, field),
  }));
  const outcomes = await writeAll(writer, prepared);
  return new Map(
    all.map(([stepId, { field }], index): [string, Ended] => {
      const outcome: BatchOutcome = outcomes[index] ?? { outcome: 'FAILED', error: new Error('a step was not sent') };
      const userErrors = batchErrors(outcome, field, stepWords);
      if (outcome.outcome === 'FAILED' || outcome.outcome === 'NOT_SENT') {
        return [stepId, { outcome: StepPrivacyOutcome.NOT_CHANGED, userErrors }];
      }
      const mayHaveChanged = outcome.outcome !== 'REFUSED';
      return [
        stepId,
        { outcome: stepOutcomes[outcome.outcome], userErrors, ...confirmationOf(outcome), mayHaveChanged },
      ];
    }),
  );
}

const stepOutcomes = {
  DONE: StepPrivacyOutcome.CHANGED,
  NOT_APPLIED: StepPrivacyOutcome.NOT_CHANGED,
  REFUSED: StepPrivacyOutcome.NOT_CHANGED,
  UNKNOWN: StepPrivacyOutcome.UNKNOWN,
} as const;
