import { Agent, request } from 'undici';
import { randomFor, type Random } from '../../../packages/sandbox/src/random.ts';
import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import { logIn } from '../../support/app.ts';
import { customerOf } from '../../support/expected.ts';
import { setRecurring } from '../../support/mutations/documents.ts';

interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const page = `query ($first: Int!, $after: String) { vehicles(first: $first, after: $after) {
  isStale totalCount pageInfo { endCursor } nodes { registration make driver { lastName } position { at } } } }`;
const boxes = `{ nonCommunicatingBoxes(first: 50) { totalCount nodes { serialNumber silence { days } vehicle { registration } } } }`;
const steps = `query ($id: ID!, $date: LocalDate!) { vehicle(by: { oceanId: $id }) { steps(date: $date) { id kind isPrivate } } }`;
const schedules = `query ($id: ID!) { driver(by: { oceanId: $id }) { lastName privacySchedules { id } } }`;

/** Two tenants and the service account, which query, write, disconnect early and sign in again until stopped. */
export class Traffic {
  readonly #url: string;
  readonly #ocean: Sandbox;
  readonly #random: Random;
  readonly #agent = new Agent();
  #isOver = false;
  #changes = 0;
  /** Results of requests: an error code, GOOD, LEFT or NO_RESPONSE → count. */
  readonly outcomes: Record<string, number> = {};

  constructor(url: string, ocean: Sandbox, seed: number) {
    this.#url = url;
    this.#ocean = ocean;
    this.#random = randomFor(seed, 1);
  }

  get requests(): number {
    return Object.values(this.outcomes).reduce((sum, count) => sum + count, 0);
  }

  /** Ends when `stop` is called, and leaves no connection open. */
  async run(clients: number): Promise<void> {
    await Promise.all(Array.from({ length: clients }, (_, rank) => this.#client(rank % 3)));
    await this.#agent.destroy();
  }

  stop(): void {
    this.#isOver = true;
  }

  /** @param who 0 and 1 for users of these customers; 2 for callers without a token */
  async #client(who: number): Promise<void> {
    let headers: Record<string, string> = {};
    for (let sent = 0; !this.#isOver; sent += 1) {
      if (who < 2 && sent % 200 === 0) {
        const token = await logIn(this.#ocean.url, who === 0 ? 'demo' : 'demo2').catch(() => undefined);
        headers = token === undefined ? {} : { 'x-auth-token': token };
      }
      const outcome = await this.#send(headers, this.#next(who % 2));
      this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
    }
  }

  #next(rank: number): GraphqlRequest {
    const random = this.#random;
    const { vehicles, drivers } = customerOf(this.#ocean, rank);
    const driverId = String(random.pick(drivers).id);
    switch (random.between(0, 7)) {
      case 0:
        return { query: boxes };
      case 1:
      case 2:
        return {
          query: steps,
          variables: { id: String(random.pick(vehicles).id), date: daysAgo(random.between(1, 10)) },
        };
      case 3:
        return { query: schedules, variables: { id: driverId } };
      case 4: {
        this.#changes += 1;
        const days = [{ day: 'MONDAY', slots: [{ start: '18:00', end: '24:00' }] }];
        const input = { driverId, days, clientMutationId: `soak-${this.#changes}` };
        return this.#changes % 10 === 0 ? { query: setRecurring, variables: { input } } : { query: boxes };
      }
      case 5:
        return { query: `{ drivers(filter: { text: "${random.between(0, 200)}" }) { totalCount } }` };
      case 6:
        return { query: `{ nothing${random.between(0, 50)} }` };
      default:
        return { query: page, variables: { first: random.between(1, 100) } };
    }
  }

  async #send(headers: Record<string, string>, { query, variables }: GraphqlRequest): Promise<string> {
    const leaves = this.#random.chance(0.05);
    const client = new AbortController();
    try {
      const sent = request(`${this.#url}/graphql`, {
        dispatcher: this.#agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
        signal: client.signal,
      });
      if (leaves) setTimeout(() => client.abort(), this.#random.between(0, 20));
      const { errors } = (await (await sent).body.json()) as { errors?: { extensions: { code: string } }[] };
      return errors?.[0]?.extensions.code ?? 'GOOD';
    } catch {
      return leaves ? 'LEFT' : 'NO_RESPONSE';
    }
  }
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
