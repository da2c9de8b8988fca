import type { Fleet } from '../fleet/fleet.ts';
import { firstId, rankOf } from '../fleet/ids.ts';
import type { Account, Customer, Driver } from '../fleet/model.ts';
import { wallClock } from '../paris.ts';
import { randomFor } from '../random.ts';
import { drawExceptions, hoursOf } from './exceptions.ts';
import type { ExceptionRow, ScheduleRow, Slot } from './slots.ts';
import { drawWeeks } from './weekly-pattern.ts';

interface DriverHours {
  rows: readonly ScheduleRow[];
  exceptions: readonly ExceptionRow[];
  /** Private hours by weekday, computed from `rows` on first use. */
  privateHours: readonly (readonly ScheduleRow[])[] | null;
}

/** Size of the id range reserved for each driver's drawn rows. */
const idsPerDriver = 1024n;

/** Private hours of every driver: drawn from the seed on first use, then changed by writes, in memory. */
export class ScheduleBook {
  readonly #fleet: Fleet;
  readonly #hours = new Map<Driver, DriverHours>();
  readonly #written = new Map<number, bigint>();
  readonly #owners = new Map<bigint, Driver>();
  readonly #listeners: ((driver: Driver) => void)[] = [];

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
  }

  /** Registers a listener for changes, called with the affected driver. */
  onChange(listener: (driver: Driver) => void): void {
    this.#listeners.push(listener);
  }

  rowsOf(driver: Driver): readonly ScheduleRow[] {
    return this.#hoursOf(driver).rows;
  }

  exceptionsOf(driver: Driver): readonly ExceptionRow[] {
    return this.#hoursOf(driver).exceptions;
  }

  /** True when an instant (epoch seconds) lies in the driver's weekly or exceptional private hours. */
  isPrivateAt(driver: Driver, instant: number): boolean {
    const hours = this.#hoursOf(driver);
    if (hours.exceptions.some((exception) => exception.from <= instant && instant < exception.until)) return true;
    hours.privateHours ??= byWeekday(hours.rows);
    const { weekday, secondOfDay } = wallClock(instant);
    return (hours.privateHours[weekday] ?? []).some(
      (row) =>
        row.startMinute * 60 <= secondOfDay &&
        secondOfDay < row.endMinute * 60 &&
        row.from <= instant &&
        (row.until === null || instant < row.until),
    );
  }

  /**
   * Replaces all slots of the given days within the validity.
   *
   * Other days, and hours before or after the validity, stay unchanged. The vendor doesn't document this: it is our
   * reading.
   */
  replaceDays(
    driver: Driver,
    days: ReadonlySet<number>,
    slots: readonly Slot[],
    from: number,
    until: number | null,
  ): void {
    const remaining: ScheduleRow[] = [];
    for (const row of this.rowsOf(driver)) {
      const isAffected =
        days.has(row.weekday) && (until === null || row.from < until) && (row.until === null || row.until > from);
      if (!isAffected) remaining.push(row);
      if (isAffected && row.from < from) remaining.push({ ...row, until: from });
      if (isAffected && until !== null && (row.until === null || row.until > until)) {
        const isNew = row.from < from;
        remaining.push({ ...row, ...(isNew && this.#newIds(driver)), from: until });
      }
    }
    const added = slots.map((slot) => ({ ...slot, ...this.#newIds(driver), from, until }));
    this.#change(driver, { rows: [...remaining, ...added] });
  }

  /**
   * Ends rows at `now` (epoch seconds), without changing the past.
   *
   * The current schedule is closed, and its remaining rows continue under new ids. A row that has not begun is removed;
   * one that has ended stays.
   *
   * @returns false, without any change, when one of the ids is not a row of the driver
   */
  deleteRows(driver: Driver, ids: readonly bigint[], now: number): boolean {
    const rows = this.rowsOf(driver);
    if (!ids.every((id) => rows.some((row) => row.id === id))) return false;
    const at = Math.floor(now);
    const isRunning = (row: ScheduleRow): boolean => row.from <= at && (row.until === null || row.until > at);
    const isClosed = rows.some((row) => ids.includes(row.id) && isRunning(row));
    const ended: ScheduleRow[] = [];
    const continued: ScheduleRow[] = [];
    for (const row of rows) {
      const isNamed = ids.includes(row.id);
      if (isNamed && row.from > at) continue;
      if (!isClosed || !isRunning(row)) {
        ended.push(row);
        continue;
      }
      ended.push({ ...row, until: at });
      if (!isNamed) continued.push({ ...row, ...this.#newIds(driver), from: at });
    }
    this.#change(driver, { rows: [...ended, ...continued] });
    return true;
  }

  /** Creates an exception, or changes the one of `extensionId`. Returns false when the driver has no such exception. */
  setException(
    driver: Driver,
    grant: { from: number; until: number; description: string | null; createdBy: Account },
    extensionId: bigint | null,
  ): boolean {
    const exceptions = this.exceptionsOf(driver);
    const old = exceptions.find((exception) => exception.extensionId === extensionId);
    if (extensionId !== null && !old) return false;
    const ids = { id: old?.id ?? this.#nextId(driver), extensionId: old?.extensionId ?? this.#nextId(driver) };
    const hours = hoursOf(grant.from, grant.until, () => this.#nextId(driver));
    const made: ExceptionRow = { ...grant, ...ids, hours };
    this.#owners.set(made.extensionId, driver);
    this.#change(driver, {
      exceptions: old ? exceptions.map((row) => (row === old ? made : row)) : [...exceptions, made],
    });
    return true;
  }

  /** Finds the driver of an exception, or null when it doesn't exist (any more). */
  ownerOfException(customer: Customer, extensionId: bigint): Driver | null {
    const rank = rankOf(extensionId, firstId.schedule(customer.index), customer.drivers.length * Number(idsPerDriver));
    const drawn = rank < 0 ? undefined : customer.drivers[Math.floor(rank / Number(idsPerDriver))];
    const driver = drawn ?? this.#owners.get(extensionId);
    if (driver?.customer !== customer) return null;
    return this.exceptionsOf(driver).some((row) => row.extensionId === extensionId) ? driver : null;
  }

  /**
   * True when an exception has begun by `now` (epoch seconds): Ocean deletes only exceptions entirely in the future.
   */
  hasBegun(driver: Driver, extensionId: bigint, now: number): boolean {
    return this.exceptionsOf(driver).some((row) => row.extensionId === extensionId && row.from <= now);
  }

  deleteException(driver: Driver, extensionId: bigint): void {
    this.#change(driver, { exceptions: this.exceptionsOf(driver).filter((row) => row.extensionId !== extensionId) });
  }

  #change(driver: Driver, change: Partial<DriverHours>): void {
    this.#hours.set(driver, { ...this.#hoursOf(driver), ...change, privateHours: null });
    for (const listener of this.#listeners) listener(driver);
  }

  #hoursOf(driver: Driver): DriverHours {
    let hours = this.#hours.get(driver);
    if (!hours) {
      hours = this.#draw(driver);
      this.#hours.set(driver, hours);
    }
    return hours;
  }

  #draw(driver: Driver): DriverHours {
    const random = randomFor(this.#fleet.seed, 7, driver.customer.index, driver.index);
    const today = wallClock(this.#fleet.anchor).day;
    let next = firstId.schedule(driver.customer.index) + BigInt(driver.index) * idsPerDriver;
    const nextId = (): bigint => next++;
    const rows = drawWeeks(random, driver, today).flatMap(({ slots, from, until }) =>
      slots.map((slot): ScheduleRow => ({ ...slot, id: nextId(), slotId: nextId(), from, until })),
    );
    const exceptions = drawExceptions(random, driver, today).map((drawn): ExceptionRow => ({
      ...drawn,
      id: nextId(),
      extensionId: nextId(),
      createdBy: random.pick(driver.customer.managers),
      hours: hoursOf(drawn.from, drawn.until, nextId),
    }));
    return { rows, exceptions, privateHours: null };
  }

  #newIds(driver: Driver): { id: bigint; slotId: bigint } {
    return { id: this.#nextId(driver), slotId: this.#nextId(driver) };
  }

  /** Allocates ids after the reserved ranges of all drivers. */
  #nextId({ customer }: Driver): bigint {
    const start = firstId.schedule(customer.index) + BigInt(customer.drivers.length) * idsPerDriver;
    const id = this.#written.get(customer.index) ?? start;
    this.#written.set(customer.index, id + 1n);
    return id;
  }
}

function byWeekday(rows: readonly ScheduleRow[]): ScheduleRow[][] {
  const days: ScheduleRow[][] = [[], [], [], [], [], [], []];
  for (const row of rows) if (row.kind === 'VIE_PRIVEE') days[row.weekday]?.push(row);
  return days;
}
