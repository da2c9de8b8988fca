import type { Caller } from '../identity/caller.ts';
import type { Pace } from '../executor/pace.ts';
import type { Audit } from '../observability/audit.ts';
import type { OceanClient } from '../ocean/client.ts';
import type { SnapshotStore } from '../snapshot/snapshot-store.ts';
import type { ReadLists } from './lists/read-lists.ts';
import type { AllDriversLists } from './privacy-schedule/all-drivers-lists.ts';
import type { UpstreamBudget } from './shared/upstream-budget.ts';
import type { AffectedKeys } from './mutations/invalidation.ts';
import type { IdempotencyStore } from './mutations/idempotency-store.ts';

/** What every read of Ocean needs: who asks, whom to ask, where answers are held, until when somebody waits. */
export interface Reads {
  /** Already of the customer that is meant: `caller.customerId` names the customer of the rows. */
  readonly caller: Caller;
  readonly client: OceanClient;
  readonly snapshots: SnapshotStore;
  readonly idempotency: IdempotencyStore;
  /** Tells the other processes behind the same port what a change has touched; they have forgotten it afterwards. */
  readonly broadcastInvalidation: (touched: AffectedKeys) => Promise<void>;
  readonly audit: Audit;
  /** What was found out about Ocean's lists of everyone's private hours. */
  readonly allDriversLists: AllDriversLists;
  /** Ages of what this request has read so far for the caller. */
  readonly lists: ReadLists;
  /** What the operation may still request of Ocean. */
  readonly upstream: UpstreamBudget;
  readonly signal: AbortSignal;
  /** Tells batches whether more keys are to come: the execution may be paused. */
  readonly pace: Pick<Pace, 'isIdle' | 'whenIdle'>;
  /** The zone that Ocean's wall-clock times are read in, as `Europe/Paris`. */
  readonly timeZone: string;
  readonly now: () => Date;
  readonly readings: Readings;
  readonly limits: Limits;
}

/** What one request may ask for: set by configuration. */
export interface Limits {
  /** The most rows of one page. */
  readonly pageSize: number;
  /** The most upstream requests of one operation. Infinity: any number. */
  readonly upstreamCalls: number;
}

export type StepTypeMeaning = 'START' | 'WAITING' | 'TRIP' | 'STOP' | 'PRIVATE';
type PositionStateMeaning = 'START' | 'WAITING' | 'TRAVELING' | 'STOPPED' | 'PRIVATE';

/** How what Ocean does not document is read, where two readings are both likely: set by configuration. */
export interface Readings {
  /** What the values of a step's `type` mean, by the value in capitals. */
  readonly stepTypes: Readonly<Record<string, StepTypeMeaning>>;
  /** What the values of a position's `etat` mean, by the value in capitals. */
  readonly positionStates: Readonly<Record<string, PositionStateMeaning>>;
  /** More values of a step's `type` that mark it as private. */
  readonly privateStepTypes: readonly string[];
  /** The `criteria` that the list of drivers is asked with; null: none. */
  readonly driversCriteria: string | null;
  /** The zone that Ocean's hours of exceptional schedules are in, as `UTC`. */
  readonly exceptionalSlotZone: string;
}
