import DataLoader from 'dataloader';
import { BadUserInput } from '../../graph/errors.ts';
import { readRows, whenNotFound } from '../read-rows.ts';
import type { Reads } from '../reads.ts';
import { list } from '../wire-values.ts';
import { toPrivacyStep } from './privacy-step.mapping.ts';
import type { PrivacyStep } from './privacy-step.type.ts';
import { fetchDaySheet, fetchTripLine } from './privacy-step.upstream.ts';
import { sheetDayFault } from './sheet-day.ts';
import { toTripPoint } from './trip-point.mapping.ts';
import type { TripPoint } from './trip-point.type.ts';

interface SheetKey {
  vehicleId: string;
  date: string;
}

/**
 * Steps and their lines. Dedups within the request, as Ocean answers one sheet and one line a call. Nothing is held
 * beyond it: a step can become private at any time, and must then not be shown from what was read before.
 */
export class PrivacyStepLoader {
  readonly #reads: Reads;
  readonly #sheets: DataLoader<SheetKey, readonly PrivacyStep[], string>;
  readonly #lines: DataLoader<string, readonly TripPoint[] | null>;

  constructor(reads: Reads) {
    this.#reads = reads;
    this.#sheets = new DataLoader(async ([key]) => [await this.#readSheet(key as SheetKey)], {
      batch: false, // one key a call, so that one sheet's failure is not another's
      cacheKeyFn: keyOfSheet,
    });
    this.#lines = new DataLoader(async ([stepId]) => [await this.#readLine(stepId as string)], { batch: false });
  }

  /**
   * The steps of a vehicle's day, in Ocean's order. Empty when Ocean finds none.
   *
   * @param date 'yyyy-MM-dd'
   * @throws BadUserInput for a day that no sheet can be of
   */
  async daySheet(vehicleId: string, date: string): Promise<readonly PrivacyStep[]> {
    const fault = sheetDayFault(date, this.#reads);
    if (fault !== null) throw new BadUserInput('date', fault);
    return this.#sheets.load({ vehicleId, date });
  }

  /** The step that the parts of its global id name; null when the sheet of that day has it no more, or never had. */
  async byId(vehicleId: string, date: string, stepId: string): Promise<PrivacyStep | null> {
    if (sheetDayFault(date, this.#reads) !== null) return null;
    const steps = await this.#sheets.load({ vehicleId, date });
    return steps.find(({ oceanId }) => oceanId === stepId) ?? null;
  }

  /** The line of a trip; null when Ocean gives none, as of a private trip. */
  tripLine(stepId: string): Promise<readonly TripPoint[] | null> {
    return this.#lines.load(stepId);
  }

  async #readSheet({ vehicleId, date }: SheetKey): Promise<readonly PrivacyStep[]> {
    const { caller, timeZone, readings } = this.#reads;
    const sheet = { vehicleId, date, scope: caller.customerId, timeZone, privateStepTypes: readings.privateStepTypes };
    const steps = await readRows('steps.daily', fetchDaySheet(this.#reads, vehicleId, date), toPrivacyStep, sheet);
    return [...new Map(steps.map((step) => [step.oceanId, step])).values()]; // a step that came twice counts once
  }

  async #readLine(stepId: string): Promise<readonly TripPoint[] | null> {
    const points = await fetchTripLine(this.#reads, stepId).catch(whenNotFound(null));
    return list(points, toTripPoint);
  }
}

function keyOfSheet({ vehicleId, date }: SheetKey): string {
  return `${vehicleId} ${date}`;
}
