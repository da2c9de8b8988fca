/**
 * State of something that a result has read.
 * - CURRENT: reading it now gives the same.
 * - AGED: unchanged, but the next read has to refresh it.
 * - CHANGED: replaced, invalidated or evicted.
 */
export type DependencyState = 'CURRENT' | 'AGED' | 'CHANGED';

/** Something that a result has read and that may change. References no data, so that a cached result retains none. */
export interface Dependency {
  /** Costs the same however much is cached. */
  state(): DependencyState;
  /** Wall-clock time of the upstream request, in epoch milliseconds; null or absent: it has none. */
  readonly asOf?: number | null;
}

/**
 * Reads that make a result unfit for reuse.
 * - clock: it depends on the time.
 * - uncached: it contains a response of Ocean that is never cached.
 * - stale: it contains data older than its maximum age, as Ocean fails.
 * - failed: a read failed, and another execution may succeed.
 * - scan: it searched all cached responses.
 */
export type Obstacle = 'clock' | 'uncached' | 'stale' | 'failed' | 'scan';

/**
 * Everything that one execution has read, whichever customers it names. The services that resolvers receive write it, so
 * no resolver can leave anything out. It begins empty, and does not know who else reads at the same time.
 */
export class ReadRecord {
  readonly #dependencies = new Map<string, Dependency>();
  #obstacle: Obstacle | null = null;

  /** The first read that prevents reuse; null: the result may be reused while its dependencies are current. */
  get obstacle(): Obstacle | null {
    return this.#obstacle;
  }

  get dependencies(): Dependency[] {
    return [...this.#dependencies.values()];
  }

  /**
   * Returns the dependency that was recorded under a key, or records a new one.
   *
   * @param key identifies what was read, and its version
   */
  dependOn<D extends Dependency>(key: string, create: () => D): D {
    const known = this.#dependencies.get(key) as D | undefined;
    if (known !== undefined) return known;
    const created = create();
    this.#dependencies.set(key, created);
    return created;
  }

  obstruct(obstacle: Obstacle): void {
    this.#obstacle ??= obstacle;
  }
}
