import { env } from 'node:process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFull } from '../../chaos/support/extent.ts';
import { report } from '../../chaos/support/summary.ts';
import { Stage } from '../../support/tenants/stage.ts';
import { scripts } from '../../support/tenants/script.ts';

/** As many as CI has time for; CHAOS_INTERLEAVINGS=100000 for a night. */
const wanted = Number(env['CHAOS_INTERLEAVINGS'] ?? (isFull ? 10_000 : 500));
/** CHAOS_SEED plays the same scripts again. */
const seed = Number(env['CHAOS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const hourMillis = 3_600_000;

/** Most scripts leave no upstream request without a response, as each costs a full timeout. */
const lanes = [
  { name: 'an Ocean that fails', canBeSilent: false, timeoutMillis: 10_000, numRuns: Math.ceil(wanted * 0.9) },
  { name: 'an Ocean that does not respond', canBeSilent: true, timeoutMillis: 100, numRuns: Math.ceil(wanted * 0.1) },
];

it.concurrent.each(lanes)(
  `no tenant gets data of another, whatever happens, with $name`,
  async ({ name, canBeSilent, timeoutMillis, numRuns }) => {
    await using stage = await Stage.open({ timeoutMillis });
    const property = fc.asyncProperty(scripts(canBeSilent), (script) => stage.play(script));
    const { failed, errorInstance, counterexamplePath, counterexample } = await fc.check(property, { numRuns, seed });
    const summary = { check: 'tenants', lane: name, seed, ...stage.figures, leaks: failed ? 1 : 0 };
    report(summary);
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    if (failed) {
      const again = `CHAOS_SEED=${seed}, path ${counterexamplePath ?? ''}: ${fc.stringify(counterexample)}`;
      throw new Error(again, { cause: errorInstance });
    }
    expect(stage.figures.interleavings).toBe(numRuns);
    expect(stage.figures.compared).toBeGreaterThan(numRuns / 4); // fewer would mean that most requests failed, and tested nothing
  },
  hourMillis,
);
