import { ListView } from '../../list-index/list-view.ts';
import type { LogPart } from '../../live/change-log.ts';
import type { LiveSource } from '../../live/live-source.ts';
import type { SelectedChange } from '../../live/live-stream.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { PrivacyStep } from './privacy-step.type.ts';
import { type StepChange, StepChangeKind } from './step-change.type.ts';

type Sheet = ListView<PrivacyStep>;

/** A step whose privacy differs between two readings, without its places. Null: the sheet did not list it. */
export interface ChangedStep {
  readonly step: PrivacyStep;
  readonly before: Pick<PrivacyStep, 'isPrivate'> | null;
  readonly after: Pick<PrivacyStep, 'isPrivate'> | null;
}

/** Name of the sheets of a vehicle, for writes that change one of them; null: of any vehicle. */
export function sheetsOf(vehicleId: string | null): string {
  return vehicleId === null ? 'steps ' : `steps ${vehicleId} `;
}

/** Changes of the steps of one vehicle's day. */
export function stepChanges(vehicleId: string, date: string): LiveSource<CustomerLoaders, Sheet, ChangedStep> {
  const name = `${sheetsOf(vehicleId)}${date}`;
  return {
    name,
    lists: [name],
    isUncached: true,
    empty: new ListView<PrivacyStep>([]),
    read: async ({ steps, reads }) => {
      const asOf = reads.now();
      const sheet = await steps.daySheet(vehicleId, date);
      const listed = sheet.map((step) => {
        if (step instanceof Error) throw step; // a part of a sheet proves nothing
        return step;
      });
      return { state: new ListView(listed, ({ isPrivate }) => isPrivate === true), asOf };
    },
    compare: (before, after) => {
      const gone = before.rows.filter(({ oceanId }) => after.byId(oceanId) === null);
      const others = after.rows.flatMap((step) => {
        const old = before.byId(step.oceanId);
        return old?.isPrivate === step.isPrivate ? [] : [toChange(step, old, step)];
      });
      const changes = [...gone.map((step) => toChange(step, step, null)), ...others];
      return { changes, missing: gone.map(({ oceanId }) => oceanId), total: before.rows.length };
    },
  };
}

function toChange(step: PrivacyStep, before: PrivacyStep | null, after: PrivacyStep | null): ChangedStep {
  const privacyOf = (one: PrivacyStep | null) => one && { isPrivate: one.isPrivate };
  return { step: withoutPlaces(step), before: privacyOf(before), after: privacyOf(after) };
}

/** Retains what identifies a step: a log has nothing that may become private. */
function withoutPlaces({ oceanId, customerId, vehicle, date, sheetDate, ...step }: PrivacyStep): PrivacyStep {
  const bare = new PrivacyStep(oceanId, customerId, vehicle, date, sheetDate);
  const { duration, anomaly, anomalyRaw } = step;
  const unknown = { kind: null, kindRaw: null, isPrivate: null, distanceMeters: null, start: null, end: null };
  return Object.assign(bare, unknown, { duration, anomaly, anomalyRaw });
}

type Event = Pick<StepChange, 'kind' | 'step' | 'wasPrivate'>;

/** Builds the events of a sheet, with the steps as they are when an event is sent. */
export function* stepEvents({ batch, index }: LogPart<ChangedStep>): Generator<SelectedChange<Sheet, Event>> {
  for (const [at, { step, before, after }] of batch.changes.entries()) {
    if (at < index) continue;
    const wasPrivate = before?.isPrivate ?? null;
    yield {
      index: at,
      eventOf: (sheet) => {
        const listed = sheet.byId(step.oceanId);
        // The step has changed again: a later event reports it.
        if ((listed?.isPrivate ?? null) !== (after?.isPrivate ?? null)) return null;
        if (after === null) return { kind: StepChangeKind.WITHDRAWN, step, wasPrivate };
        const kind = before === null ? StepChangeKind.APPEARED : StepChangeKind.PRIVACY_CHANGED;
        return { kind, step: listed ?? step, wasPrivate };
      },
    };
  }
}
