import DataLoader from 'dataloader';
import { BadUserInput } from '../../graphql/errors.ts';
import { droppedRows } from '../../observability/counters.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { Slots } from '../../ocean/resilience/bulkheads.ts';
import type { Wire } from '../../ocean/wire.ts';
import { whenNotFound } from '../lists/list-source.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { inParallel } from '../shared/concurrency.ts';
import { list } from '../shared/wire-values.ts';
import { toPrivacyStep, toTripPoint } from './privacy-step.mapping.ts';
import type { PrivacyStep, TripPoint } from './privacy-step.type.ts';
import { fetchDaySheet, fetchTripLine } from './privacy-step.upstream.ts';
import { addDays, sheetDayError } from './step-day.ts';
import { inTimeOrder, settleTimes } from './step-times.ts';
import { morePrivate, stepReading } from './step-privacy.ts';

/** Sheets of periods that are read at a time, over all vehicles of the request: a quarter of a caller's share. */
const sheetsAtOnce = 8;

/** A sheet: its steps by id, and the number of its unreadable rows. */
interface Sheet {
  readonly steps: ReadonlyMap<string, PrivacyStep>;
  readonly unreadable: number;
}

/**
 * Steps and their lines. Dedups within the request, as Ocean returns one sheet and one line a request. Nothing is cached
 * beyond it: a step can become private at any time, and must be hidden at once.
 */
export class PrivacyStepLoader {
  readonly #reads: UpstreamReads;
  readonly #sheets = new Map<string, Promise<Sheet>>();
  readonly #slots = new Slots(sheetsAtOnce, Infinity);
  readonly #lines: DataLoader<string, readonly TripPoint[] | null>;

  constructor(reads: UpstreamReads) {
    this.#reads = reads;
    this.#lines = new DataLoader(async ([stepId]) => [await this.#readLine(stepId as string)], { batch: false });
  }

  /**
   * The steps of a vehicle's day, in time order; behind them an error for each unreadable row, as it may be that of a
   * private step. Empty when Ocean finds none.
   *
   * @param date 'yyyy-MM-dd'
   * @throws BadUserInput for a day without a sheet, OceanError when no row is readable
   */
  async daySheet(vehicleId: string, date: string): Promise<readonly (PrivacyStep | Error)[]> {
    const error = sheetDayError(date, this.#reads);
    if (error !== null) throw new BadUserInput('date', error);
    const { steps, unreadable } = await this.#sheet(vehicleId, date);
    if (unreadable > 0 && steps.size === 0) throw unreadableRow();
    const readable = await this.#mergedSteps(vehicleId, date, [...steps.keys()]);
    return [...inTimeOrder(readable), ...Array.from({ length: unreadable }, unreadableRow)];
  }

  /**
   * The steps of several days, each once, in time order; behind them an error for each unreadable row, and for each day
   * that Ocean does not return.
   *
   * @param days valid days of sheets
   * @throws OceanError when Ocean returns none of the days
   */
  async ofDays(vehicleId: string, days: readonly string[]): Promise<readonly (PrivacyStep | Error)[]> {
    const sheets = await inParallel(days, sheetsAtOnce, (date) => this.#sheetInSlot(vehicleId, date));
    const errors = sheets.filter((sheet) => sheet instanceof Error);
    if (errors[0] !== undefined && errors.length === days.length) throw errors[0];
    const found = new Map<string, PrivacyStep>();
    for (const [index, date] of days.entries()) {
      const sheet = sheets[index];
      if (sheet === undefined || sheet instanceof Error) continue;
      errors.push(...Array.from({ length: sheet.unreadable }, unreadableRow));
      for (const step of await this.#mergedSteps(vehicleId, date, [...sheet.steps.keys()])) {
        const twin = found.get(step.oceanId);
        found.set(step.oceanId, twin === undefined ? step : morePrivate(twin, step));
      }
    }
    return [...inTimeOrder([...found.values()]), ...errors];
  }

  /**
   * Finds a step by the parts of its global id, in the sheet of its day, then in that of the next day: a step over midnight
   * may be listed there alone. Null when Ocean does not list it.
   */
  async byId(vehicleId: string, date: string, stepId: string): Promise<PrivacyStep | null> {
    for (const day of [date, addDays(date, 1)]) {
      if (sheetDayError(day, this.#reads) !== null) return null;
      const found = await this.#merged(vehicleId, day, stepId);
      if (found !== null) return found;
    }
    return null;
  }

  /** The line of a trip; null when Ocean has none, as for a private trip. */
  tripLine(stepId: string): Promise<readonly TripPoint[] | null> {
    return this.#lines.load(stepId);
  }

  /**
   * Merges a step over the sheets around that day that this request has read: the same object in each, private when one of
   * them marks it so.
   */
  async #merged(vehicleId: string, date: string, stepId: string): Promise<PrivacyStep | null> {
    const own = (await this.#sheet(vehicleId, date)).steps.get(stepId);
    if (own === undefined) return null;
    const read = [-1, 1].flatMap((days) => this.#sheets.get(keyOf(vehicleId, addDays(date, days))) ?? []);
    const others = (await Promise.allSettled(read)).flatMap((sheet) =>
      sheet.status === 'fulfilled' ? (sheet.value.steps.get(stepId) ?? []) : [],
    );
    return [own, ...others].toSorted((a, b) => (a.sheetDate < b.sheetDate ? -1 : 1)).reduce(morePrivate);
  }

  async #mergedSteps(vehicleId: string, date: string, stepIds: readonly string[]): Promise<PrivacyStep[]> {
    const steps = await Promise.all(stepIds.map((stepId) => this.#merged(vehicleId, date, stepId)));
    return steps.filter((step) => step !== null);
  }

  #sheet(vehicleId: string, date: string, read = () => this.#readSheet(vehicleId, date)): Promise<Sheet> {
    const key = keyOf(vehicleId, date);
    const sheet = this.#sheets.get(key) ?? read();
    this.#sheets.set(key, sheet);
    return sheet;
  }

  /** Reads a sheet of a period. Many days of many vehicles would otherwise fill the queue of upstream requests. */
  #sheetInSlot(vehicleId: string, date: string): Promise<Sheet> {
    return this.#sheet(vehicleId, date, async () => {
      await this.#slots.enter(this.#reads.signal);
      try {
        return await this.#readSheet(vehicleId, date);
      } finally {
        this.#slots.leave();
      }
    });
  }

  async #readSheet(vehicleId: string, date: string): Promise<Sheet> {
    const { caller } = this.#reads;
    const sheet = { vehicleId, date, customerId: caller.customerId, reading: stepReading(this.#reads) };
    const fetched = fetchDaySheet(this.#reads, vehicleId, date);
    const rows = await (this.#reads.isAbsenceAnError
      ? fetched
      : fetched.catch(whenNotFound<readonly Wire['Etape'][]>([])));
    const read = list(rows, toPrivacyStep, sheet) ?? [];
    const unreadable = rows.length - read.length;
    if (unreadable > 0) droppedRows.increment('steps.daily', unreadable);
    settleTimes(read);
    const steps = new Map<string, PrivacyStep>();
    for (const step of read) {
      const twin = steps.get(step.oceanId);
      steps.set(step.oceanId, twin === undefined ? step : morePrivate(step, twin));
    }
    return { steps, unreadable };
  }

  async #readLine(stepId: string): Promise<readonly TripPoint[] | null> {
    const points = await fetchTripLine(this.#reads, stepId).catch(whenNotFound(null));
    return list(points, toTripPoint);
  }
}

function keyOf(vehicleId: string, date: string): string {
  return `${vehicleId} ${date}`;
}

function unreadableRow(): OceanError {
  return new OceanError({ code: 'BAD_RESPONSE', operation: 'steps.daily' });
}
