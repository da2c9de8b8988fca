import type { Rejection } from '../mutations/result.ts';
import {
  type SetStepPrivacyCode,
  type StepOnSheet,
  StepPrivacy,
  type StepPrivacyInput,
} from './set-step-privacy.type.ts';
import { fromGlobalId } from '../../graphql/global-id.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { toOceanId } from '../node/ocean-id.ts';
import { hideLastPositionsOf, lastPositionLists } from '../vehicle-position/last-position-lists.ts';
import type { ReadBack } from '../mutations/read-back.ts';
import type { WriteWords } from '../mutations/write-failures.ts';
import type { Change } from '../mutations/writer.ts';
import { sheetsOf } from './step-change.source.ts';
import { cachedOperatorCode, toSetStepPrivacyRequest } from './privacy-step.upstream.ts';
import type { PrivacyStep } from './privacy-step.type.ts';

/** Words of the messages about one step. */
export const stepWords: WriteWords = {
  object: 'this step',
  unchanged: 'the step did not change',
  rejected: 'Ocean rejected the change of this step',
  toRead: 'vehicle { steps(date) { id isPrivate } }',
};

/** The write of one step, ready to be sent. */
export interface StepWrite {
  readonly stepId: string;
  readonly change: Change;
  readonly privacy: StepPrivacy;
  readonly sheet: StepOnSheet | null;
  /** The step before the change; null: the sheet lists none, or was not read. */
  readonly before: PrivacyStep | null;
}

/** Reads the sheet of a step from its input; null: the input names none. */
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
 * Checks one step. A step named by its oceanId is sent unchecked: Ocean decides. A step named by its id must be on its
 * day's sheet, unless it becomes professional again and the request can be built: the sheet may omit private steps.
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
    // Of a step, only the last position of its vehicle is cached. The vehicle is unconfirmed where the step was not found.
    affects: {
      names: [...lastPositionLists, sheetsOf(sheet?.vehicleId ?? null)],
      rules: hideLastPositionsOf(before === null ? null : (sheet?.vehicleId ?? null)),
    },
  };
  return { stepId, change, ...rest };
}

/**
 * Compares the day's sheet with the change. The sheet may omit private steps: one that it listed before as professional,
 * and omits now, is private. A step that it never listed proves nothing.
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
