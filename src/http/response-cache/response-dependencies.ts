import type { Caller } from '../../identity/caller.ts';
import type { OceanClient } from '../../ocean/client.ts';
import type { SnapshotStore } from '../../snapshot/snapshot-store.ts';

/** State of everything that a response may depend on, before it is computed. */
export interface Dependencies {
  /** Version of the caller's cached data. */
  readonly version: number;
  readonly idleRequestCount: number;
  readonly clockReads: number;
}

export interface DependencySources {
  readonly client: Pick<OceanClient, 'idleRequestCount'>;
  readonly snapshots: Pick<SnapshotStore, 'versionOf'>;
  /** Number of clock reads, by any request. */
  readonly clockReads: () => number;
}

/**
 * Decides which responses can be cached. A response depends on the operation, the caller, the caller's cached data,
 * upstream responses and the clock. If no upstream response arrived and the clock was not read while it was computed,
 * only the cached data can change it.
 */
export class ResponseDependencies {
  readonly #sources: DependencySources;

  constructor(sources: DependencySources) {
    this.#sources = sources;
  }

  /** Records the state before the response is computed. Null: the response cannot be cached. */
  begin(caller: Caller): Dependencies | null {
    const { client, snapshots, clockReads } = this.#sources;
    const [version, { idleRequestCount }] = [snapshots.versionOf(caller), client];
    return version === null || idleRequestCount === null
      ? null
      : { version, idleRequestCount, clockReads: clockReads() };
  }

  /** Returns whether the response was computed from cached data alone. */
  areComplete(dependencies: Dependencies, caller: Caller): boolean {
    const { client, clockReads } = this.#sources;
    return (
      this.areCurrent(dependencies, caller) &&
      client.idleRequestCount === dependencies.idleRequestCount &&
      clockReads() === dependencies.clockReads
    );
  }

  /** Returns whether the cached data is unchanged and fresh. */
  areCurrent({ version }: Pick<Dependencies, 'version'>, caller: Caller): boolean {
    return this.#sources.snapshots.versionOf(caller) === version;
  }
}
