import type { SnapshotStore } from '../../snapshot/snapshot-store.ts';
import { forgetPlaces } from './forget-places.ts';

/** What a change made wrong among the answers that are held. Plain data: other processes are told it too. */
export interface Touched {
  /** Of the credential that made the change: see Caller.keyPrefix. */
  readonly keyPrefix: string;
  /** What the names of the answers begin with. */
  readonly names: readonly string[];
  /** The one vehicle whose places the change can hide; null: it may be any; absent: the change hides no earlier place. */
  readonly vehicleId?: string | null;
}

/** Forgets what a change has touched, wherever it was made. */
export function forgetTouched(snapshots: SnapshotStore, touched: Touched): void {
  for (const name of touched.names) snapshots.forget(touched, name);
  forgetPlaces(snapshots, touched);
}
