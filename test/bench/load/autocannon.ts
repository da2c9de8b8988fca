import { join } from 'node:path';
import { peersDirectory } from '../contestants/root.ts';
import { outputOf, type Generator } from './measure.ts';

const command = join(peersDirectory, 'node_modules', 'autocannon', 'autocannon.js');

interface Report {
  readonly requests: { readonly total: number };
  readonly duration: number;
  readonly latency: { readonly p50: number };
  readonly non2xx: number;
  readonly errors: number;
}

/** Fallback without wrk. Reports latencies in full milliseconds, and can be slower than the fastest contestants. */
export const autocannon: Generator = {
  name: 'autocannon',
  async measure({ url, headers, body }, { seconds, connections }) {
    const args = ['--json', '--connections', String(connections), '--duration', String(seconds), '--timeout', '60'];
    const given = Object.entries(headers).flatMap(([name, value]) => ['--headers', `${name}=${value}`]);
    const printed = await outputOf(process.execPath, [
      command,
      ...args,
      ...given,
      '--method',
      'POST',
      '--body',
      body,
      url,
    ]);
    const report = JSON.parse(printed) as Report;
    if (report.non2xx + report.errors > 0) throw new Error(`${url} failed under load: ${printed}`);
    return { perSecond: report.requests.total / report.duration, latencyMillis: report.latency.p50 };
  },
};
