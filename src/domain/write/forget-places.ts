import type { ListView } from '../../graph/connection/list-view.ts';
import type { Box } from '../box/box.type.ts';
import { silentBoxList } from '../box/box.upstream.ts';
import type { Reads } from '../reads.ts';
import { positionsSnapshot } from '../vehicle/position.loader.ts';

/**
 * Forgets the answers that tell where vehicles were last seen: every change of what is private can hide such a place.
 *
 * @param vehicleId of the one vehicle that the change is about: what others hold of it is forgotten too. Undefined:
 * the change is about a driver's hours, and others see it once what they hold is past its time
 */
export function forgetPlaces({ snapshots, caller }: Reads, vehicleId: string | undefined): void {
  for (const name of [silentBoxList.name, positionsSnapshot]) snapshots.forget(caller, name);
  if (vehicleId === undefined) return;
  const holdsVehicle = (list: unknown): boolean =>
    (list as ListView<Box>).by('vehicle', vehicleId, (box) => box.vehicle?.oceanId) !== null;
  snapshots.forgetOfAll(silentBoxList.name, holdsVehicle);
  snapshots.forgetOfAll(positionsSnapshot, () => true); // only ever under way
}
