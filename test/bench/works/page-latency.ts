import { callerHeaders } from '../contestants/contestant.ts';
import { startOurs } from '../contestants/ours.ts';
import type { Target } from '../load/measure.ts';
import { sendRequest } from '../load/patient.ts';
import { ratiosOf } from '../spread.ts';
import { firstPage } from './operations.ts';
import { nothing, type Work } from './work.ts';

const [small, large] = [1000, 50_000];

/**
 * Latency of the same page in a short and a long list, which must be equal.
 *
 * One connection, so that latency includes no queueing. Each round measures the short list before and after the long
 * one, so that changes of the machine affect both.
 */
export const pageLatency: Work = {
  name: 'latency',
  oceans: [small, large],
  estimateSeconds: ({ warmUpSeconds, rounds, seconds }) => 20 + 2 * (warmUpSeconds + rounds * seconds),
  async run({ options, upstream, generator, log }) {
    await using processes = new AsyncDisposableStack();
    const targetOf = async (boxes: number): Promise<Target> => {
      const { url } = processes.use(await startOurs(upstream.urlOf(boxes)));
      const body = JSON.stringify({ query: firstPage.query.ours });
      const target = { url: `${url}/graphql`, headers: callerHeaders, body };
      await sendRequest(target);
      return target;
    };
    const targets = [await targetOf(small), await targetOf(large)] as const;
    const latencies: readonly [number[], number[]] = [[], []];
    const measure = async (index: 0 | 1, seconds: number): Promise<number> =>
      (await generator.measure(targets[index], { seconds, connections: 1 })).latencyMillis;
    for (let round = 0; round <= options.rounds; round++) {
      const seconds = Math.ceil((round === 0 ? options.warmUpSeconds : options.seconds) / 2); // wrk accepts whole seconds only
      const [first, second, third, last] = [
        await measure(0, seconds),
        await measure(1, seconds),
        await measure(1, seconds),
        await measure(0, seconds),
      ];
      if (round === 0) continue;
      latencies[0].push((first + last) / 2);
      latencies[1].push((second + third) / 2);
    }
    log(
      `latency: ${latencies.map((values) => values.map((value) => value.toFixed(3)).join(' ')).join(' ms against ')} ms`,
    );
    return {
      ...nothing,
      figures: [
        {
          work: 'latency',
          what: 'same page, 50,000 boxes against 1,000: median latency',
          unit: '×',
          value: ratiosOf(latencies[1], latencies[0]),
          target: { is: 'at most', value: 1.1 },
        },
      ],
    };
  },
};
