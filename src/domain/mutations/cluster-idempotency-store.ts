import { setTimeout as delay } from 'node:timers/promises';
import { tenantOf } from '../../identity/caller.ts';
import { type Lease, type SharedKey, type SharedState, SharedStateError } from '../../shared-state/shared-state.ts';
import { changeKey, ClusterOutcomes, type StoredChange } from './cluster-outcomes.ts';
import { type IdempotencyStore, IdempotencyUnavailable, type Outcome, OutcomeLost } from './idempotency-store.ts';
import { IdempotencyKeyReused, IdempotencyStoreFull, KeyRegister, retentionMillis } from './key-register.ts';
import { LossWatch, type Trust } from './loss-watch.ts';
import { IdempotencyReach } from './mutation.type.ts';
import { fromPlain, toPlain } from './serialized-outcome.ts';

/** Time after which an instance that does not renew its lease counts as dead. */
const leaseMillis = 5000;
/** Maximum number of keys of one tenant within five minutes, at all instances: it bounds the memory of Redis. */
const maxKeysOfTenant = 10_000;
const maxPollMillis = 250;

interface ClusterOptions {
  /** Invalidates everything cached: a change may have been made, and its instance died before it could invalidate. */
  readonly onOutcomeLost: () => Promise<void>;
}

interface Begin {
  readonly found: StoredChange | null;
  readonly trust: Trust;
}

/** Outcome of a change as this instance knows it. */
interface Known {
  readonly plain: unknown;
  /** True: this instance ran it, and returns it without the shared state. */
  readonly isRetained: boolean;
  readonly reach: IdempotencyReach | null;
}

/**
 * Runs a change once over all instances on one Redis. An instance holds a lease while it runs a change, and stores that it
 * began before it sends anything. When the lease ends without an outcome, the instance has died: the outcome is unknown.
 *
 * Without the shared state nothing new is run, as another instance may have made the change. Outcomes of this instance are
 * still returned.
 */
export class ClusterIdempotencyStore implements IdempotencyStore {
  readonly #shared: SharedState;
  readonly #options: ClusterOptions;
  readonly #register = new KeyRegister();
  readonly #outcomes: ClusterOutcomes;
  readonly #watch: LossWatch;

  constructor(shared: SharedState, options: ClusterOptions) {
    this.#shared = shared;
    this.#options = options;
    this.#outcomes = new ClusterOutcomes(shared);
    this.#watch = new LossWatch(shared, () => this.#outcomes.restore());
  }

  close(): void {
    this.#watch.close();
  }

  async once<T>(
    key: string,
    fingerprint: string,
    run: () => Promise<T>,
    isFinal: (outcome: T) => boolean,
  ): Promise<Outcome<T>> {
    let own = undefined as T | undefined;
    const runHere = async () => {
      own = await run();
      return { plain: () => toPlain(own), isFinal: isFinal(own) };
    };
    const known = await this.#register.once(
      key,
      fingerprint,
      () => this.#overInstances(key, fingerprint, runHere),
      ({ isRetained }) => isRetained,
    );
    return { outcome: own ?? (fromPlain(known.plain) as T), reach: known.reach };
  }

  async #overInstances(key: string, fingerprint: string, run: Run): Promise<Known> {
    const leaseKey = changeKey('idempotency-run', key);
    for (let waitMillis = 10; ; waitMillis = Math.min(2 * waitMillis, maxPollMillis)) {
      const lease = await orUnavailable(this.#shared.acquire(leaseKey, leaseMillis));
      if (lease !== null) return await this.#withLease(lease, key, fingerprint, run);
      const found = await orUnavailable(this.#outcomes.read(key));
      if (found !== null && found.fingerprint !== fingerprint) throw new IdempotencyKeyReused();
      if (found?.state === 'ended') return toKnown(found);
      await delay(waitMillis);
    }
  }

  async #withLease(lease: Lease, key: string, fingerprint: string, run: Run): Promise<Known> {
    let current = lease;
    const renewal = setInterval(() => {
      // Tried again at the next beat. After a loss the lease is taken again.
      this.#renew(current).then(
        (renewed) => (current = renewed),
        () => undefined,
      );
    }, leaseMillis / 3);
    try {
      const { found, trust } = await this.#begin(key, fingerprint);
      if (found === null) return await this.#run(key, fingerprint, trust, run, () => current);
      if (found.fingerprint !== fingerprint) throw new IdempotencyKeyReused();
      if (found.state === 'ended') return toKnown(found);
      // An earlier holder of the lease began the change and has died.
      if (found.state === 'running') {
        await this.#options.onOutcomeLost();
        await this.#outcomes.markLost(key, fingerprint, current);
      }
      throw new OutcomeLost();
    } finally {
      clearInterval(renewal);
      await this.#shared.release(current).catch(() => undefined); // it ends by itself
    }
  }

  async #renew(lease: Lease): Promise<Lease> {
    if (await this.#shared.renew(lease, leaseMillis)) return lease;
    return (await this.#shared.acquire(lease.key, leaseMillis)) ?? lease;
  }

  /**
   * Stores that this instance begins the change.
   *
   * @returns found: what an earlier holder of the lease has stored instead
   * @throws IdempotencyUnavailable, IdempotencyStoreFull: the change is not begun
   */
  async #begin(key: string, fingerprint: string): Promise<Begin> {
    try {
      const found = await this.#outcomes.claim(key, fingerprint);
      if (found !== null) return { found, trust: 'full' };
      // Checked after the claim, so that a loss between the two is noticed.
      const trust = await this.#watch.trust();
      if (trust === 'none') throw new IdempotencyUnavailable();
      const tenant: SharedKey = { kind: 'idempotency-count', group: tenantOf(key), name: '' };
      const { value, remainingMillis } = await this.#shared.increment(tenant, 1, retentionMillis);
      if (value > maxKeysOfTenant) throw new IdempotencyStoreFull(Math.ceil(remainingMillis / 1000));
      return { found: null, trust };
    } catch (error) {
      await this.#outcomes.withdraw(key);
      throw error instanceof SharedStateError ? new IdempotencyUnavailable() : error;
    }
  }

  async #run(key: string, fingerprint: string, trust: Trust, run: Run, lease: () => Lease): Promise<Known> {
    const { plain, isFinal } = await run().catch(async (error: unknown) => {
      await this.#outcomes.withdraw(key); // nothing was changed
      throw error;
    });
    if (!isFinal) {
      await this.#outcomes.withdraw(key);
      return { plain: plain(), isRetained: false, reach: null };
    }
    let isStored = false;
    try {
      const outcome = plain();
      isStored = await this.#outcomes.store(key, fingerprint, outcome, lease());
      const reach = isStored && trust === 'full' ? IdempotencyReach.ALL_INSTANCES : IdempotencyReach.ONE_INSTANCE;
      return { plain: outcome, isRetained: true, reach };
    } catch (error) {
      await this.#outcomes.markLost(key, fingerprint, lease()); // it cannot be serialized
      throw error;
    } finally {
      if (!isStored) this.#watch.requestRestore();
    }
  }
}

/** Runs the change. `plain` serializes its outcome, which may fail after the change was made. */
type Run = () => Promise<{ readonly plain: () => unknown; readonly isFinal: boolean }>;

function toKnown({ outcome }: StoredChange): Known {
  return { plain: outcome, isRetained: false, reach: IdempotencyReach.ALL_INSTANCES };
}

/** @throws IdempotencyUnavailable */
async function orUnavailable<T>(operation: Promise<T>): Promise<T> {
  try {
    return await operation;
  } catch (error) {
    throw error instanceof SharedStateError ? new IdempotencyUnavailable() : error;
  }
}
