import { ListView } from '../../list-index/list-view.ts';
import { rowsScanned } from '../../observability/counters.ts';
import type { Reading } from '../../snapshot/reading.ts';
import { memoised } from '../shared/memoised.ts';
import type { Vehicle } from '../vehicle/vehicle.type.ts';
import type { Box } from './box.type.ts';

/**
 * Combines the silent boxes with those that only the list of vehicles names, for as long as both lists are in memory:
 * the result belongs to its two lists, and is dropped with either.
 */
const merged = memoised((silent: ListView<Box>) =>
  memoised((vehicles: ListView<Vehicle>) => new ListView([...silent.rows, ...communicating(silent, vehicles)])),
);

/** Returns every box that a list knows. It is as old as the older list. */
export function allBoxes(silent: Reading<ListView<Box>>, vehicles: Reading<ListView<Vehicle>>): Reading<ListView<Box>> {
  return {
    data: merged(silent.data)(vehicles.data),
    isStale: silent.isStale || vehicles.isStale,
    get asOf() {
      return silent.asOf < vehicles.asOf ? silent.asOf : vehicles.asOf;
    },
  };
}

/** Attributes a box that several vehicles name to the first of them in use. */
function communicating(silent: ListView<Box>, vehicles: ListView<Vehicle>): Box[] {
  rowsScanned.increment('index', vehicles.rows.length);
  const boxes = new Map<string, { box: Box; isDeleted: boolean }>();
  for (const { box, isDeleted } of vehicles.rows) {
    if (!box || silent.byId(box.oceanId) !== null) continue;
    const other = boxes.get(box.oceanId);
    if (other === undefined || (other.isDeleted && isDeleted !== true)) {
      boxes.set(box.oceanId, { box, isDeleted: isDeleted === true });
    }
  }
  return Array.from(boxes.values(), ({ box }) => box);
}
