import { LRUCache } from 'lru-cache';
import type { Caller } from '../../identity/caller.ts';

/** How the list without a driver is treated: compared with single reads once, trusted, or never read. */
export type AllDriversListMode = 'auto' | 'yes' | 'no';

/** COMPLETE: it has the hours of every driver. INCOMPLETE: it lacks some, so each driver is read alone. */
type Finding = 'COMPLETE' | 'INCOMPLETE';

interface Known {
  finding: Finding | null;
  /** Drivers whose single read agreed with a list that named hardly anybody. */
  readonly agreed: Set<string>;
}

/** Findings are few bytes, but tokens are many. */
const maxFindings = 10_000;
const findingMillis = 60 * 60 * 1000;

/**
 * Remembers for each identity and kind of schedule whether Ocean's list without a driver has everyone's hours.
 * Kept for an hour, so that a change of rights or of Ocean is noticed.
 */
export class AllDriversLists {
  readonly mode: AllDriversListMode;
  readonly #known = new LRUCache<string, Known>({ max: maxFindings, ttl: findingMillis });

  constructor(mode: AllDriversListMode) {
    this.mode = mode;
  }

  /** @param name of the list, which names its kind */
  findingOf(caller: Caller, name: string): Finding | null {
    if (this.mode === 'no') return 'INCOMPLETE';
    return this.#known.get(keyOf(caller, name))?.finding ?? (this.mode === 'yes' ? 'COMPLETE' : null);
  }

  conclude(caller: Caller, name: string, finding: Finding): void {
    this.#known.set(keyOf(caller, name), { finding, agreed: new Set() });
  }

  /** Drivers of these whose single read has not been compared yet. */
  notCompared(caller: Caller, name: string, driverIds: readonly string[]): string[] {
    const agreed = this.#known.get(keyOf(caller, name))?.agreed;
    return driverIds.filter((driverId) => !agreed?.has(driverId));
  }

  /** Notes that the single read of a driver agreed with the list, which proves nothing for others. */
  agree(caller: Caller, name: string, driverId: string): void {
    const key = keyOf(caller, name);
    const known = this.#known.get(key) ?? { finding: null, agreed: new Set<string>() };
    known.agreed.add(driverId);
    this.#known.set(key, known);
  }
}

function keyOf(caller: Caller, name: string): string {
  return `${caller.key} ${name}`;
}
