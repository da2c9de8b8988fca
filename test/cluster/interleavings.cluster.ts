import { env } from 'node:process';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Sealer } from '../../src/shared-state/redis/sealer.ts';
import { ListGenerations } from '../../src/snapshot/list-generations.ts';
import { isRedisMissing } from '../support/redis/redis-server.ts';
import { interleavings } from './interleavings/script.ts';
import { InstancesStage } from './interleavings/stage.ts';

const numRuns = Number(env['CHAOS_INTERLEAVINGS'] ?? 50);
/** CHAOS_SEED plays the same scripts again. */
const seed = Number(env['CHAOS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const manyRunsMillis = 600_000;

async function check(runs: number, withSeed: number) {
  await using stage = await InstancesStage.open();
  const property = fc.asyncProperty(interleavings, (script) => stage.play(script));
  const details = await fc.check(property, { numRuns: runs, seed: withSeed, endOnFailure: true });
  return { ...details, compared: stage.compared };
}

afterEach(() => vi.restoreAllMocks());

describe.skipIf(isRedisMissing)('tenants at three instances', () => {
  it(
    'get their own rows and their own writes, in any order, also when Redis has the values of others under their keys',
    async () => {
      const { failed, errorInstance, counterexample, compared } = await check(numRuns, seed);
      if (failed) throw new Error(`CHAOS_SEED=${seed}: ${fc.stringify(counterexample)}`, { cause: errorInstance });
      expect(compared).toBeGreaterThan(numRuns / 4); // fewer would mean that the scripts tested nothing
    },
    manyRunsMillis,
  );

  it(
    'get those of others when the identity is left out of the authenticated data',
    async () => {
      /* eslint-disable @typescript-eslint/unbound-method -- both are called with their object below */
      const { seal, open } = Sealer.prototype;
      /* eslint-enable @typescript-eslint/unbound-method */
      vi.spyOn(Sealer.prototype, 'seal').mockImplementation(function (this: Sealer, key, value, secret) {
        return seal.call(this, { ...key, group: '' }, value, secret);
      });
      vi.spyOn(Sealer.prototype, 'open').mockImplementation(function (this: Sealer, key, sealed) {
        return open.call(this, { ...key, group: '' }, sealed);
      });
      const { failed, errorInstance } = await check(200, 1);
      expect([failed, String(errorInstance)]).toEqual([true, expect.stringMatching(/^ForeignRows/)]);
    },
    manyRunsMillis,
  );

  it(
    'do not see their own writes when generations are ignored',
    async () => {
      vi.spyOn(ListGenerations.prototype, 'verify').mockResolvedValue();
      vi.spyOn(ListGenerations.prototype, 'read').mockResolvedValue(() => 'always the same');
      const { failed, errorInstance } = await check(200, 1);
      expect([failed, String(errorInstance)]).toEqual([true, expect.stringMatching(/^StaleRead/)]);
    },
    manyRunsMillis,
  );
});
