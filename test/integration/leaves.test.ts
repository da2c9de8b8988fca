import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf } from '../support/leaf/contract-schema.ts';
import { idIn, leafEndpoints, withMode, type LeafEndpoint } from '../support/leaf/endpoints.ts';
import { findHomes, flatten, type FlatResult } from '../support/leaf/homes.ts';
import { buildPayload, countDocumented, type Payload } from '../support/leaf/payload.ts';
import { setLeafStage, type LeafStage } from '../support/leaf/stage.ts';

/** One variant of an endpoint's payload, and what the graph made of it. */
interface Run extends Payload {
  readonly result: FlatResult;
}

/** Enough for dates in each form, ids on each side of 2^53, and values of enums both listed and new. */
const minVariants = 5;
const patienceMillis = 60_000;

let stage: LeafStage;
beforeAll(async () => (stage = await setLeafStage()), patienceMillis);
afterAll(() => stage[Symbol.asyncDispose]());

describe.each(leafEndpoints)('endpoint $endpoint', (endpoint) => {
  let runs: Run[];
  let homes: string[][];
  beforeAll(async () => {
    runs = await play(endpoint);
    homes = findHomes(runs);
  }, patienceMillis);

  it(`has ${endpoint.leafCount} leaves, each with a value of its own`, () => {
    const { leaves } = runs[0]!;
    const values = leaves.map((_, index) => runs.map((run) => run.leaves[index]!.expected).join('\n'));
    const seen = new Set<string>();
    const doubled = leaves.filter(({ isPart }, index) => !isPart && seen.size === seen.add(values[index]!).size);

    expect(doubled.map(({ path }) => path)).toEqual([]);
    expect(countDocumented(runs[0]!)).toBe(endpoint.leafCount);
  });

  it('gives each leaf, and each key of an open map, a home in the graph', () => {
    const missing = runs[0]!.leaves.filter((_, index) => homes[index]!.length === 0);

    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  it(
    'reads booleans as x and as isX',
    async () => {
      const others = findHomes(await play(endpoint, { swapsBooleanNames: true }));
      const lost = runs[0]!.leaves.filter((_, index) => String(others[index]) !== String(homes[index]));

      expect(lost.map(({ path }) => path)).toEqual([]);
    },
    patienceMillis,
  );

  it('shows the raw value of each enum, beside a value for those that the contract lists and UNKNOWN for others', () => {
    const misread = runs.flatMap(({ leaves, result }) =>
      leaves.flatMap(({ path, expected, word }, index) => {
        if (word === undefined) return [];
        const raw = homes[index]!.find((home) => rawName.test(home));
        const value = raw && result.get(raw.replace(rawName, '$1'));
        const isKnown = value !== undefined && value !== 'UNKNOWN';
        // Ocean has a word UNKNOWN of its own.
        const isRight = expected === 'UNKNOWN' ? value !== undefined : isKnown === (word === 'listed');
        return raw !== undefined && isRight ? [] : `${path}: ${expected} became ${value ?? 'nothing'}`;
      }),
    );

    expect(misread).toEqual([]);
  });
});

/** Matches the end of a path to an enum's raw value, which may be one of several. */
const rawName = /Raw((?:\/\d+)?)$/;

/** Serves every variant of the endpoint's payload and queries the graph for all of it. */
async function play(
  { endpoint, sampleMaps, query, agree = (body) => body, around }: LeafEndpoint,
  { swapsBooleanNames } = { swapsBooleanNames: false },
): Promise<Run[]> {
  const { operation, response: schema } = callOf(endpoint);
  const build = (variant: number): Payload => buildPayload(schema, { variant, swapsBooleanNames, sampleMaps });
  const booleans = build(0).leaves.filter(({ value }) => typeof value === 'boolean').length;
  // Every boolean needs a pattern over the variants that is neither all false nor all true.
  const variants = Math.max(minVariants, Math.ceil(Math.log2(booleans + 2)));
  return Promise.all(
    Array.from({ length: variants }, async (_, variant) => {
      const payload = build(variant);
      const idAt = idIn(payload.leaves);
      const bodies = { ...around?.(idAt), [operation]: agree(payload.body) };
      return {
        ...payload,
        result: flatten(await stage.executeData(withMode(query(stage.all, idAt), payload), bodies)),
      };
    }),
  );
}
