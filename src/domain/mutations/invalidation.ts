import type { SnapshotStore } from '../../snapshot/snapshot-store.ts';
import type { ListView } from '../../list-index/list-view.ts';
import type { Box } from '../box/box.type.ts';
import { silentBoxList } from '../box/box.upstream.ts';
import { viewOfCached } from '../lists/list-source.ts';
import { positionsSnapshot } from '../vehicle-position/vehicle-position.upstream.ts';

/** What a change made wrong among the answers that are held. Plain data: other processes are told it too. */
export interface AffectedKeys {
  /** Of the credential that made the change: see Caller.keyPrefix. */
  readonly keyPrefix: string;
  /** What the names of the answers begin with. */
  readonly names: readonly string[];
  /** The one vehicle whose places the change can hide; null: it may be any; absent: the change hides no earlier place. */
  readonly vehicleId?: string | null;
}

/** Forgets what a change has touched, wherever it was made. */
export function invalidate(snapshots: SnapshotStore, touched: AffectedKeys): void {
  for (const name of touched.names) snapshots.invalidate(touched, name);
  invalidatePositions(snapshots, touched);
}

/**
 * Invalidates the lists that tell where vehicles were last seen: every change of what is private can hide such a place.
 * Those of other identities too, when they show a place of the one vehicle that the change is about, or may show it: a
 * row whose vehicles differ, or whose vehicle is not known, may show that of any. Where the change is about a driver's
 * hours, others see it once what they hold is past its time: hours begin in the future, and hide no earlier place.
 */
function invalidatePositions(snapshots: SnapshotStore, touched: Omit<AffectedKeys, 'names'>): void {
  const { vehicleId } = touched;
  for (const name of [silentBoxList.name, positionsSnapshot]) snapshots.invalidate(touched, name);
  if (vehicleId === undefined) return;
  const showsPlace = (list: unknown): boolean =>
    (viewOfCached(list) as ListView<Box>).rows.some((box) => mayShowPlaceOf(box, vehicleId));
  snapshots.invalidateOfAll(silentBoxList.name, showsPlace);
  snapshots.invalidateOfAll(positionsSnapshot, () => true); // only ever under way
}

function mayShowPlaceOf({ placeOwner }: Box, vehicleId: string | null): boolean {
  if (placeOwner === 'NONE') return false;
  return vehicleId === null || placeOwner === vehicleId || placeOwner === 'UNKNOWN';
}
