import { asId, type ListView } from '../../graph/connection/list-view.ts';
import type { Box } from '../box/box.type.ts';
import { silentBoxList } from '../box/box.upstream.ts';
import type { SnapshotStore } from '../../snapshot/snapshot-store.ts';
import { viewOfHeld } from '../list/list-source.ts';
import { positionsSnapshot } from '../vehicle/position.upstream.ts';

/**
 * Forgets the answers that tell where vehicles were last seen: every change of what is private can hide such a place.
 * What others hold of the one vehicle that the change is about is forgotten too. Where it is about a driver's hours,
 * others see it once what they hold is past its time.
 */
export function forgetPlaces(
  snapshots: SnapshotStore,
  touched: { readonly keyPrefix: string; readonly vehicleId: string | null },
): void {
  const { vehicleId } = touched;
  for (const name of [silentBoxList.name, positionsSnapshot]) snapshots.forget(touched, name);
  if (vehicleId === null) return;
  const holdsVehicle = (list: unknown): boolean =>
    (viewOfHeld(list) as ListView<Box>).by('vehicle', vehicleId, (box) => box.vehicle?.oceanId, asId) !== null;
  snapshots.forgetOfAll(silentBoxList.name, holdsVehicle);
  snapshots.forgetOfAll(positionsSnapshot, () => true); // only ever under way
}
