import { quantile } from '../../bench/spread.ts';
import type { Identity } from './identity.ts';
import type { ProcessInstance } from './process-instance.ts';

/** Times of one instance, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

const query = '{ vehicles(first: 20) { nodes { oceanId registration } } }';
const warmUp = 100;
const requests = 500;

/** Measures a response from the cache at each instance in turn, so that all meet the same noise of the machine. */
export async function measureLatency(
  instances: readonly ProcessInstance[],
  { headers }: Identity,
): Promise<readonly Latency[]> {
  const times = instances.map((): number[] => []);
  for (let round = 0; round < warmUp + requests; round += 1) {
    for (const [index, instance] of instances.entries()) {
      const start = performance.now();
      await instance.execute(query, { headers });
      if (round >= warmUp) times[index]?.push(performance.now() - start);
    }
  }
  return times.map((own) => {
    const sorted = own.toSorted((one, other) => one - other);
    return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
  });
}
