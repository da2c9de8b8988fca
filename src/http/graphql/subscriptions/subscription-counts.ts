import type { BrokenLimit } from '../../../graphql/errors.ts';
import { InFlight } from '../../load-shedding.ts';

/** Bounds of subscriptions and their connections. Infinity: no limit. */
export interface SubscriptionLimits {
  readonly maxConnections: number;
  readonly maxConnectionsPerCaller: number;
  readonly maxConnectionsPerAddress: number;
  readonly maxSubscriptions: number;
  readonly maxSubscriptionsPerCaller: number;
}

const all = '';

/** Counts the subscriptions that run, over all transports. */
export class SubscriptionCounts {
  readonly #maxPerCaller: number;
  readonly #total: InFlight;
  readonly #callers: InFlight;

  constructor({ maxSubscriptions, maxSubscriptionsPerCaller }: SubscriptionLimits) {
    this.#maxPerCaller = maxSubscriptionsPerCaller;
    this.#total = new InFlight(maxSubscriptions);
    this.#callers = new InFlight(maxSubscriptionsPerCaller);
  }

  /** @returns null: it may start, and `leave` must be called once; otherwise the exceeded limit */
  enter(key: string): BrokenLimit | 'all' | null {
    if (this.#total.isFull(all)) return 'all';
    const maximum = this.#maxPerCaller;
    if (this.#callers.isFull(key)) return { limit: 'subscriptions', maximum, value: maximum + 1 };
    this.#total.enter(all);
    this.#callers.enter(key);
    return null;
  }

  leave(key: string): void {
    this.#total.leave(all);
    this.#callers.leave(key);
  }
}

/** Counts the open connections of subscriptions, over all transports. */
export class ConnectionCounts {
  readonly #total: InFlight;
  readonly #callers: InFlight;
  readonly #addresses: InFlight;

  constructor(limits: SubscriptionLimits) {
    this.#total = new InFlight(limits.maxConnections);
    this.#callers = new InFlight(limits.maxConnectionsPerCaller);
    this.#addresses = new InFlight(limits.maxConnectionsPerAddress);
  }

  /**
   * Counts a connection before its caller is known.
   *
   * @param address null: a gateway, which opens connections for many clients
   * @returns releases the connection; otherwise which bound is reached
   */
  enter(address: string | null): (() => void) | 'all' | 'address' {
    if (this.#total.isFull(all)) return 'all';
    if (address !== null && this.#addresses.isFull(address)) return 'address';
    this.#total.enter(all);
    if (address !== null) this.#addresses.enter(address);
    return () => {
      this.#total.leave(all);
      if (address !== null) this.#addresses.leave(address);
    };
  }

  /** @returns releases the connection of the caller; null: the caller has too many */
  enterCaller(key: string): (() => void) | null {
    if (this.#callers.isFull(key)) return null;
    this.#callers.enter(key);
    return () => this.#callers.leave(key);
  }
}
