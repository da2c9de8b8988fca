import type { DateTimeRange } from '../time/date-time-range.type.ts';
import { minuteOf } from './slot-rules.ts';

/** Hours of weekdays within a validity: a schedule of Ocean, or a requested one. */
export interface Week {
  readonly validity: DateTimeRange | null;
  readonly slots: readonly {
    readonly day: string;
    readonly kind: string;
    readonly start: string;
    readonly end: string;
  }[];
}

/** A difference in the hours of one kind on one day. */
export interface WeekDifference {
  readonly day: string;
  readonly kind: string;
  /** Requested hours are missing. */
  readonly isMissing: boolean;
  /** Hours are there that were not requested. */
  readonly isExtra: boolean;
  /** The difference lasts for the full span. */
  readonly isThroughout: boolean;
}

/** Minutes of a day, the end not part of them. */
type Span = readonly [number, number];

interface Row {
  readonly from: number;
  readonly until: number;
  readonly span: Span;
}

/** Ocean stores whole seconds. */
const minMillis = 1000;

/**
 * Compares weekly hours minute by minute at all times of a span: rows may be cut, joined or numbered otherwise.
 *
 * @param from epoch milliseconds
 * @param until epoch milliseconds, or Infinity
 */
export function compareWeeks(
  wanted: readonly Week[],
  found: readonly Week[],
  from: number,
  until: number,
): WeekDifference[] {
  const [wantedRows, foundRows] = [rowsByCell(wanted), rowsByCell(found)];
  return [...new Set([...wantedRows.keys(), ...foundRows.keys()])].flatMap((cell) => {
    const [mine, theirs] = [wantedRows.get(cell) ?? [], foundRows.get(cell) ?? []];
    const parts = partsOf([...mine, ...theirs], from, until).map((at) => {
      const [want, have] = [spansAt(mine, at), spansAt(theirs, at)];
      return { isMissing: !covers(have, want), isExtra: !covers(want, have) };
    });
    const odd = parts.filter(({ isMissing, isExtra }) => isMissing || isExtra);
    if (odd.length === 0) return [];
    const [day = '', kind = ''] = cell.split(' ');
    return {
      day,
      kind,
      isMissing: odd.some(({ isMissing }) => isMissing),
      isExtra: odd.some(({ isExtra }) => isExtra),
      isThroughout: odd.length === parts.length,
    };
  });
}

/**
 * Describes a difference without the hours themselves: "on MONDAY PRIVATE hours that were requested are missing".
 *
 * @param missing clause for requested hours
 * @param extra clause for other hours
 */
export function sentenceOf(
  { day, kind, isMissing, isExtra, isThroughout }: WeekDifference,
  missing: string,
  extra: string,
): string {
  const parts = [
    ...(isMissing ? [`${kind} hours ${missing} are missing`] : []),
    ...(isExtra ? [`${kind} hours ${extra} are there`] : []),
  ];
  return `on ${day} ${parts.join(' and ')}${isThroughout ? '' : ' in a part of the validity'}`;
}

/** 'MONDAY PRIVATE' → the hours of that day and kind, each with its validity. */
function rowsByCell(weeks: readonly Week[]): Map<string, Row[]> {
  const rows = weeks.flatMap(({ validity, slots }) => {
    const from = validity?.start?.getTime() ?? -Infinity;
    const until = validity?.end?.getTime() ?? Infinity;
    return slots.map(({ day, kind, start, end }) => ({
      cell: `${day} ${kind}`,
      from,
      until,
      span: spanOf(start, end),
    }));
  });
  return Map.groupBy(rows, ({ cell }) => cell);
}

/** An end that is not after the start lies on the next day. */
function spanOf(start: string, end: string): Span {
  const [first, last] = [minuteOf(start), minuteOf(end)];
  return [first, last > first ? last : last + 24 * 60];
}

/** An instant of each part of the span within which no row begins or ends. */
function partsOf(rows: readonly Row[], from: number, until: number): number[] {
  const within = rows.flatMap((row) => [row.from, row.until]).filter((at) => at > from && at < until);
  const bounds = [...new Set([from, ...within, until])].sort((a, b) => a - b);
  return bounds.flatMap((start, index) => {
    const end = bounds[index + 1];
    return end === undefined || end - start < minMillis ? [] : start + minMillis / 2;
  });
}

/** The minutes of the rows that apply at an instant, joined where they touch. */
function spansAt(rows: readonly Row[], at: number): Span[] {
  const joined: [number, number][] = [];
  const active = rows.filter(({ from, until }) => from <= at && at < until).map(({ span }) => span);
  for (const [start, end] of active.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function covers(outer: readonly Span[], inner: readonly Span[]): boolean {
  return inner.every(([start, end]) => outer.some(([from, until]) => from <= start && end <= until));
}
