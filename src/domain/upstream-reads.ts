import type { Caller } from '../identity/caller.ts';
import type { Pace } from '../executor/pace.ts';
import type { OceanClient } from '../ocean/client.ts';
import type { Moment } from '../snapshot/clock-dependency.ts';
import type { SnapshotReads } from '../snapshot/snapshot-reads.ts';
import type { SnapshotStore } from '../snapshot/snapshot-store.ts';
import type { ReadLists } from './lists/read-lists.ts';
import type { AllDriversLists, ListFindings } from './privacy-schedule/all-drivers-lists.ts';
import type { RecordedClient } from './recorded-client.ts';
import type { SignIns } from './session/sign-ins.ts';
import type { PermissionRights } from './viewer/permissions.ts';
import type { UpstreamBudget } from './shared/upstream-budget.ts';

/** Settings that reads depend on. They never change. */
interface ReadSettings {
  /** IANA zone of Ocean's wall-clock times, such as `Europe/Paris`. */
  readonly timeZone: string;
  readonly interpretation: Interpretation;
  readonly limits: Limits;
}

/** Services behind all reads. They live as long as the process, and loaders never receive them: see `recordReads`. */
export interface ReadServices extends ReadSettings {
  readonly client: OceanClient;
  readonly snapshots: SnapshotStore;
  readonly allDriversLists: AllDriversLists;
  readonly signIns: SignIns;
  readonly now: () => Date;
}

/** Services of one request, whichever customers it names. Every read through them is recorded. */
export interface RequestReads extends ReadSettings {
  readonly client: RecordedClient;
  readonly snapshots: SnapshotReads;
  /** Remembers, for each identity, whether Ocean's lists of all drivers' private hours are complete. */
  readonly allDriversLists: ListFindings;
  /** Logins through this process. A result that reads one is not cached. */
  readonly signIns: Pick<SignIns, 'add' | 'of'>;
  /** True: a list that Ocean does not send is an error (NOT_FOUND). False: it is empty. */
  readonly isAbsenceAnError: boolean;
  /** The time. A result that reads it is not cached. */
  readonly now: () => Date;
  /** The time, for a result that is cached until the first instant at which it changes. */
  readonly moment: () => Moment;
  readonly signal: AbortSignal;
  /** Delays batches while the execution is paused, as more keys may follow. */
  readonly pace: Pick<Pace, 'isIdle' | 'whenIdle'>;
}

/** Everything that a loader needs to read from Ocean for one customer of one request. Writing is not among it. */
export interface UpstreamReads extends RequestReads {
  /** Names the customer of the field or row: `caller.customerId` owns the rows. */
  readonly caller: Caller;
  /** Ages of the lists that this request has read for the caller so far. */
  readonly lists: ReadLists;
  /** Upstream requests that the operation may still cause. Shared by all customers of the request. */
  readonly budget: UpstreamBudget;
}

/** Limits of one operation, set by configuration. */
export interface Limits {
  /** Maximum rows of one page. */
  readonly pageSize: number;
  /**
   * Maximum rows of one page of a trusted client. The guard rejects larger pages than `pageSize` of all others before
   * anything runs: resolvers do not know the client, so that cached results depend on the caller only.
   */
  readonly trustedPageSize: number;
  /** Maximum upstream requests of one operation; Infinity: no limit. */
  readonly upstreamCalls: number;
}

export type StepTypeMeaning = 'START' | 'WAITING' | 'TRIP' | 'STOP' | 'PRIVATE';
type PositionStateMeaning = 'START' | 'WAITING' | 'TRAVELING' | 'STOPPED' | 'PRIVATE';

/** Interpretation of undocumented points of Ocean that have two likely meanings. Set by configuration. */
export interface Interpretation {
  /** Meanings of a step's `type`, by raw value in upper case. */
  readonly stepTypes: Readonly<Record<string, StepTypeMeaning>>;
  /** Meanings of a position's `etat`, by raw value in upper case. */
  readonly positionStates: Readonly<Record<string, PositionStateMeaning>>;
  /** Further raw values of a step's `type` that mark it as private. */
  readonly privateStepTypes: readonly string[];
  /** `criteria` of the request for the list of drivers; null: none. */
  readonly driversCriteria: string | null;
  /** Time zone of the hours in Ocean's exceptional schedules, such as `UTC`. */
  readonly exceptionalSlotZone: string;
  /** Raw values of `elementType`: the kinds of rights, each an upstream request. */
  readonly rightKinds: readonly string[];
  /** Rights behind `viewer.can`. */
  readonly permissions: PermissionRights;
}
