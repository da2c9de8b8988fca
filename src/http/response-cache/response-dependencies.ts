import type { Caller } from '../../identity/caller.ts';
import type { OceanClient } from '../../ocean/client.ts';
import type { SnapshotStore } from '../../snapshot/snapshot-store.ts';

/** What an answer may be made of, as it stood when the work on it began. */
export interface Dependencies {
  readonly version: number;
  readonly quietSince: number;
  readonly clockReads: number;
}

export interface DependencySources {
  readonly client: Pick<OceanClient, 'quietSince'>;
  readonly snapshots: Pick<SnapshotStore, 'versionOf'>;
  /** How often anybody has looked at the clock. */
  readonly clockReads: () => number;
}

/**
 * Tells which answers can be given again. An answer is made of the operation, of who asks, of what is held for them, of
 * what Ocean says meanwhile, and of the time. When Ocean said nothing to anybody and nobody looked at the clock while it
 * was made, what is held is all that may change.
 */
export class ResponseDependencies {
  readonly #sources: DependencySources;

  constructor(sources: DependencySources) {
    this.#sources = sources;
  }

  /** Before the work; null: the answer will not be one to give again. */
  begin(caller: Caller): Dependencies | null {
    const { client, snapshots, clockReads } = this.#sources;
    const [version, { quietSince }] = [snapshots.versionOf(caller), client];
    return version === null || quietSince === null ? null : { version, quietSince, clockReads: clockReads() };
  }

  /** After the work: whether the answer was made of what is held alone. */
  isWhole(basis: Dependencies, caller: Caller): boolean {
    const { client, clockReads } = this.#sources;
    return this.isRight(basis, caller) && client.quietSince === basis.quietSince && clockReads() === basis.clockReads;
  }

  /** Later: whether what is held is still the same, and fresh. */
  isRight({ version }: Pick<Dependencies, 'version'>, caller: Caller): boolean {
    return this.#sources.snapshots.versionOf(caller) === version;
  }
}
