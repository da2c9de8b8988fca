import { expect, it } from 'vitest';
import { Random } from '../support/executors/random.ts';
import { isRedisMissing } from '../support/redis/redis-server.ts';
import { shuffled } from './proof/disturbances.ts';
import { Proof } from './proof/proof.ts';
import { textTable } from '../support/text-table.ts';
import { Verdict } from './proof/verdict.ts';

/** CLUSTER_SEED plays the same disturbances in the same order. What overlaps with what depends on the machine. */
const seed = Number(process.env['CLUSTER_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Time without a disturbance, at the beginning and at the end. */
const calmMillis = 15_000;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

it.skipIf(isRedisMissing)(
  'four instances on two Redis keep every promise while each part is killed, paused, cut off, flushed or filled',
  async () => {
    print(`CLUSTER_SEED=${seed}`);
    await using proof = await Proof.begin(seed);
    const latency = await proof.latency();
    proof.startClients();
    await proof.calm(calmMillis);
    for (const disturbance of shuffled(new Random(seed))) {
      const { name, recoveryMillis } = await proof.disturb(disturbance);
      print(`${name}: recovered after ${seconds(recoveryMillis)}, ${proof.reads.count} reads so far`);
    }
    await proof.calm(calmMillis);
    await proof.settle();
    const verdict = await Verdict.of(proof, latency);
    const rounds = proof.rounds.map(({ name, recoveryMillis }) => [name, seconds(recoveryMillis)]);
    print(`\n${textTable([['Disturbance', 'Recovery'], ...rounds])}\n\n${verdict.toString()}\n`);
    expect(verdict.broken).toEqual({});
  },
  900_000,
);

function seconds(millis: number): string {
  return `${(millis / 1000).toFixed(1)} s`;
}
