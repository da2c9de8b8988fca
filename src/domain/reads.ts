import type { Caller } from '../caller/caller.ts';
import type { Audit } from '../observability/audit.ts';
import type { OceanClient } from '../ocean/client.ts';
import type { SnapshotStore } from '../snapshot/snapshot-store.ts';
import type { Replays } from './write/replays.ts';

/** What every read of Ocean needs: who asks, whom to ask, where answers are held, until when somebody waits. */
export interface Reads {
  /** Already of the customer that is meant: `caller.customerId` is the scope of the rows. */
  readonly caller: Caller;
  readonly client: OceanClient;
  readonly snapshots: SnapshotStore;
  readonly replays: Replays;
  readonly audit: Audit;
  readonly signal: AbortSignal;
  /** The zone that Ocean's wall-clock times are read in, as `Europe/Paris`. */
  readonly timeZone: string;
  readonly now: () => Date;
  readonly readings: Readings;
}

/** How what Ocean does not document is read, where two readings are both likely: set by configuration. */
interface Readings {
  /** Words of a step's type that mark a private trip. */
  readonly privateStepTypes: readonly string[];
  /** The `criteria` that the list of drivers is asked with; null: none. */
  readonly driversCriteria: string | null;
}
