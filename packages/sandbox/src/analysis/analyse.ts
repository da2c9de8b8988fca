import type { Wire } from '../wire.ts';
import { isoInstant } from '../paris.ts';
import type { VisibleRows } from '../visible-rows.ts';
import { htmlTable } from './html-table.ts';
import { linesOf } from './lines.ts';
import type { AnalysisRequest } from './request.ts';
import { synthesisTree } from './tree.ts';
import type { UsageSums } from './usage-sums.ts';

/**
 * Sums up a period's steps in the requested mode: a tree by driver or vehicle, and the same numbers as an HTML table.
 */
export async function analyse(
  sums: UsageSums,
  visible: VisibleRows,
  request: AnalysisRequest,
  now: number,
): Promise<Wire['Analyse']> {
  const lines = await linesOf(sums, visible, request);
  const tree = synthesisTree(lines, request);
  const isByVehicle = request.grouping === 'BY_VEHICLE';
  return {
    mode: request.mode,
    synthesisTreeByDriver: isByVehicle ? null : tree,
    synthesisTreeByVehicle: isByVehicle ? tree : null,
    htmlTable: htmlTable(lines, request),
    bean: { genereLe: isoInstant(now), nombreLignes: lines.length },
  };
}
