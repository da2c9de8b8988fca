import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { endpointOf } from '../../support/ocean/endpoints.ts';
import type { Identity } from './identity.ts';
import { type Interval, isDuring } from './interval.ts';

interface UpstreamRequest {
  readonly key: string;
  readonly at: number;
  readonly recorded: { readonly status: number | null };
}

/** Lists that no write of the proof makes wrong: only their age causes a request. */
const lists: ReadonlySet<string> = new Set(['vehicles', 'drivers', 'entities']);
/** A write of private hours hides last positions, so that it makes this list wrong too. */
const listOfReaders = 'boxes';

/** Share of the time to live below which a second request counts as one too many. The rest is how exactly a test can measure it. */
const tolerance = 0.8;

/** Requests that Ocean received for lists, by identity. */
export class UpstreamRequests {
  readonly #ttlMillis: number;
  readonly #all: UpstreamRequest[] = [];

  constructor(sandbox: Sandbox, identities: readonly Identity[], ttlMillis: number) {
    this.#ttlMillis = ttlMillis;
    const known = new Set(identities.map(({ token }) => token));
    const writers = new Set(identities.filter(({ mayWrite }) => mayWrite).map(({ token }) => token));
    sandbox.interceptors.push((recorded, request) => {
      const list = endpointOf(recorded.operation);
      const token = String(request.headers['x-auth-token']);
      if (!lists.has(list) && (list !== listOfReaders || writers.has(token))) return;
      // The service account gets its tokens from its own logins.
      const credential = known.has(token) ? token : 'service';
      this.#all.push({ key: `${credential} ${recorded.customerId ?? ''} ${list}`, at: Date.now(), recorded });
    });
  }

  /** Drops the requests so far, such as those of an instance without Redis. */
  clear(): void {
    this.#all.length = 0;
  }

  /**
   * Counts the requests in some spans of time, and the times to live in which they fell: with one request a time to live,
   * list and identity both are equal.
   *
   * @param except spans in which an instance was alone: requests in them do not count, nor as another's time to live
   * @param losses spans in which Redis failed: what was shared before may be lost
   * @returns excess: each request that fell into the time to live of another
   */
  count(spans: readonly Interval[], except: readonly Interval[], losses: readonly Interval[]) {
    let [requests, lifetimes] = [0, 0];
    const excess: string[] = [];
    const since = new Map<string, number>();
    for (const { key, at, recorded } of this.#all) {
      const before = since.get(key) ?? -Infinity;
      const isLost = losses.some(({ to }) => before <= to && to < at);
      const isNew = isLost || at - before >= this.#ttlMillis * tolerance;
      if (recorded.status === 200 && isNew) since.set(key, at);
      if (!isDuring(at, spans) || isDuring(at, except)) continue;
      // A list that an instance has read while it was alone is not shared.
      if (!isNew && isDuring(before, except)) continue;
      requests += 1;
      if (isNew) lifetimes += 1;
      else excess.push(`${key} ${at - before} ms after another`);
    }
    return { requests, lifetimes, excess };
  }
}
