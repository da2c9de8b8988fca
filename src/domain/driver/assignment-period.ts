import { BadUserInput } from '../../graphql/errors.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import type { DateTimeRange, DateTimeRangeInput } from '../time/date-time-range.type.ts';
import type { DriverAssignment } from './driver-assignment.type.ts';
import type { Driver } from './driver.type.ts';

/** A span in epoch milliseconds. Its end is excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type Period = DateTimeRange | DateTimeRangeInput | null;

/** Epoch milliseconds; a missing side is infinite. */
const startOf = (period: Period): number => period?.start?.getTime() ?? -Infinity;
const endOf = (period: Period): number => period?.end?.getTime() ?? Infinity;
const instant = (at: number): Span => ({ from: at, to: at + 1 });

/** Returns whether an assignment shares an instant with a span, or may do so as its period cannot be read. */
export function mayOverlap({ period }: DriverAssignment, { from, to }: Span): boolean {
  return startOf(period) < to && endOf(period) > from;
}

/** Times that select assignments. Both must match when both are given. */
export interface AssignmentTimes {
  readonly at?: Date | null;
  readonly during?: DateTimeRangeInput | null;
}

/**
 * Selects assignments by time. One whose period cannot be read is included: it may match.
 *
 * @throws BadUserInput when nothing can lie in the span
 */
export function assignmentsWithin(
  assignments: readonly DriverAssignment[],
  { at, during }: AssignmentTimes,
): readonly DriverAssignment[] {
  if (!at && !during) return assignments;
  const span = { from: startOf(during ?? null), to: endOf(during ?? null) };
  if (span.from >= span.to) throw new BadUserInput('during', 'end must lie after start.');
  const spans = [...(at ? [instant(at.getTime())] : []), ...(during ? [span] : [])];
  return assignments.filter((assignment) => spans.every((one) => mayOverlap(assignment, one)));
}

/**
 * Returns the assignment of a vehicle that is in force at an instant: of several, the one that began last. Null: there is
 * none. Undefined: it is unknown, as that of another driver cannot be read and may be in force.
 *
 * @param history assignments of the vehicle, newest first
 */
function inForceAt(history: readonly DriverAssignment[], at: number): DriverAssignment | null | undefined {
  const covering = history.filter((assignment) => mayOverlap(assignment, instant(at)));
  const newest = covering.find(({ isPeriodReadable }) => isPeriodReadable) ?? null;
  const owner = newest?.driverId ?? null;
  const isDoubtful = covering.some(({ isPeriodReadable, driverId }) => !isPeriodReadable && driverId !== owner);
  return isDoubtful ? undefined : newest;
}

/**
 * Returns the driver of a vehicle at an instant; null: it was assigned to none.
 *
 * @throws OceanError when it is unknown: a wrong name would accuse somebody
 */
export function driverAt(history: readonly DriverAssignment[], at: Date): Driver | null {
  const assignment = inForceAt(history, at.getTime());
  if (assignment === undefined) throw unreadableAssignment();
  return assignment?.driver ?? null;
}

/**
 * Part of a span in which a vehicle was assigned to a driver.
 * - ALL: throughout.
 * - PART: at some instant it was another's, or not assigned.
 * - NONE: at no instant.
 * - UNKNOWN: an assignment that may be in force cannot be read.
 */
export type AssignedPart = 'ALL' | 'PART' | 'NONE' | 'UNKNOWN';

/** @param history assignments of the vehicle, newest first */
export function assignedPart(history: readonly DriverAssignment[], driverId: string, span: Span): AssignedPart {
  const changes = history.flatMap(({ period }) => [startOf(period), endOf(period)]);
  const instants = [span.from, ...changes.filter((at) => at > span.from && at < span.to)];
  const found = instants.map((at) => inForceAt(history, at));
  const known = found.filter((assignment) => assignment !== undefined);
  const others = known.filter((assignment) => assignment?.driverId !== driverId);
  if (others.length === 0) return known.length === found.length ? 'ALL' : 'UNKNOWN';
  return others.length === found.length ? 'NONE' : 'PART';
}

export function unreadableAssignment(): OceanError {
  return new OceanError({ code: 'BAD_RESPONSE', operation: 'assignments' });
}
