import { env } from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Random } from '../support/executors/random.ts';
import { callOf } from '../support/leaf/contract-schema.ts';
import { idIn, leafEndpoints, withMode } from '../support/leaf/endpoints.ts';
import { placesIn } from '../support/leaf/faults.ts';
import { fuzz } from '../support/leaf/fuzz.ts';
import { buildPayload } from '../support/leaf/payload.ts';
import { setLeafStage, type LeafStage } from '../support/leaf/stage.ts';

/** LEAF_FUZZ_SEED plays the same combinations again. */
const seed = Number(env['LEAF_FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const patienceMillis = 600_000;

let stage: LeafStage;
beforeAll(async () => (stage = await setLeafStage()));
afterAll(() => stage[Symbol.asyncDispose]());

/** Returns true if the path holds the rows themselves: anything but a list is an error. */
function isList(body: unknown, path: string): boolean {
  return Array.isArray((body as Record<string, unknown>)[path.slice(1)]);
}

it.each(leafEndpoints)(
  'endpoint $endpoint: a value of a wrong kind loses only itself, and corrupts no other',
  async ({ endpoint, sampleMaps, query, shortQuery = query, agree = (body) => body, around, errorsAt }) => {
    const { operation, response: schema } = callOf(endpoint);
    const options = { variant: 1, swapsBooleanNames: false, sampleMaps, isSmall: endpoint !== 15 };
    const { body: given, leaves } = buildPayload(schema, options);
    const body = agree(given);
    const idAt = idIn(leaves);
    const document = withMode(shortQuery(stage.all, idAt), { leaves });
    const faults = await fuzz(
      {
        body,
        places: placesIn(body).filter(({ path }) => !path.startsWith('/0/synthesisTreeByVehicle/')), // as by driver
        errorsAt: (path) => isList(body, path) || (errorsAt?.test(path) ?? false),
        execute: (changed) => stage.execute(document, { ...around?.(idAt), [operation]: changed }),
      },
      new Random(seed),
    );
    expect(faults, `LEAF_FUZZ_SEED=${seed}`).toEqual([]);
  },
  patienceMillis,
);
