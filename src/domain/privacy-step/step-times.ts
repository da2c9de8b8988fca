import type { PrivacyStep, StepPoint } from './privacy-step.type.ts';

/**
 * Orders steps in time, whatever Ocean's order. A step without a start is placed by its end; those without either come
 * last, in Ocean's order. Steps of the same time are ordered by their end, then by their id, so that the order is
 * always the same.
 */
export function inTimeOrder(steps: readonly PrivacyStep[]): PrivacyStep[] {
  return steps.toSorted(
    (a, b) =>
      compare(timeOf(a), timeOf(b)) ||
      compare(endOf(a), endOf(b)) ||
      (timeOf(a) === Infinity ? 0 : compareIds(a.oceanId, b.oceanId)),
  );
}

function timeOf({ start, end }: PrivacyStep): number {
  return start?.at?.getTime() ?? end?.at?.getTime() ?? Infinity;
}

function endOf({ end }: PrivacyStep): number {
  return end?.at?.getTime() ?? Infinity;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Ids are int64: as digits of one length they compare as numbers do. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** Rounding of Ocean between two clock readings and a duration. */
const toleranceMillis = 60_000;

/** The instants that the clock readings of a step may mean, the likeliest first. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Settles when steps began and ended in the two nights when the clocks change. In autumn a clock reading means either
 * passing of the repeated hour, in spring one that the clocks skipped: the duration decides. Where both passings
 * fit, the step is placed between its neighbours; otherwise the first passing is used.
 */
export function settleTimes(steps: readonly PrivacyStep[]): void {
  const open = new Map<PrivacyStep, readonly Span[]>();
  for (const step of steps) {
    if (!isAmbiguous(step.start) && !isAmbiguous(step.end)) continue;
    const spans = likelySpans(step);
    settle(step, spans[0]);
    if (spans.length > 1) open.set(step, spans);
  }
  while (settleOneByNeighbours(steps, open));
}

function isAmbiguous(point: StepPoint | null): boolean {
  return (point?.otherAt ?? null) !== null;
}

/** Every reading of the step that fits its duration; when none does, the end comes from the duration. */
function likelySpans({ start, end, duration }: PrivacyStep): readonly Span[] {
  const [starts, ends] = [instantsOf(start), instantsOf(end)];
  const spans = starts.flatMap((from) => ends.map((to) => ({ start: from, end: to })));
  if (duration === null) return spans.filter((span) => span.end >= span.start).slice(0, 1);
  const fitting = spans.filter((span) => Math.abs(span.end - span.start - duration) < toleranceMillis);
  if (fitting.length > 0) return fitting;
  if (isAmbiguous(end)) return starts.slice(0, 1).map((from) => ({ start: from, end: from + duration }));
  const off = (span: Span): number => Math.abs(span.end - span.start - duration);
  return spans.toSorted((a, b) => off(a) - off(b)).slice(0, 1);
}

/** The reading by itself first, then the other one. */
function instantsOf(point: StepPoint | null): number[] {
  return [point?.at, point?.otherAt].flatMap((at) => at?.getTime() ?? []);
}

/** @returns false when no step that is still open touches one that is settled */
function settleOneByNeighbours(steps: readonly PrivacyStep[], open: Map<PrivacyStep, readonly Span[]>): boolean {
  const settled = steps.filter((step) => !open.has(step));
  const ends = new Set(settled.map(({ end }) => end?.at?.getTime()));
  const starts = new Set(settled.map(({ start }) => start?.at?.getTime()));
  for (const [step, spans] of open) {
    const touching = spans.filter(({ start, end }) => ends.has(start) || starts.has(end));
    if (touching.length === 0) continue;
    settle(step, touching[0]);
    return open.delete(step);
  }
  return false;
}

function settle({ start, end }: PrivacyStep, span: Span | undefined): void {
  if (span === undefined) return;
  start?.settle(new Date(span.start));
  if (isAmbiguous(end)) end?.settle(new Date(span.end));
}
