import { callerHeaders } from '../contestants/contestant.ts';
import { ours, oursUncached } from '../contestants/ours.ts';
import { requestBytes } from '../load/connection.ts';
import { driveOpen, percentile } from '../load/drive.ts';
import { sendRequest } from '../load/patient.ts';
import type { Figure, Miss } from '../results.ts';
import { ratiosOf, spreadOf } from '../spread.ts';
import { firstPage } from './operations.ts';
import { nothing, type Work } from './work.ts';

const boxes = 10_000;
const connections = 10;
/** Longer than the default TTL, so that every run has a refresh. */
const openSeconds = 32;
const openRuns = 2;

/**
 * Latency of a page at half of the capacity: as many requests as come, at a constant rate.
 *
 * Capacity is the rate under ten connections that send as fast as they can. Latency counts from the time at which a
 * request is due, see driveOpen.
 */
export const halfLoad: Work = {
  name: 'half-load',
  oceans: [boxes],
  estimateSeconds: ({ isQuick }) => 2 * (isQuick ? 8 : 10 + openRuns * openSeconds),
  async run({ options, upstream, generator, log }) {
    const figures: Figure[] = [];
    const misses: Miss[] = [];
    for (const contestant of [ours, oursUncached]) {
      await using started = await contestant.start(upstream.urlOf(boxes), 1);
      const body = JSON.stringify({ query: firstPage.query.ours });
      const target = { url: `${started.url}/graphql`, headers: callerHeaders, body };
      await sendRequest(target);
      await generator.measure(target, { seconds: options.warmUpSeconds, connections });
      const { perSecond } = await generator.measure(target, { seconds: options.seconds, connections });
      const url = new URL(target.url);
      const bytes = requestBytes(url, callerHeaders, body);
      const onResponse = ({ status }: { status: number }): void => {
        if (status !== 200) throw new Error(`status ${status}`);
      };
      const medians: number[] = [];
      const high: number[] = [];
      for (let run = 0; run < (options.isQuick ? 1 : openRuns); run++) {
        const seconds = options.isQuick ? 2 : openSeconds;
        const drive = await driveOpen(url, () => ({ bytes, onResponse }), { seconds, perSecond: perSecond / 2 });
        medians.push(percentile(drive, 0.5));
        high.push(percentile(drive, 0.99));
        const cost = (1000 * drive.generatorMillis) / drive.requests;
        log(
          `half-load: ${contestant.label}, ${(perSecond / 2).toFixed(0)}/s: p50 ${medians.at(-1)?.toFixed(2)} ms, p99 ${high.at(-1)?.toFixed(2)} ms, longest ${percentile(drive, 1).toFixed(1)} ms; the generator took ${cost.toFixed(0)} µs a request`,
        );
        if (drive.firstError !== null)
          misses.push({
            work: 'half-load',
            contestant: contestant.name,
            why: `${drive.errors} errors: ${drive.firstError}`,
          });
      }
      const what = `page of 20 of 10,000 at half of capacity (${Math.round(perSecond / 2)}/s), ${contestant.label}`;
      const work = 'half-load';
      figures.push(
        { work, what: `${what}: median latency`, unit: 'ms', value: spreadOf(medians), target: null },
        { work, what: `${what}: p99`, unit: 'ms', value: spreadOf(high), target: null },
        {
          work,
          what: `${what}: p99 against the median`,
          unit: '×',
          value: ratiosOf(high, medians),
          target: { is: 'at most', value: 5 },
        },
      );
    }
    return { ...nothing, figures, misses };
  },
};
