import type { Wire } from '../../ocean/wire.ts';
import type { DateTimeRangeInput } from '../time/date-time-range.type.ts';
import { all, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import { type Age, older } from '../lists/read-lists.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { toExceptionalPrivacySchedule, toRecurringPrivacySchedule } from './privacy-schedule.mapping.ts';
import type { ExceptionalPrivacySchedule, PrivacySchedule, RecurringPrivacySchedule } from './privacy-schedule.type.ts';
import { PrivacyScheduleKind } from './privacy-schedule.enums.ts';
import { exceptionalSchedulesRequest, recurringSchedulesRequest } from './privacy-schedule.upstream.ts';
import type { EveryonesSchedules } from './schedule-calendar.ts';
import { SchedulesOfKind } from './schedules-of-kind.ts';
import { instantSpan, nextChange, overlaps, wantedSpan } from './validity.ts';

const schedulesSnapshot = 'schedules.';
/** Prefix of the names of all cached lists of recurring schedules. */
export const recurringSchedulesSnapshot = `${schedulesSnapshot}recurring`;
/** Prefix of the names of all cached lists of exceptional schedules. */
export const exceptionalSchedulesSnapshot = `${schedulesSnapshot}exceptional`;

/**
 * Returns whether a cached list has schedules. After a write the next one counts as changed, even if it is equal: it is compared
 * with what was read back.
 */
export function hasSchedules(name: string): boolean {
  return name.startsWith(schedulesSnapshot);
}

const none: readonly never[] = Object.freeze([]);

/** Selects schedules of a driver. */
export interface ScheduleChoice {
  /** Null or absent: every kind. */
  kinds?: readonly PrivacyScheduleKind[] | null;
  /** Null or absent: any time. */
  during?: DateTimeRangeInput | null;
  /** An instant, instead of `during`. */
  validAt?: Date | null;
  /** True: the time of the request, instead of `validAt`. */
  validNow?: boolean;
}

/** Private hours. Batches: many drivers requested together are one upstream request a kind. */
export class PrivacyScheduleLoader {
  readonly #reads: UpstreamReads;
  readonly #recurring: SchedulesOfKind<Wire['HoraireIndividu'], RecurringPrivacySchedule>;
  readonly #exceptional: SchedulesOfKind<Wire['HoraireExceptionnel'], ExceptionalPrivacySchedule>;

  constructor(reads: UpstreamReads) {
    this.#reads = reads;
    const zones = { ocean: reads.interpretation.exceptionalSlotZone, customer: reads.timeZone };
    this.#recurring = new SchedulesOfKind(reads, {
      name: recurringSchedulesSnapshot,
      request: recurringSchedulesRequest,
      map: toRecurringPrivacySchedule,
      doesOtherName: () => this.#exceptional.namesSeveral(),
    });
    this.#exceptional = new SchedulesOfKind(reads, {
      name: exceptionalSchedulesSnapshot,
      request: exceptionalSchedulesRequest,
      map: (wire, customerId, driverId) => toExceptionalPrivacySchedule(wire, customerId, zones, driverId),
      doesOtherName: () => this.#recurring.namesSeveral(),
    });
  }

  recurring(driverId: string): MaybePromise<readonly RecurringPrivacySchedule[]> {
    return this.#recurring.ofDriver(driverId);
  }

  exceptional(driverId: string): MaybePromise<readonly ExceptionalPrivacySchedule[]> {
    return this.#exceptional.ofDriver(driverId);
  }

  /** A driver's weekly hours as Ocean has them now, never from the cache. */
  currentRecurring(driverId: string): MaybePromise<readonly RecurringPrivacySchedule[]> {
    return this.#recurring.current(driverId);
  }

  /** A driver's exceptions as Ocean has them now, never from the cache. */
  currentExceptional(driverId: string): MaybePromise<readonly ExceptionalPrivacySchedule[]> {
    return this.#exceptional.current(driverId);
  }

  /** The exceptions of several drivers as Ocean has them now, in their order. */
  currentExceptionalOf(driverIds: readonly string[]): Promise<(readonly ExceptionalPrivacySchedule[])[]> {
    return this.#exceptional.currentOf(driverIds);
  }

  /**
   * A driver's schedules that apply at some time of `during`, at `validAt` or now: recurring ones first, each kind in
   * the order of the week. Only the endpoints of the requested kinds are read.
   *
   * @throws BadUserInput when `during` ends before it starts, or two of the three are given
   */
  ofDriver(driverId: string, choice: ScheduleChoice = {}): MaybePromise<readonly PrivacySchedule[]> {
    const moment = choice.validNow ? this.#reads.moment() : null;
    const span = wantedSpan(choice, moment?.now ?? null);
    const schedules = this.#ofKinds(driverId, choice.kinds);
    if (span === null) return schedules;
    return chain(schedules, (found) => {
      moment?.staysUntil(Math.min(...found.map(({ validity }) => nextChange(validity, moment.now))));
      return within(found, span);
    });
  }

  #ofKinds(driverId: string, kinds: ScheduleChoice['kinds']): MaybePromise<readonly PrivacySchedule[]> {
    const isRecurring = isRequested(kinds, PrivacyScheduleKind.RECURRING);
    const isExceptional = isRequested(kinds, PrivacyScheduleKind.EXCEPTIONAL);
    if (!isExceptional) return isRecurring ? this.recurring(driverId) : none;
    if (!isRecurring) return this.exceptional(driverId);
    const both = all([() => this.recurring(driverId), () => this.exceptional(driverId)]);
    return chain(both, ([recurring, exceptional]) => joined(recurring, exceptional));
  }

  /** Age of a driver's schedules of these kinds, as `ofDriver` returns them; null: no kind. */
  ageOf(driverId: string, kinds: readonly PrivacyScheduleKind[] | null): MaybePromise<Age | null> {
    const ages = all([
      () => (isRequested(kinds, PrivacyScheduleKind.RECURRING) ? this.#recurring.ageOf(driverId) : null),
      () => (isRequested(kinds, PrivacyScheduleKind.EXCEPTIONAL) ? this.#exceptional.ageOf(driverId) : null),
    ]);
    return chain(ages, ([a, b]) => (a === null || b === null ? (a ?? b) : older(a, b)));
  }

  /** Age of a schedule that this request has read. */
  ageOfOne({ driver, nodeType }: PrivacySchedule): MaybePromise<Age> {
    const schedules = nodeType === 'RecurringPrivacySchedule' ? this.#recurring : this.#exceptional;
    return schedules.ageOfRead(driver.oceanId) ?? schedules.ageOf(driver.oceanId);
  }

  /**
   * Selects the drivers for whom at least one schedule is valid now. One upstream request a kind, unless Ocean's list
   * without a driver lacks hours.
   */
  withSchedules(driverIds: readonly string[]): MaybePromise<Set<string>> {
    const moment = this.#reads.moment();
    const span = instantSpan(moment.now);
    let until = Infinity;
    const isValid = ({ validity }: PrivacySchedule): boolean => {
      until = Math.min(until, nextChange(validity, moment.now));
      return overlaps(validity, span);
    };
    return chain(this.driversWith(isValid, driverIds), (drivers) => {
      moment.staysUntil(until);
      return drivers;
    });
  }

  /** Selects the drivers for whom a schedule passes, at the cost of `withSchedules`. */
  driversWith(passes: (schedule: PrivacySchedule) => boolean, driverIds: readonly string[]): MaybePromise<Set<string>> {
    const found = all([
      () => this.#recurring.driversWith(passes, driverIds),
      () => this.#exceptional.driversWith(passes, driverIds),
    ]);
    return chain(found, (drivers) => new Set(drivers.flat()));
  }

  /**
   * The schedules of all drivers, by kind. Only the lists of the requested kinds are read.
   *
   * @param kinds null: both
   */
  ofEveryone(
    driverIds: readonly string[],
    kinds: readonly PrivacyScheduleKind[] | null,
  ): MaybePromise<EveryonesSchedules> {
    const read = all([
      () => (isRequested(kinds, PrivacyScheduleKind.RECURRING) ? this.#recurring.ofEveryone(driverIds) : none),
      () => (isRequested(kinds, PrivacyScheduleKind.EXCEPTIONAL) ? this.#exceptional.ofEveryone(driverIds) : none),
    ]);
    return chain(read, ([recurring, exceptional]) => ({ recurring, exceptional }));
  }

  recurringById(oceanId: string): MaybePromise<RecurringPrivacySchedule | null> {
    return this.#recurring.byId(oceanId);
  }

  exceptionalById(oceanId: string): MaybePromise<ExceptionalPrivacySchedule | null> {
    return this.#exceptional.byId(oceanId);
  }

  /**
   * Finds the drivers of weekly hours by the hours' own ids: in the cached lists, otherwise among all drivers'.
   *
   * @returns null in the place of an id that no driver has
   * @throws OceanError BAD_RESPONSE when one is missing and the list may be incomplete
   */
  async driversOfRecurring(oceanIds: readonly string[]): Promise<(string | null)[]> {
    const cached = this.#recurring.cached();
    return Promise.all(
      oceanIds.map(async (oceanId) => {
        const known = cached.map((list) => list.byId(oceanId)).find((schedule) => schedule !== null);
        return (known ?? (await this.#recurring.byId(oceanId)))?.driver.oceanId ?? null;
      }),
    );
  }

  /**
   * Returns exceptions to delete from, with all that are known to have the same extensions: Ocean deletes them together.
   *
   * @param driverId given: the driver's, and cached ones of others; null: those of all drivers
   * @throws OceanError BAD_RESPONSE where hours can be missing
   */
  async exceptionsAround(driverId: string | null): Promise<ExceptionalPrivacySchedule[]> {
    if (driverId === null) return this.#exceptional.where(() => true);
    const current = await this.currentExceptional(driverId);
    const others = this.#exceptional
      .cached()
      .flatMap((list) => list.where(({ driver }) => driver.oceanId !== driverId));
    return [...current, ...new Map(others.map((other) => [other.oceanId, other])).values()];
  }
}

/** @param kinds null or absent: every kind */
function isRequested(kinds: readonly PrivacyScheduleKind[] | null | undefined, kind: PrivacyScheduleKind): boolean {
  return kinds?.includes(kind) ?? true;
}

/** Returns the same list if all of its schedules overlap the span, as most do, so that nothing is copied. */
function within(schedules: readonly PrivacySchedule[], span: DateTimeRangeInput): readonly PrivacySchedule[] {
  const isWithin = ({ validity }: PrivacySchedule): boolean => overlaps(validity, span);
  return schedules.every(isWithin) ? schedules : schedules.filter(isWithin);
}

/** Joins the schedules of both kinds without a copy where one of them is empty, as for most drivers. */
function joined(
  recurring: readonly RecurringPrivacySchedule[],
  exceptional: readonly ExceptionalPrivacySchedule[],
): readonly PrivacySchedule[] {
  if (exceptional.length === 0) return recurring;
  return recurring.length === 0 ? exceptional : [...recurring, ...exceptional];
}
