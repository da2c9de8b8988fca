import { fileURLToPath } from 'node:url';
import { outputOf, type Generator } from './measure.ts';

const script = fileURLToPath(new URL('wrk.lua', import.meta.url));

interface Report {
  readonly requests: number;
  readonly micros: number;
  readonly medianMicros: number;
  readonly failures: number;
}

/** Debian's wrk: one C thread takes little of the two cores that contestants and load share. */
export const wrk: Generator = {
  name: 'wrk',
  async measure({ url, headers, body }, { seconds, connections }) {
    const printed = await outputOf(
      'wrk',
      [
        '--threads',
        '1',
        '--connections',
        String(connections),
        '--duration',
        `${seconds}s`,
        '--timeout',
        '60s',
        '--script',
        script,
        url,
      ],
      {
        BENCH_BODY: body,
        BENCH_HEADERS: Object.entries(headers)
          .map(([name, value]) => `${name}:${value}`)
          .join('\n'),
      },
    );
    const report = JSON.parse(/BENCH (.*)/.exec(printed)?.[1] ?? 'null') as Report | null;
    if (report === null || report.failures > 0) throw new Error(`${url} failed under load: ${printed}`);
    const { requests, micros, medianMicros } = report;
    return { requests, perSecond: requests / (micros / 1e6), latencyMillis: medianMicros / 1000 };
  },
};
