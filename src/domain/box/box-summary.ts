import { memoised } from '../memoised.ts';
import type { Selection } from '../../graph/connection/selection.ts';
import type { BoxSummary, SilenceDaysCount } from './box-connection.type.ts';
import { boxKeys, daysSilent } from './box.query.ts';
import type { Box } from './box.type.ts';

/** First day of each span that silence is counted in. */
const spanStarts = [0, 2, 8, 31, 91, 366];

/** Counts over filtered boxes, worked out once for each selection that is kept. */
export const summariseBoxes = memoised((boxes: Selection<Box>): BoxSummary => ({
  qualifiedCount: boxes.count(boxKeys.isQualified, true),
  unqualifiedCount: boxes.count(boxKeys.isQualified, false),
  neverCommunicatedCount: boxes.count(boxKeys.hasNeverCommunicated, true),
  byReason: boxes.countBy(boxKeys.reason),
  byEntity: boxes.countBy(boxKeys.entity),
  byType: boxes.countBy(boxKeys.type),
  byMailGroup: boxes.countBy(boxKeys.mailGroup),
  byMobileState: boxes.countBy(boxKeys.mobileState),
  byEventState: boxes.countBy(boxKeys.eventState),
  byPointOfInterestKind: boxes.countBy(boxKeys.pointOfInterestKind),
  byVehicleCategory: boxes.countBy(boxKeys.vehicleCategory),
  byDaysSilent: countDays(boxes),
}));

function countDays(boxes: Selection<Box>): SilenceDaysCount[] {
  const counts = boxes.countSpans(daysSilent, spanStarts);
  return spanStarts.map((fromDays, index) => {
    const next = spanStarts[index + 1];
    return { fromDays, toDays: next === undefined ? null : next - 1, count: counts[index] ?? 0 };
  });
}
