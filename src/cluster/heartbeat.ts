import { CacheLease } from '../snapshot/cache-lease.ts';

/** Heartbeats in the time after which a worker counts as hung. */
const beatsUntilHung = 10;

/** Time between two heartbeats. */
export function beatMillis(hangTimeoutMillis: number): number {
  return Math.ceil(hangTimeoutMillis / beatsUntilHung);
}

/** How long a heartbeat allows a process to serve cached data: much shorter than until it is killed. */
export function leaseMillis(hangTimeoutMillis: number): number {
  return hangTimeoutMillis / 2;
}

/** Renews a lease on cached data for as long as the event loop turns and heartbeats are answered. */
export class Heartbeat {
  readonly lease: CacheLease;
  readonly #everyMillis: number;
  readonly #beat: () => Promise<void>;
  #isWaiting = false;

  /** @param beat sends a heartbeat; resolves when it was answered */
  constructor(hangTimeoutMillis: number, beat: () => Promise<void> = () => Promise.resolve()) {
    this.lease = new CacheLease(leaseMillis(hangTimeoutMillis));
    this.#everyMillis = beatMillis(hangTimeoutMillis);
    this.#beat = beat;
  }

  /** Resolves when the first heartbeat was answered; they go on until the process ends. */
  async start(): Promise<void> {
    await this.#renew();
    // A heartbeat fails when the primary has ended: this process ends then, too.
    setInterval(() => void this.#renew().catch(() => undefined), this.#everyMillis).unref();
  }

  async #renew(): Promise<void> {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const from = this.lease.now;
    try {
      await this.#beat();
      this.lease.renew(from);
    } finally {
      this.#isWaiting = false;
    }
  }
}
