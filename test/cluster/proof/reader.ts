import { inspect } from 'node:util';
import type { Random } from '../../support/executors/random.ts';
import type { Cluster } from './cluster.ts';
import { driversOf, type Identity, vehiclesOf } from './identity.ts';
import { type Interval, overlaps } from './interval.ts';
import type { Ledger } from './ledger.ts';
import { NoResponse, type ProcessInstance } from './process-instance.ts';
import { descriptionPrefix } from './writer.ts';

const queries = {
  vehicles: '{ vehicles(first: 100) { totalCount nodes { oceanId registration } } }',
  entities: '{ entities { oceanId name } }',
  schedules: `{ privacySchedules(first: 1000, filter: { kinds: [EXCEPTIONAL], text: "${descriptionPrefix}" }) { nodes {
    driver { oceanId } ... on ExceptionalPrivacySchedule { description } } } }`,
} as const;

interface Failure extends Interval {
  readonly text: string;
  readonly instance: ProcessInstance;
}

/** Reads of all identities, and what was wrong with them. */
export class Reads {
  readonly #cluster: Cluster;
  readonly #ledger: Ledger;
  readonly #failures: Failure[] = [];
  /** Values that are not those of the identity. */
  readonly wrong: string[] = [];
  count = 0;

  constructor(cluster: Cluster, ledger: Ledger) {
    this.#cluster = cluster;
    this.#ledger = ledger;
  }

  /** Reads that failed although neither their instance nor Ocean was disturbed: a Redis that fails is no reason. */
  unexplained(ofOcean: readonly Interval[]): string[] {
    return this.#failures
      .filter((one) => ![...one.instance.disturbed, ...ofOcean].some((disturbed) => overlaps(disturbed, one)))
      .map(({ text, instance }) => `${instance.name}: ${text}`);
  }

  /** Reads something as one identity at any instance, and compares it with Ocean. */
  async read(identity: Identity, random: Random): Promise<void> {
    const instance = this.#cluster.any();
    const name = random.pick(['vehicles', 'entities', 'schedules', 'schedules'] as const);
    const startedAt = Date.now();
    this.count += 1;
    const fail = (text: string): void => void this.#failures.push({ from: startedAt, to: Date.now(), text, instance });
    try {
      const { data, errors } = await instance.execute(queries[name], { headers: identity.headers });
      if (errors !== undefined) {
        fail(JSON.stringify(errors.map(({ extensions }) => extensions.code)));
        return;
      }
      if (name === 'schedules') {
        const seen = this.#judgeSchedules(identity, data.privacySchedules.nodes as ScheduleNode[]);
        this.#ledger.compare(identity, seen, { reader: instance, startedAt, endedAt: Date.now() });
      } else this.#judge(identity, name, data);
    } catch (error) {
      if (!(error instanceof NoResponse)) throw error;
      fail(inspect(error.cause));
    }
  }

  #judge(identity: Identity, name: 'vehicles' | 'entities', data: Lists): void {
    const [found, expected] = name === 'vehicles' ? vehicles(identity, data) : entities(identity, data);
    if (found !== expected) this.wrong.push(`${identity.name} got ${name} ${found} instead of ${expected}`);
  }

  #judgeSchedules(identity: Identity, nodes: readonly ScheduleNode[]): ReadonlySet<string> {
    const drivers = new Set(driversOf(identity).map(({ id }) => String(id)));
    const mark = `${descriptionPrefix} ${identity.customer.index} `;
    for (const { driver, description } of nodes) {
      const isOwn = drivers.has(driver.oceanId) && description?.startsWith(mark) === true;
      if (!isOwn) this.wrong.push(`${identity.name} got the exception ${description} of driver ${driver.oceanId}`);
    }
    return new Set(nodes.map(({ description }) => description ?? ''));
  }
}

interface ScheduleNode {
  readonly driver: { readonly oceanId: string };
  readonly description: string | null;
}

interface Lists {
  readonly vehicles: { totalCount: number; nodes: { oceanId: string; registration: string }[] };
  readonly entities: { oceanId: string; name: string }[];
}

type Pair = readonly [found: string, expected: string];

/** The first page, in any order, and the number of all. */
function vehicles(identity: Identity, { vehicles: { totalCount, nodes } }: Lists): Pair {
  const own = new Map(vehiclesOf(identity).map(({ id, registration }) => [String(id), registration]));
  const right = nodes.filter(({ oceanId, registration }) => own.get(oceanId) === registration);
  return [`${right.length} of ${totalCount}`, `${Math.min(100, own.size)} of ${own.size}`];
}

function entities({ customer, entity }: Identity, { entities: all }: Lists): Pair {
  const own = customer.entities.filter(({ index }) => entity === null || index === entity);
  const textOf = (rows: readonly (readonly [unknown, string])[]): string => rows.map(String).toSorted().join(' ');
  return [
    textOf(all.map(({ oceanId, name }) => [oceanId, name])),
    textOf(own.map(({ id, name }) => [String(id), name])),
  ];
}
