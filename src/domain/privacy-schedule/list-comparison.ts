import { OceanError } from '../../ocean/ocean-error.ts';
import { ExceededLimit } from '../../graphql/errors.ts';
import { attempt, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { ListFindings } from './all-drivers-lists.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import type { ScheduleIndex } from './schedule-index.ts';

/** The reads that a comparison makes. */
interface ComparedReads<S extends PrivacySchedule> {
  /** Each driver's own schedules, from the cache where they are fresh; a failure stands as its error. */
  readonly single: (driverIds: readonly string[]) => Promise<(readonly S[] | Error)[]>;
  /** True: the schedules of a driver are cached and fresh, so that reading them costs no request. */
  readonly isCached: (driverId: string) => boolean;
  /** A driver's schedules, never from the cache. */
  readonly current: (driverId: string) => MaybePromise<readonly S[]>;
  /** The list of all drivers, never from the cache. */
  readonly everyoneAfresh: () => MaybePromise<ScheduleIndex<S>>;
  /** Reports whether the list of the other kind names several drivers. */
  readonly doesOtherName: () => MaybePromise<boolean>;
}

/**
 * Compares Ocean's list of all drivers with single reads, so that a list that lacks hours is never used (ADR 1). Each
 * list that a refresh changed is compared again: a driver's hours may vanish from it at any time.
 */
export class ListComparison<S extends PrivacySchedule> {
  readonly #reads: UpstreamReads;
  readonly #name: string;
  readonly #source: ComparedReads<S>;
  readonly #lists: ListFindings;
  /** Number of comparisons when this request began to read. */
  readonly #comparisonsBefore: number;
  #settled: ScheduleIndex<S> | null = null;

  constructor(reads: UpstreamReads, name: string, source: ComparedReads<S>) {
    this.#reads = reads;
    this.#name = name;
    this.#source = source;
    this.#lists = reads.allDriversLists;
    this.#comparisonsBefore = this.#lists.comparisonsOf(reads.caller, name);
  }

  /** True: the list is known to lack hours. */
  get isIncomplete(): boolean {
    return this.#lists.findingOf(this.#reads.caller, this.#name) === 'INCOMPLETE';
  }

  concludeIncomplete(): null {
    this.#lists.concludeIncomplete(this.#reads.caller, this.#name);
    return null;
  }

  /**
   * @param driverIds requested ones
   * @returns the list, possibly a later read of it; null: it lacks hours, or this cannot be ruled out now
   */
  check(index: ScheduleIndex<S>, driverIds: readonly string[]): MaybePromise<ScheduleIndex<S> | null> {
    if (index.isIncomplete) return this.concludeIncomplete();
    return this.isSettled(index) ? index : this.#compare(index, driverIds);
  }

  /** The list that this request has found complete; null: none yet. */
  get settled(): ScheduleIndex<S> | null {
    return this.#settled;
  }

  /** Returns whether the list needs no comparison. */
  isSettled(index: ScheduleIndex<S>): boolean {
    if (index.isIncomplete) return false;
    const { caller } = this.#reads;
    if (!this.#lists.isSettled(caller, this.#name, this.#read(index), this.#comparisonsBefore)) return false;
    this.#settled = index;
    return true;
  }

  async #compare(index: ScheduleIndex<S>, driverIds: readonly string[]): Promise<ScheduleIndex<S> | null> {
    const { caller } = this.#reads;
    const isConclusive = index.driverCount > 1 || (await this.#source.doesOtherName());
    const suspect = this.#suspectOf(index, driverIds);
    const probed = this.#probesOf(index, driverIds, isConclusive, suspect);
    const singles = await this.#source.single(probed);
    const confirmed = new Set<string>();
    let complete = index;
    for (const [place, driverId] of probed.entries()) {
      const single = singles[place];
      if (single instanceof ExceededLimit) throw single;
      if (single === undefined || single instanceof Error) {
        if (driverId !== suspect) continue; // proves nothing: compared next time
        if (!isRejection(single)) return null;
        this.#lists.rememberCounts(caller, this.#name, complete.counts, new Set([driverId])); // no longer visible to the caller
        continue;
      }
      const checked = await this.#resolve(complete, single, driverId);
      if (checked === null) return null;
      complete = checked;
      confirmed.add(driverId);
      if (!isConclusive) this.#lists.agree(caller, this.#name, driverId);
    }
    this.#lists.rememberCounts(caller, this.#name, complete.counts, confirmed);
    if (isConclusive && confirmed.size > 0) {
      this.#lists.concludeComplete(caller, this.#name, this.#read(complete));
    }
    return complete;
  }

  /** A driver who had more hours in an earlier list, a requested one first. */
  #suspectOf(index: ScheduleIndex<S>, driverIds: readonly string[]): string | undefined {
    const losers = this.#lists.losersOf(this.#reads.caller, this.#name, index.counts);
    const requested = new Set(driverIds);
    return losers.find((driverId) => requested.has(driverId)) ?? losers[0];
  }

  /**
   * Chooses the drivers to read. One is enough: a suspect, otherwise one without hours in the list, which proves most,
   * and another one each time. After a write the driver who was read back is cached, which costs no request. A list that
   * names fewer than two drivers may be empty for lack of rights, or be the user's own: then each requested driver
   * without hours is read, once.
   */
  #probesOf(
    index: ScheduleIndex<S>,
    driverIds: readonly string[],
    isConclusive: boolean,
    suspect: string | undefined,
  ): string[] {
    const { caller } = this.#reads;
    const [absent, present] = partition(driverIds, (driverId) => index.ofDriver(driverId).length === 0);
    const open = this.#lists.notCompared(caller, this.#name, isConclusive ? [...absent, ...present] : absent);
    if (!isConclusive) return [...new Set([...(suspect === undefined ? [] : [suspect]), ...open])];
    if (suspect !== undefined) return [suspect];
    const comparisons = this.#lists.comparisonsOf(caller, this.#name);
    const cached = comparisons > 0 ? driverIds.find((driverId) => this.#source.isCached(driverId)) : undefined;
    const next = cached ?? open[comparisons % open.length];
    return next === undefined ? [] : [next];
  }

  /**
   * Reads again what differs: hours may have been added or deleted between the two reads.
   *
   * @returns a list with all of the driver's hours; null: there is none
   */
  async #resolve(list: ScheduleIndex<S>, single: readonly S[], driverId: string): Promise<ScheduleIndex<S> | null> {
    if (list.includesAll(single)) return list;
    const later = await this.#source.everyoneAfresh();
    if (later.isIncomplete) return this.concludeIncomplete();
    if (later.includesAll(single)) return later;
    const current = await attempt<readonly S[] | null>(
      () => this.#source.current(driverId),
      (error) => {
        if (error instanceof ExceededLimit) throw error;
        return null;
      },
    );
    if (current === null) return null;
    return later.includesAll(current) ? later : this.concludeIncomplete();
  }

  /** Reads the age only when it matters, as the result then depends on it. */
  #read(index: ScheduleIndex<S>): { index: object; readonly asOf: number } {
    const { lists } = this.#reads;
    const name = this.#name;
    return {
      index,
      get asOf() {
        return lists.oldest((read) => read === name)?.asOf.getTime() ?? 0;
      },
    };
  }
}

/** Ocean decided for good, in contrast to an outage. */
function isRejection(error: unknown): boolean {
  return error instanceof OceanError && (error.code === 'FORBIDDEN' || error.code === 'INVALID');
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
