import { LRUCache } from 'lru-cache';
import type { Caller } from '../../identity/caller.ts';
import type { ReadRecord } from '../../snapshot/read-record.ts';

/** Use of the list without a driver: compared with single reads, trusted, or never read. */
export type AllDriversListMode = 'auto' | 'yes' | 'no';

/** COMPLETE: it lists the hours of every driver. INCOMPLETE: it lacks some, so each driver is read alone. */
type Finding = 'COMPLETE' | 'INCOMPLETE';

/** A list as it was read: a refresh that changes no row gives the same object again. */
interface ReadList {
  readonly index: object;
  /** Epoch milliseconds of the read. Reading it makes the result depend on the age. */
  readonly asOf: number;
}

interface ListState {
  /** Another one after each change. 0: nothing is known. */
  readonly version: number;
  readonly finding: Finding | null;
  /** The list that was found complete. Weak, as the snapshot store decides how long rows stay in memory. */
  readonly compared: { readonly index: WeakRef<object>; readonly asOf: number } | null;
  /** Number of lists that were compared. */
  readonly comparisons: number;
  /** Drivers whose single read agreed with a list that named hardly anybody. */
  readonly agreed: ReadonlySet<string>;
  /** Number of schedules of each driver, as `driver:count driver:count`: text, as it takes the least memory. */
  readonly counts: string;
  /** True: the last list has fewer for a driver, which no single read has confirmed. */
  readonly hasUnconfirmedLoss: boolean;
}

const unknown: ListState = {
  version: 0,
  finding: null,
  compared: null,
  comparisons: 0,
  agreed: new Set(),
  counts: '',
  hasUnconfirmedLoss: false,
};

const maxLists = 10_000;
const maxBytes = 16 * 1024 * 1024;
const stateBytes = 400;
const agreedBytes = 60;
const findingMillis = 60 * 60 * 1000;

type ListStates = LRUCache<string, ListState>;

/**
 * Remembers for each identity and kind of schedule whether Ocean's list without a driver has everyone's hours. A finding
 * expires after an hour, so that a change of rights or of Ocean is noticed.
 */
export class AllDriversLists {
  readonly #mode: AllDriversListMode;
  readonly #states: ListStates = new LRUCache({
    max: maxLists,
    maxSize: maxBytes,
    sizeCalculation: ({ agreed, counts }) => stateBytes + agreed.size * agreedBytes + counts.length,
    ttl: findingMillis,
  });

  constructor(mode: AllDriversListMode) {
    this.#mode = mode;
  }

  /** Returns the findings as one execution sees them: each that it reads is recorded. */
  recordedBy(record: ReadRecord): ListFindings {
    return new ListFindings(this.#mode, this.#states, record);
  }
}

/** Findings about the lists of all drivers, read and updated by one execution. */
export class ListFindings {
  readonly mode: AllDriversListMode;
  readonly #states: ListStates;
  readonly #record: ReadRecord;

  constructor(mode: AllDriversListMode, states: ListStates, record: ReadRecord) {
    this.mode = mode;
    this.#states = states;
    this.#record = record;
  }

  /** @param name of the list, which names its kind */
  findingOf(caller: Caller, name: string): Finding | null {
    if (this.mode === 'no') return 'INCOMPLETE';
    return this.#stateOf(caller, name).finding ?? (this.mode === 'yes' ? 'COMPLETE' : null);
  }

  /**
   * Reports a list that needs no comparison: it was found complete, and lost nothing since.
   *
   * @param comparisonsBefore number of comparisons when its read began
   */
  isSettled(caller: Caller, name: string, list: ReadList, comparisonsBefore: number): boolean {
    if (this.mode === 'yes') return true;
    const { finding, compared, comparisons, hasUnconfirmedLoss } = this.#stateOf(caller, name);
    if (finding !== 'COMPLETE' || compared === null) return false;
    // Overtaken in flight by a newer list, as after a write: hours that it lacks may be new. It is used once.
    if (comparisons > comparisonsBefore && list.asOf <= compared.asOf) return true;
    return compared.index.deref() === list.index && (!hasUnconfirmedLoss || compared.asOf === list.asOf);
  }

  concludeIncomplete(caller: Caller, name: string): void {
    this.#update(caller, name, { ...unknown, finding: 'INCOMPLETE' });
  }

  concludeComplete(caller: Caller, name: string, { index, asOf }: ReadList): void {
    const { comparisons } = this.#stateOf(caller, name);
    this.#update(caller, name, {
      finding: 'COMPLETE',
      compared: { index: new WeakRef(index), asOf },
      comparisons: comparisons + 1,
      agreed: new Set(),
    });
  }

  /** Number of lists compared so far: later comparisons choose other drivers. */
  comparisonsOf(caller: Caller, name: string): number {
    return this.#stateOf(caller, name).comparisons;
  }

  /** Drivers of these whose single read has not been compared yet. */
  notCompared(caller: Caller, name: string, driverIds: readonly string[]): string[] {
    const { agreed } = this.#stateOf(caller, name);
    return driverIds.filter((driverId) => !agreed.has(driverId));
  }

  /** Notes that the single read of a driver agreed with the list, which proves nothing for others. */
  agree(caller: Caller, name: string, driverId: string): void {
    const { agreed } = this.#stateOf(caller, name);
    if (!agreed.has(driverId)) this.#update(caller, name, { agreed: new Set([...agreed, driverId]) });
  }

  /** Drivers who are known to have more schedules than the list shows. */
  losersOf(caller: Caller, name: string, counts: ReadonlyMap<string, number>): string[] {
    return this.#lossesOf(caller, name, counts).map(([driverId]) => driverId);
  }

  /**
   * Stores how many schedules each driver has. A loss that no single read has confirmed stays known, so that a later
   * comparison chooses its driver.
   */
  rememberCounts(
    caller: Caller,
    name: string,
    counts: ReadonlyMap<string, number>,
    confirmed: ReadonlySet<string>,
  ): void {
    const unconfirmed = this.#lossesOf(caller, name, counts).filter(([driverId]) => !confirmed.has(driverId));
    const next = {
      counts: formatCounts(new Map([...counts, ...unconfirmed])),
      hasUnconfirmedLoss: unconfirmed.length > 0,
    };
    const known = this.#stateOf(caller, name);
    // Another state would invalidate the cached responses that have read this one.
    if (known.counts === next.counts && known.hasUnconfirmedLoss === next.hasUnconfirmedLoss) return;
    this.#update(caller, name, next);
  }

  /** Drivers with fewer schedules than known, and the number that is known. */
  #lossesOf(caller: Caller, name: string, counts: ReadonlyMap<string, number>): [driverId: string, count: number][] {
    const known = parseCounts(this.#stateOf(caller, name).counts);
    return known.filter(([driverId, count]) => (counts.get(driverId) ?? 0) < count);
  }

  #stateOf(caller: Caller, name: string): ListState {
    const [key, states] = [keyOf(caller, name), this.#states];
    const state = states.get(key) ?? unknown;
    const { version } = state;
    this.#record.dependOn(`finding ${key}`, () => ({
      state: () => ((states.get(key) ?? unknown).version === version ? 'CURRENT' : 'CHANGED'),
    }));
    return state;
  }

  #update(caller: Caller, name: string, change: Partial<ListState>): void {
    lastVersion += 1;
    this.#states.set(keyOf(caller, name), { ...this.#stateOf(caller, name), ...change, version: lastVersion });
  }
}

let lastVersion = 0;

function keyOf(caller: Caller, name: string): string {
  return `${caller.key} ${name}`;
}

function formatCounts(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([driverId, count]) => `${driverId}:${count}`).join(' ');
}

function parseCounts(text: string): [driverId: string, count: number][] {
  return text.split(' ').flatMap((entry) => {
    const [driverId = '', count] = entry.split(':');
    return count === undefined ? [] : [[driverId, Number(count)]];
  });
}
