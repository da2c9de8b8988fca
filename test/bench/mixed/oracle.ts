/** Identifies a read: caller, operation and variables, and the lists of the caller that it reads. */
export interface OracleRead {
  readonly key: string;
  readonly tenant: number;
  readonly lists: readonly string[];
}

/**
 * A response cache with perfect invalidation and unlimited memory, beside the load.
 *
 * It hits when the same caller sent the same operation with the same variables before, the response has arrived, and
 * no list that it reads has changed since. Lists never expire by age.
 */
export class Oracle {
  /** Version of the lists that each response was computed from, by key. */
  readonly #computed = new Map<string, number>();
  /** Number of changes, by tenant and list. */
  readonly #changes = new Map<string, number>();

  /** Returns whether it would hit, and the function to call with the response. */
  lookup({ key, tenant, lists }: OracleRead): { isHit: boolean; onResponse: () => void } {
    const version = lists.reduce((sum, list) => sum + (this.#changes.get(`${tenant} ${list}`) ?? 0), 0);
    const isHit = this.#computed.get(key) === version;
    return { isHit, onResponse: () => void this.#computed.set(key, version) };
  }

  change(tenant: number, list: string): void {
    const key = `${tenant} ${list}`;
    this.#changes.set(key, (this.#changes.get(key) ?? 0) + 1);
  }
}
