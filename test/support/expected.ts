import type { Fleet } from '../../packages/sandbox/src/fleet/fleet.ts';
import type { Customer, Driver, Vehicle } from '../../packages/sandbox/src/fleet/model.ts';
import type { Sandbox } from '../../packages/sandbox/src/sandbox.ts';
import { ScheduleBook } from '../../packages/sandbox/src/schedules/schedule-book.ts';
import { StepHistory, type Step } from '../../packages/sandbox/src/steps/step-history.ts';
import { testNow } from './app.ts';

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** The customer of the demo user, or another by rank. */
export function customerOf({ fleet }: Sandbox, rank = 0): Customer {
  return fleet.customers[rank]!;
}

export function silentVehicles(customer: Customer): Vehicle[] {
  return customer.vehicles.filter(({ box }) => box.silence);
}

/** Days between the last word of a box and the test's clock; null when it never spoke. */
export function daysSilent({ box }: Vehicle): number | null {
  const last = box.silence?.lastCommunicatedAt;
  return last === null || last === undefined ? null : Math.floor((testNow / 1000 - last) / 86_400);
}

/** A driver's weekly slots as the graph words them, as one text each, sorted. */
export function weeklySlots(fleet: Fleet, driver: Driver): string[] {
  const rows = new ScheduleBook(fleet).rowsOf(driver);
  return rows
    .map(({ id, weekday, startMinute, endMinute }) =>
      [id, weekdays[weekday], timeOf(startMinute), timeOf(endMinute)].join(' '),
    )
    .sort();
}

/** The same for the `privacySchedules { oceanId slots { day start end } }` of a result. */
export function slotTexts(
  schedules: readonly { oceanId: string; slots: readonly { day: string; start: string; end: string }[] }[],
): string[] {
  return schedules
    .flatMap(({ oceanId, slots }) => slots.map(({ day, start, end }) => [oceanId, day, start, end].join(' ')))
    .sort();
}

/** Activity of a vehicle on a day, as Ocean reports it at the test's clock. */
export function stepsOf(fleet: Fleet, vehicle: Vehicle, date: string): Step[] {
  const journal = new StepHistory(fleet, new ScheduleBook(fleet), () => testNow / 1000);
  return journal.stepsOf(vehicle, Date.parse(date) / 86_400_000);
}

function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
