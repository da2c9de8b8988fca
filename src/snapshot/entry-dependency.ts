import { type Caller, tenantOf } from '../identity/caller.ts';
import type { Dependency, DependencyState } from './read-record.ts';
import type { SnapshotStore } from './snapshot-store.ts';

/** Dependency on the content of one cached response. */
export class EntryDependency implements Dependency {
  readonly #store: SnapshotStore;
  readonly #key: string;
  readonly #tenant: string;
  readonly #version: number;
  #isFreshRequired = false;
  /** Epoch milliseconds; null: the result does not show the age. */
  #shownAsOf: number | null = null;

  /** @param key of the response in the store, with the caller's */
  constructor(store: SnapshotStore, key: string, version: number) {
    this.#store = store;
    this.#key = key;
    this.#tenant = tenantOf(key);
    this.#version = version;
  }

  /** The result depends on the response being fresh: an aged one has led to other reads. */
  requireFresh(): void {
    this.#isFreshRequired = true;
  }

  /** The result shows the age, which a refresh changes even if it changes nothing else. */
  requireAge(asOf: Date): void {
    this.#shownAsOf = asOf.getTime();
  }

  get asOf(): number | null {
    return this.#store.use(this.#tenant, this.#key)?.asOf ?? null;
  }

  state(): DependencyState {
    const entry = this.#store.use(this.#tenant, this.#key);
    if (entry === null || entry.version !== this.#version) return 'CHANGED';
    if (this.#shownAsOf !== null && entry.asOf !== this.#shownAsOf) return 'CHANGED';
    const state = this.#store.freshnessOf(this.#key, entry);
    if (state === 'FRESH') return 'CURRENT';
    return state === 'REFRESHING' && !this.#isFreshRequired ? 'CURRENT' : 'AGED';
  }
}

/** Dependency on the absence of a fresh response, which has led to other reads. */
export class AbsentEntry implements Dependency {
  readonly #store: SnapshotStore;
  readonly #caller: Caller;
  readonly #name: string;

  constructor(store: SnapshotStore, caller: Caller, name: string) {
    this.#store = store;
    this.#caller = caller;
    this.#name = name;
  }

  state(): DependencyState {
    // An aged list may be served too, so it ends the absence as well.
    return this.#store.isServed(this.#caller, this.#name) ? 'CHANGED' : 'CURRENT';
  }
}
