import DataLoader from 'dataloader';
import type { OceanRequest } from '../../ocean/client.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { ExceededLimit } from '../../graphql/limit-error.ts';
import { batchSchedule, inParallel } from '../shared/concurrency.ts';
import { KeyedLists } from '../lists/keyed-lists.ts';
import type { Age } from '../lists/read-lists.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { CustomerId } from '../../identity/customer-id.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import { ScheduleIndex } from './schedule-index.ts';

/** One of the two lists of schedules: how it is named, asked for and read. */
interface ScheduleSource<Wire extends object, S extends PrivacySchedule> {
  /** Every driver's rows are held under it, one driver's under a name that begins with it. */
  readonly name: string;
  readonly request: (driverId: string | undefined) => OceanRequest;
  /** Null: it is no row, or nobody knows whose it is. */
  readonly map: (wire: Wire, customerId: CustomerId, driverId: string | undefined) => S | null;
  /** Whether the list of the other kind names several drivers. */
  readonly doesOtherName: () => Promise<boolean>;
}

/** Upstream requests that run at a time where each driver is read alone. */
const singleReadsAtOnce = 8;

/**
 * Schedules of one kind. Batches: however many drivers are asked for, one call, as long as the list without a driver
 * holds everyone's hours. Where it does not, each driver is read alone (see ADR 1).
 */
export class SchedulesOfKind<Wire extends object, S extends PrivacySchedule> {
  readonly #reads: UpstreamReads;
  readonly #name: string;
  readonly #lists: KeyedLists<Wire, S, { readonly driver: string }, ScheduleIndex<S>>;
  readonly #byDriver: DataLoader<string, readonly S[]>;
  readonly #doesOtherName: () => Promise<boolean>;

  constructor(reads: UpstreamReads, { name, request, map, doesOtherName }: ScheduleSource<Wire, S>) {
    this.#reads = reads;
    this.#doesOtherName = doesOtherName;
    this.#name = name;
    this.#lists = new KeyedLists(reads, {
      name,
      listOf: (owner) => ({
        request: () => request(owner?.driver),
        map: (wire: Wire, customerId: CustomerId) => map(wire, customerId, owner?.driver),
      }),
      viewOf: (rows, dropped, owner) => {
        // What cannot be read may hold private hours: of this driver, or of anybody.
        const isOdd = dropped > 0 && (owner !== undefined || rows.length === 0);
        const isOfOthers = owner !== undefined && rows.some(({ driver }) => driver.oceanId !== owner.driver);
        if (isOdd || isOfOthers) throw this.#unreadable();
        return new ScheduleIndex(rows, dropped > 0);
      },
    });
    this.#byDriver = new DataLoader((driverIds) => this.#ofDrivers(driverIds), {
      batchScheduleFn: batchSchedule(reads),
    });
  }

  ofDriver(driverId: string): Promise<readonly S[]> {
    return this.#byDriver.load(driverId);
  }

  /** How old a driver's schedules are, as `ofDriver` gives them: the oldest list that has been read for it. */
  async ageOf(driverId: string): Promise<Age> {
    await this.ofDriver(driverId);
    const age = this.ageOfRead(driverId);
    if (age === null) throw this.#unreadable(); // the read before has noted one
    return age;
  }

  /** Of the lists that this request has read and that hold the driver's schedules, the age of the oldest. */
  ageOfRead(driverId: string): Age | null {
    const single = `${this.#name} driver=${driverId}`;
    return this.#reads.lists.oldest((name) => [this.#name, single, `${single} now`].includes(name));
  }

  /** A driver's schedules as Ocean has them now, never from the cache: what a write decides by. */
  async current(driverId: string): Promise<readonly S[]> {
    return (await this.#lists.current({ driver: driverId })).ofDriver(driverId);
  }

  /** The lists that are cached, each of one driver or of everyone; Ocean is not asked. */
  cached(): ScheduleIndex<S>[] {
    return this.#lists.cached();
  }

  /** Whether the list without a driver names more than one: Ocean then gives it for others than the user. */
  async namesSeveral(): Promise<boolean> {
    return this.#lists.all().then(
      ({ driverCount }) => driverCount > 1,
      () => false,
    );
  }

  /** @throws OceanError BAD_RESPONSE when it is not found where hours can be missing */
  async byId(oceanId: string): Promise<S | null> {
    const index = await this.#lists.all();
    const found = index.byId(oceanId);
    if (found === null && (index.isIncomplete || this.#finding === 'INCOMPLETE')) throw this.#unreadable();
    return found;
  }

  /** Drivers for whom a schedule passes. */
  async driversWith(passes: (schedule: S) => boolean, driverIds: readonly string[]): Promise<string[]> {
    const index = await this.#completeIndex(driverIds);
    if (index !== null) return index.driversWith(passes);
    const read = await this.#alone(driverIds);
    return driverIds.filter((_driverId, place) => {
      const schedules = read[place];
      if (schedules instanceof Error) throw schedules;
      return schedules?.some(passes);
    });
  }

  /** @throws OceanError BAD_RESPONSE where hours can be missing */
  async where(passes: (schedule: S) => boolean): Promise<S[]> {
    const index = await this.#lists.all();
    if (index.isIncomplete || this.#finding === 'INCOMPLETE') throw this.#unreadable();
    return index.where(passes);
  }

  async #ofDrivers(driverIds: readonly string[]): Promise<(readonly S[] | Error)[]> {
    if (this.#lists.isSingle(driverIds.map((driver) => ({ driver })))) return this.#alone(driverIds);
    const index = await this.#completeIndex(driverIds);
    return index === null ? this.#alone(driverIds) : driverIds.map((driverId) => index.ofDriver(driverId));
  }

  #alone(driverIds: readonly string[]): Promise<(readonly S[] | Error)[]> {
    return inParallel(driverIds, singleReadsAtOnce, (driverId) => this.#single(driverId));
  }

  async #single(driverId: string): Promise<readonly S[]> {
    return (await this.#lists.ofOwner({ driver: driverId })).ofDriver(driverId);
  }

  /** Everyone's hours; null: Ocean's list does not hold all of them. */
  async #completeIndex(driverIds: readonly string[]): Promise<ScheduleIndex<S> | null> {
    if (this.#finding === 'INCOMPLETE') return null;
    const index = await this.#lists.all().catch((error: unknown) => this.#refused(error, driverIds));
    if (index === null) return null;
    if (index.isIncomplete) return this.#conclude('INCOMPLETE', null);
    return this.#finding === null ? this.#compared(index, driverIds) : index;
  }

  /** The list is refused: where single reads are not, they are used. */
  async #refused(error: unknown, [driverId]: readonly string[]): Promise<null> {
    if (driverId === undefined || !(error instanceof OceanError) || !refusals.has(error.code)) throw error;
    const isReadable = await this.#single(driverId).then(
      () => true,
      () => false,
    );
    if (!isReadable) throw error;
    // An answer that could not be used may be a good one next time.
    return error.code === 'BAD_RESPONSE' ? null : this.#conclude('INCOMPLETE', null);
  }

  /**
   * Compares the list with the single read of a driver, once an identity. A driver without hours in it says most. A list
   * that names fewer than two drivers may be nobody's or the user's own: unless the list of the other kind names several,
   * each driver is compared, once.
   */
  async #compared(index: ScheduleIndex<S>, driverIds: readonly string[]): Promise<ScheduleIndex<S> | null> {
    const { caller, allDriversLists } = this.#reads;
    const [absent, present] = partition(driverIds, (driverId) => index.ofDriver(driverId).length === 0);
    const isTelling = index.driverCount > 1 || (await this.#doesOtherName());
    const open = allDriversLists.notCompared(caller, this.#name, isTelling ? [...absent, ...present] : absent);
    const probed = isTelling ? open.slice(0, 1) : open;
    const reads = await this.#alone(probed);
    let complete = index;
    for (const [place, driverId] of probed.entries()) {
      const single = reads[place];
      if (single instanceof ExceededLimit) throw single;
      if (single === undefined || single instanceof Error) continue; // says nothing: compared next time
      if (!complete.holds(single)) complete = await this.#lists.refetchAll(); // it may have become old meanwhile
      if (!complete.holds(single)) return this.#conclude('INCOMPLETE', null);
      if (isTelling) this.#conclude('COMPLETE', null);
      else allDriversLists.agree(caller, this.#name, driverId);
    }
    return complete;
  }

  get #finding(): ReturnType<UpstreamReads['allDriversLists']['findingOf']> {
    return this.#reads.allDriversLists.findingOf(this.#reads.caller, this.#name);
  }

  #conclude<T>(finding: 'COMPLETE' | 'INCOMPLETE', result: T): T {
    this.#reads.allDriversLists.conclude(this.#reads.caller, this.#name, finding);
    return result;
  }

  #unreadable(): OceanError {
    return new OceanError({ code: 'BAD_RESPONSE', operation: this.#name });
  }
}

const refusals: ReadonlySet<string> = new Set(['INVALID', 'FORBIDDEN', 'BAD_RESPONSE']);

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
