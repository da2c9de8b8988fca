import DataLoader from 'dataloader';
import { readRows } from '../read-rows.ts';
import type { Reads } from '../reads.ts';
import type { Scope } from '../scope.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import { ScheduleIndex } from './schedule-index.ts';

/** One of the two lists of schedules: how it is named, fetched and read. */
export interface ScheduleSource<Wire extends object, S extends PrivacySchedule> {
  /** Every driver's rows are held under it, one driver's under a name that begins with it. */
  readonly snapshot: string;
  readonly fetch: (reads: Reads, driverId: string | undefined, signal: AbortSignal) => Promise<readonly Wire[]>;
  readonly map: (wire: Wire, scope: Scope) => S | null;
}

/**
 * Batches: one driver asked alone is one call for that driver; several are one call for every driver's rows, which are
 * held and answered by driver. Rows that are held and fresh are never asked for.
 */
export class SchedulesOfKind<Wire extends object, S extends PrivacySchedule> {
  readonly #reads: Reads;
  readonly #source: ScheduleSource<Wire, S>;
  readonly #byDriver: DataLoader<string, readonly S[]>;
  #everyone: Promise<ScheduleIndex<S>> | undefined;

  constructor(reads: Reads, source: ScheduleSource<Wire, S>) {
    this.#reads = reads;
    this.#source = source;
    this.#byDriver = new DataLoader((driverIds) => this.#batch(driverIds));
  }

  ofDriver(driverId: string): Promise<readonly S[]> {
    return this.#byDriver.load(driverId);
  }

  async byId(oceanId: string): Promise<S | null> {
    return (await this.everyone()).byId(oceanId);
  }

  everyone(): Promise<ScheduleIndex<S>> {
    return (this.#everyone ??= this.#read(undefined));
  }

  async #batch(driverIds: readonly string[]): Promise<(readonly S[])[]> {
    const [first, ...others] = driverIds;
    const isEveryoneHeld = this.#reads.snapshots.peek(this.#reads.caller, this.#source.snapshot) !== null;
    const isAlone = others.length === 0 && this.#everyone === undefined && !isEveryoneHeld;
    const index = await (isAlone ? this.#read(first) : this.everyone());
    return driverIds.map((driverId) => index.ofDriver(driverId));
  }

  async #read(driverId: string | undefined): Promise<ScheduleIndex<S>> {
    const { snapshots, caller, signal } = this.#reads;
    const { snapshot } = this.#source;
    const name = driverId === undefined ? snapshot : `${snapshot} driver=${driverId}`;
    const reading = await snapshots.read(caller, name, (shared) => this.#fetch(driverId, shared), signal);
    return reading.data;
  }

  async #fetch(driverId: string | undefined, signal: AbortSignal): Promise<ScheduleIndex<S>> {
    const { snapshot, fetch, map } = this.#source;
    const answer = fetch(this.#reads, driverId, signal);
    const schedules = await readRows(snapshot, answer, map, this.#reads.caller.customerId);
    return new ScheduleIndex(schedules);
  }
}
