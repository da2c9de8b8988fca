import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';

/** Result of one request. */
export interface Outcome {
  /** GOOD for data without errors; otherwise the code of the first error, or a missing response. */
  readonly kind: string;
  /** From the HTTP header, or beside the error's code. */
  readonly hasRetryAfter: boolean;
  readonly millis: number;
}

/** Sends GraphQL requests to one program, over as many connections as needed. */
export class Load {
  readonly #pool: Pool;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #nextQuery: () => string;

  constructor(url: string, headers: Readonly<Record<string, string>>, nextQuery: () => string) {
    this.#pool = new Pool(url, { connections: 1000 });
    this.#headers = { 'content-type': 'application/json', ...headers };
    this.#nextQuery = nextQuery;
  }

  async send(): Promise<Outcome> {
    const start = performance.now();
    const outcome = await this.#request().catch(() => ({ kind: 'NO_RESPONSE', hasRetryAfter: false }));
    return { ...outcome, millis: performance.now() - start };
  }

  /** Runs clients that send their next request after each response. Returns the results per second. */
  async closed(clients: number, seconds: number): Promise<number> {
    const start = performance.now();
    let good = 0;
    const client = async (): Promise<void> => {
      while (performance.now() - start < seconds * 1000) if ((await this.send()).kind === 'GOOD') good += 1;
    };
    await Promise.all(Array.from({ length: clients }, client));
    return (good * 1000) / (performance.now() - start);
  }

  /** Sends requests at a fixed rate, regardless of earlier ones. */
  async open(perSecond: number, seconds: number) {
    const start = performance.now();
    const sent: Promise<Outcome>[] = [];
    for (let elapsed = 0; elapsed < seconds * 1000; elapsed = performance.now() - start) {
      const due = Math.ceil((elapsed / 1000) * perSecond);
      while (sent.length < due) sent.push(this.send());
      await pause(2);
    }
    const offered = (sent.length * 1000) / (performance.now() - start);
    const outcomes = await Promise.all(sent);
    const tookSeconds = (performance.now() - start) / 1000;
    return { outcomes, offered, tookSeconds };
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #request(): Promise<Omit<Outcome, 'millis'>> {
    const { headers, body } = await this.#pool.request({
      path: '/graphql',
      method: 'POST',
      headers: this.#headers,
      body: JSON.stringify({ query: this.#nextQuery() }),
    });
    const { errors } = (await body.json()) as {
      errors?: { extensions: { code: string; retryAfterSeconds?: number } }[];
    };
    const [error] = errors ?? [];
    const hasRetryAfter = error?.extensions.retryAfterSeconds !== undefined || headers['retry-after'] !== undefined;
    return { kind: error?.extensions.code ?? 'GOOD', hasRetryAfter };
  }
}

/** Value of a percentile. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
