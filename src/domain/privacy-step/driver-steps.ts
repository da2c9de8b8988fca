import { assignedPart, mayOverlap, type Span, unreadableAssignment } from '../driver/assignment-period.ts';
import type { DriverAssignment } from '../driver/driver-assignment.type.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { inParallel } from '../shared/concurrency.ts';
import type { PrivacyStep } from './privacy-step.type.ts';
import { addDays, startOfDay } from './step-day.ts';
import { inTimeOrder } from './step-times.ts';

type Steps = readonly (PrivacyStep | Error)[];

/**
 * The steps of a driver: those of each vehicle that lie within an assignment to the driver. A step over a change of
 * driver belongs to neither, as it would show one person's way to another. Behind the steps are errors: for what cannot be
 * read, and one for each vehicle with a step of which it is unknown whose it is.
 *
 * @param days valid days of sheets, without gaps
 * @throws OceanError when nothing but errors was found
 */
export async function stepsOfDriver(
  customer: CustomerLoaders,
  driverId: string,
  days: readonly string[],
): Promise<Steps> {
  const { assignments, reads } = customer;
  const period = { from: startOf(days[0], reads.timeZone), to: endOf(days.at(-1), reads.timeZone) };
  const own = (await assignments.byDriver(driverId)).filter((assignment) => mayOverlap(assignment, period));
  const byVehicle = [...Map.groupBy(own, ({ vehicleId }) => vehicleId)];
  const parts = await inParallel(byVehicle, byVehicle.length, ([vehicleId, assigned]) =>
    vehicleId === null ? [unreadableAssignment()] : stepsOfVehicle(customer, { driverId, vehicleId, assigned, days }),
  );
  const found = parts.flat();
  const steps = found.filter((step): step is PrivacyStep => !(step instanceof Error));
  const errors = found.filter((step) => step instanceof Error);
  if (errors[0] !== undefined && steps.length === 0) throw errors[0];
  return [...inTimeOrder(steps), ...errors];
}

interface AssignedVehicle {
  readonly driverId: string;
  readonly vehicleId: string;
  /** Assignments of the vehicle to the driver in the period. */
  readonly assigned: readonly DriverAssignment[];
  readonly days: readonly string[];
}

async function stepsOfVehicle(
  { assignments, steps, reads: { timeZone } }: CustomerLoaders,
  { driverId, vehicleId, assigned, days }: AssignedVehicle,
): Promise<Steps> {
  const history = await assignments.byVehicle(vehicleId);
  // Without the driver's own assignment the vehicle's history is incomplete, and others may be missing too.
  const ids = new Set(history.map(({ id }) => id));
  if (!assigned.every(({ id }) => ids.has(id))) return [unreadableAssignment()];
  const ownDays = days.filter((day) => {
    const span = { from: startOf(day, timeZone), to: endOf(day, timeZone) };
    return assigned.some((assignment) => mayOverlap(assignment, span));
  });
  const found = await steps.ofDays(vehicleId, ownDays);
  const owners = found.map((step) => (step instanceof Error ? step : ownership(history, driverId, step, timeZone)));
  const doubt = owners.includes('UNKNOWN') ? [unreadableAssignment()] : [];
  return [...found.filter((_, index) => owners[index] === 'OWN' || owners[index] instanceof Error), ...doubt];
}

/** Decides whether a step lies within the driver's time with the vehicle. */
function ownership(
  history: readonly DriverAssignment[],
  driverId: string,
  step: PrivacyStep,
  timeZone: string,
): 'OWN' | 'OTHER' | 'UNKNOWN' {
  const exact = exactSpan(step);
  const part = assignedPart(history, driverId, exact ?? widestSpan(step, timeZone));
  if (part === 'ALL') return 'OWN';
  const isOther = part === 'NONE' || (part === 'PART' && exact !== null);
  return isOther ? 'OTHER' : 'UNKNOWN';
}

/** Null: the step's start or end is unknown, or they are the wrong way round. */
function exactSpan({ start, end, duration }: PrivacyStep): Span | null {
  const [began, ended] = [start?.at?.getTime(), end?.at?.getTime()];
  const from = began ?? (ended === undefined || duration === null ? undefined : ended - duration);
  const to = ended ?? (began === undefined || duration === null ? undefined : began + duration);
  return from === undefined || to === undefined || to < from ? null : { from, to };
}

/** Span within which a step lies whose times are unknown: its day, that of its sheet, and the night after it. */
function widestSpan({ start, end, date, sheetDate }: PrivacyStep, timeZone: string): Span {
  return {
    from: Math.min(start?.at?.getTime() ?? Infinity, startOf(date, timeZone)),
    to: Math.max(end?.at?.getTime() ?? -Infinity, endOf(addDays(sheetDate, 1), timeZone)),
  };
}

function startOf(day: string | undefined, timeZone: string): number {
  return day === undefined ? Number.NaN : startOfDay(day, timeZone);
}

function endOf(day: string | undefined, timeZone: string): number {
  return day === undefined ? Number.NaN : startOfDay(addDays(day, 1), timeZone);
}
