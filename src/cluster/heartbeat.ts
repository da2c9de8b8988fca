import { CacheLease } from '../snapshot/cache-lease.ts';

/** Heartbeats within the time after which a worker counts as hung. */
const beatsUntilHung = 10;

/** Interval of heartbeats. */
export function beatMillis(hangTimeoutMillis: number): number {
  return Math.ceil(hangTimeoutMillis / beatsUntilHung);
}

/** Time for which a heartbeat allows a process to serve cached data. Much shorter than the time until it is killed. */
export function leaseMillis(hangTimeoutMillis: number): number {
  return hangTimeoutMillis / 2;
}

/** Renews the lease on cached data while the event loop turns and heartbeats are acknowledged. */
export class Heartbeat {
  readonly lease: CacheLease;
  readonly #everyMillis: number;
  readonly #beat: () => Promise<void>;
  #isPending = false;

  /** @param beat sends a heartbeat; resolves when it is acknowledged */
  constructor(hangTimeoutMillis: number, beat: () => Promise<void> = () => Promise.resolve()) {
    this.lease = new CacheLease(leaseMillis(hangTimeoutMillis));
    this.#everyMillis = beatMillis(hangTimeoutMillis);
    this.#beat = beat;
  }

  /** Resolves when the first heartbeat is acknowledged. Heartbeats continue until the process ends. */
  async start(): Promise<void> {
    await this.#renew();
    // A heartbeat fails when the primary has ended, and then this process ends too.
    setInterval(() => void this.#renew().catch(() => undefined), this.#everyMillis).unref();
  }

  async #renew(): Promise<void> {
    if (this.#isPending) return;
    this.#isPending = true;
    const from = this.lease.now;
    try {
      await this.#beat();
      this.lease.renew(from);
    } finally {
      this.#isPending = false;
    }
  }
}
