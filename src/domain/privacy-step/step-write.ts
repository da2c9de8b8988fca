import { OceanError } from '../../ocean/ocean-error.ts';
import type { Rejection } from '../mutations/mutate.ts';
import type { SetStepPrivacyCode, StepOnSheet } from './set-step-privacy.payload.ts';
import { fromGlobalId } from '../../graphql/global-id.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { toOceanId } from '../node/ocean-id.ts';
import type { ReadBack } from '../mutations/read-back.ts';
import type { Change } from '../mutations/writer.ts';
import { cachedOperatorCode } from './privacy-step.upstream.ts';
import { StepPrivacy, type StepPrivacyInput } from './set-step-privacy.input.ts';
import { toSetStepPrivacyRequest } from './set-step-privacy.mapping.ts';
import type { PrivacyStep } from './privacy-step.type.ts';

/**
 * An outage or missing right at one step, as an error of that step.
 *
 * @throws what concerns the whole request
 */
export function stepFailure(error: unknown, field: string[]): Rejection<SetStepPrivacyCode> {
  if (!(error instanceof OceanError) || error.code === 'CUSTOMER_REQUIRED') throw error;
  switch (error.code) {
    case 'FORBIDDEN':
      return { code: 'FORBIDDEN', field, message: 'the user has no right to this step; it did not change' };
    case 'UNAUTHENTICATED':
      return { code: 'UNAUTHENTICATED', field, message: 'sign in again; the step did not change' };
    case 'RATE_LIMITED': {
      const message = 'Ocean asks for fewer calls; the step did not change, try it again later';
      return { code: 'RATE_LIMITED', field, message };
    }
    default: {
      const message = 'Ocean failed before it took the change; try the step again later';
      return { code: 'UNAVAILABLE', field, message };
    }
  }
}

/** As `stepFailure`, of a step that was sent: others were too, and their outcome must not be lost. */
export function sentStepFailure(error: unknown, field: string[]): Rejection<SetStepPrivacyCode> {
  if (!(error instanceof OceanError) || error.code !== 'CUSTOMER_REQUIRED') return stepFailure(error, field);
  return { code: 'REFUSED', field, message: 'Ocean wants to know which customer is meant; the step did not change' };
}

/** The change of one step, ready to be sent. */
export interface StepWrite {
  readonly stepId: string;
  readonly change: Change;
  readonly privacy: StepPrivacy;
  readonly sheet: StepOnSheet | null;
  /** The step before the change; null: the sheet lists none, or was not read. */
  readonly before: PrivacyStep | null;
}

/** Where a step stands by its input; null: the input names no sheet. */
export function sheetOf({ id, oceanId, vehicleId, date }: StepPrivacyInput): StepOnSheet | null {
  if (id) {
    const [vehicle = '', day = '', step = ''] = fromGlobalId(id)?.key ?? [];
    return { vehicleId: vehicle, date: day, stepId: toOceanId(step, null) ?? step };
  }
  const vehicle = vehicleId ? toOceanId(vehicleId, 'Vehicle') : null;
  const step = oceanId ? toOceanId(oceanId, null) : null;
  return vehicle && step && date ? { vehicleId: vehicle, date, stepId: step } : null;
}

/**
 * Checks one step. One that is named by its oceanId is sent as it is: Ocean decides. One that is named by its id must
 * be on its day's sheet, unless it is to be professional again and all is known that Ocean needs: the sheet need not
 * list private steps.
 *
 * @throws OceanError
 */
export async function prepareStep(
  customer: CustomerLoaders,
  privacy: StepPrivacy,
  input: StepPrivacyInput,
  field: string[],
): Promise<StepWrite | Rejection<SetStepPrivacyCode>> {
  const sheet = sheetOf(input);
  const operatorCode = input.operatorCode ?? cachedOperatorCode(customer.reads);
  if (!input.id || sheet === null) {
    const stepId = toOceanId(input.oceanId ?? '', null) ?? '';
    return toStepWrite(stepId, input.onboardNumber ?? '', operatorCode, { privacy, sheet, before: null });
  }
  const { vehicleId, date, stepId } = sheet;
  const [before, vehicle] = await Promise.all([
    customer.steps.byId(vehicleId, date, stepId),
    input.onboardNumber ? null : customer.vehicles.canonical(vehicleId),
  ]);
  const onboardNumber = input.onboardNumber ?? vehicle?.onboardNumber;
  const mayBeHidden = privacy === StepPrivacy.PROFESSIONAL && onboardNumber && operatorCode !== undefined;
  if (before === null && !mayBeHidden) {
    const message = 'the vehicle has no such step on that day, or the caller may not see it';
    return { code: 'STEP_NOT_FOUND', field: [...field, 'id'], message };
  }
  if (!onboardNumber) {
    const message = 'is needed: Ocean’s data lacks the number of the vehicle’s on-board unit';
    return { code: 'ONBOARD_NUMBER_REQUIRED', field: [...field, 'onboardNumber'], message };
  }
  return toStepWrite(stepId, onboardNumber, operatorCode, { privacy, sheet, before });
}

function toStepWrite(
  stepId: string,
  onboardNumber: string,
  operatorCode: string | undefined,
  rest: Pick<StepWrite, 'privacy' | 'sheet' | 'before'>,
): StepWrite {
  const { privacy, sheet, before } = rest;
  const vehicle = sheet === null ? {} : { vehicleId: sheet.vehicleId };
  const change: Change = {
    mutation: 'setStepPrivacy',
    targets: { stepId, ...vehicle, privacy },
    request: toSetStepPrivacyRequest(stepId, onboardNumber, operatorCode, privacy),
    touches: [], // nothing of a step is cached but where its vehicle was last seen
    vehicleId: before === null ? null : (sheet?.vehicleId ?? null), // of a step that was not found it is only claimed
  };
  return { stepId, change, ...rest };
}

/**
 * What the day's sheet shows of the change. It need not list private steps: one that was there as another, and is not
 * among those that are listed now, is private; of one that was not there nothing can be told.
 */
export async function readBackStep(
  { steps }: CustomerLoaders,
  { privacy, sheet, before }: StepWrite,
  field: string[],
): Promise<ReadBack> {
  if (sheet === null) return null;
  const { vehicleId, date, stepId } = sheet;
  const isWanted = privacy === StepPrivacy.PRIVATE;
  const step = await steps.byId(vehicleId, date, stepId);
  if (step !== null) {
    if (step.isPrivate === null) return null;
    return step.isPrivate === isWanted
      ? []
      : [{ field, message: `the step is ${isWanted ? 'not ' : 'still '}private` }];
  }
  const hasVanished = isWanted && before?.isPrivate === false && (await steps.daySheet(vehicleId, date)).length > 0;
  return hasVanished ? [] : null;
}
