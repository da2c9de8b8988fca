import type { ListView } from '../../list-index/list-view.ts';
import type { Box } from '../box/box.type.ts';
import { silentBoxList } from '../box/box.upstream.ts';
import { viewOfCached } from '../lists/list-source.ts';
import type { AppliedRule, InvalidationRule } from '../mutations/invalidation.ts';
import { positionsSnapshot } from './vehicle-position.upstream.ts';

/** Names of the lists with last positions of vehicles: each write of privacy can hide such a position. */
export const lastPositionLists: readonly string[] = [silentBoxList.name, positionsSnapshot];

/**
 * Rules for other identities' lists that show a last position of one vehicle, or may show it: a row whose vehicles differ,
 * or whose vehicle is unknown, may show that of any. A write of a driver's hours needs none: hours begin in the future and
 * hide no earlier position, so other identities see them at the next refresh.
 */
export const lastPositionRules: readonly InvalidationRule[] = [
  {
    name: 'silent boxes',
    list: silentBoxList.name,
    isAffected: (list, vehicleId) =>
      (viewOfCached(list) as ListView<Box>).rows.some((box) => mayShowPlaceOf(box, vehicleId)),
  },
  { name: 'last positions', list: positionsSnapshot, isAffected: () => true }, // these are only shared in flight
];

/** @param vehicleId null: any vehicle's last position may be hidden */
export function hideLastPositionsOf(vehicleId: string | null): AppliedRule[] {
  return lastPositionRules.map(({ name }) => ({ rule: name, oceanId: vehicleId }));
}

function mayShowPlaceOf({ placeOwner }: Box, vehicleId: string | null): boolean {
  if (placeOwner === 'NONE') return false;
  return vehicleId === null || placeOwner === vehicleId || placeOwner === 'UNKNOWN';
}
