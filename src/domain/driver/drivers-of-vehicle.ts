import type { DriverAssignment } from './driver-assignment.type.ts';

/** A span in milliseconds since the epoch; the end is not part of it. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Time for which a driver is responsible for a vehicle. */
interface DriverSpan extends Span {
  /** Null: Ocean assigns the vehicle, but names no driver. */
  readonly driverId: string | null;
}

/** Drivers of a vehicle within a span. */
interface DriversWithin {
  /** Cut at the span. Several at a time are possible. */
  readonly spans: readonly DriverSpan[];
  /** False: for a part of the span no driver is known. */
  readonly isComplete: boolean;
}

/**
 * Finds the drivers of a vehicle within a span: those of its assignments, and the driver in charge from the start of the
 * newest assignment on, as the history may lag behind.
 *
 * @param inCharge id of the driver that the list of vehicles names; null: none
 */
export function driversWithin(
  span: Span,
  assignments: readonly DriverAssignment[],
  inCharge: string | null,
): DriversWithin {
  const assigned: DriverSpan[] = assignments.map(({ driverId, period }) => ({
    driverId,
    start: period?.start?.getTime() ?? -Infinity,
    end: period?.end?.getTime() ?? Infinity,
  }));
  const newest = assigned.reduce((latest, { start }) => Math.max(latest, start), -Infinity);
  if (inCharge !== null) assigned.push({ driverId: inCharge, start: newest, end: Infinity });
  const spans = assigned
    .map((one) => ({ ...one, start: Math.max(one.start, span.start), end: Math.min(one.end, span.end) }))
    .filter(({ start, end }) => start < end);
  return { spans, isComplete: spans.every(({ driverId }) => driverId !== null) && isCovered(span, spans) };
}

/** Reports whether the spans leave no gap. */
function isCovered({ start, end }: Span, spans: readonly Span[]): boolean {
  const covered = spans
    .toSorted((a, b) => a.start - b.start)
    .reduce((until, one) => (one.start <= until ? Math.max(until, one.end) : until), start);
  return covered >= end;
}
