import type { ListView } from '../../graph/connection/list-view.ts';
import type { Box } from '../box/box.type.ts';
import { silentBoxList } from '../box/box.upstream.ts';
import { viewOfHeld } from '../list/list-source.ts';
import type { Reads } from '../reads.ts';

/**
 * The customer's operator code, which Ocean gives only beside silent boxes. Taken from that list when it is cached:
 * fetching it would cost more than the code is worth, as Ocean does not insist on it.
 *
 * @returns undefined when none is known, or the rows disagree
 */
export function cachedOperatorCode({ snapshots, caller }: Reads): string | undefined {
  const cached = snapshots.peek(caller, silentBoxList.name);
  if (cached === null) return undefined;
  const { rows } = viewOfHeld(cached.data) as ListView<Box>;
  const [code, ...others] = new Set(rows.flatMap(({ customer }) => customer?.operatorCode ?? []));
  return others.length === 0 ? code : undefined;
}
