import type { ListView } from '../../graph/connection/list-view.ts';
import type { Box } from '../box/box.type.ts';
import { silentBoxList } from '../box/box.upstream.ts';
import type { SnapshotStore } from '../../snapshot/snapshot-store.ts';
import { viewOfHeld } from '../list/list-source.ts';
import { positionsSnapshot } from '../vehicle/position.upstream.ts';
import type { Touched } from './forget-touched.ts';

/**
 * Invalidates the lists that tell where vehicles were last seen: every change of what is private can hide such a place.
 * Those of other identities too, when they show a place of the one vehicle that the change is about, or may show it: a
 * row whose vehicles differ, or whose vehicle is not known, may show that of any. Where the change is about a driver's
 * hours, others see it once what they hold is past its time: hours begin in the future, and hide no earlier place.
 */
export function forgetPlaces(snapshots: SnapshotStore, touched: Omit<Touched, 'names'>): void {
  const { vehicleId } = touched;
  for (const name of [silentBoxList.name, positionsSnapshot]) snapshots.forget(touched, name);
  if (vehicleId === undefined) return;
  const showsPlace = (list: unknown): boolean =>
    (viewOfHeld(list) as ListView<Box>).rows.some((box) => mayShowPlaceOf(box, vehicleId));
  snapshots.forgetOfAll(silentBoxList.name, showsPlace);
  snapshots.forgetOfAll(positionsSnapshot, () => true); // only ever under way
}

function mayShowPlaceOf({ placeOwner }: Box, vehicleId: string | null): boolean {
  if (placeOwner === 'NONE') return false;
  return vehicleId === null || placeOwner === vehicleId || placeOwner === 'UNKNOWN';
}
