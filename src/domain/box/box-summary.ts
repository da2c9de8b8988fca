import { countBy } from '../../graph/connection/count-by.ts';
import type { BoxSummary, SilenceDaysCount } from './box-connection.type.ts';
import { entityOf } from './box.query.ts';
import type { Box } from './box.type.ts';

/** First day of each span that silence is counted in. */
const spanStarts = [0, 2, 8, 31, 91, 366];

const summaries = new WeakMap<readonly Box[], BoxSummary>();

/** Counts over filtered boxes, worked out once for each list that is kept. */
export function summariseBoxes(boxes: readonly Box[]): BoxSummary {
  const known = summaries.get(boxes) ?? count(boxes);
  summaries.set(boxes, known);
  return known;
}

function count(boxes: readonly Box[]): BoxSummary {
  const qualifiedCount = boxes.filter((box) => box.silence?.qualification?.reason).length;
  return {
    qualifiedCount,
    unqualifiedCount: boxes.length - qualifiedCount,
    neverCommunicatedCount: boxes.filter((box) => box.silence?.hasNeverCommunicated === true).length,
    byReason: countBy(boxes, (box) => {
      const reason = box.silence?.qualification?.reason;
      return { key: reason?.oceanId ?? null, label: reason?.label ?? null };
    }),
    byEntity: countBy(boxes, (box) => ({ key: entityOf(box)?.oceanId ?? null, label: entityOf(box)?.name ?? null })),
    byType: countBy(boxes, ({ type }) => ({ key: type?.code ?? null, label: type?.description ?? null })),
    byDaysSilent: countDays(boxes),
  };
}

function countDays(boxes: readonly Box[]): SilenceDaysCount[] {
  const days = boxes.flatMap((box) => box.silence?.days ?? []);
  return spanStarts.map((fromDays, index) => {
    const next = spanStarts[index + 1];
    const isWithin = (value: number): boolean => value >= fromDays && (next === undefined || value < next);
    return { fromDays, toDays: next === undefined ? null : next - 1, count: days.filter(isWithin).length };
  });
}
