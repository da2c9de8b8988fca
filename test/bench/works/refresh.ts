import { setTimeout as wait } from 'node:timers/promises';
import { callerHeaders } from '../contestants/contestant.ts';
import { spreadOf, ratiosOf } from '../spread.ts';
import { bareFetchMillis } from '../watch/bare-fetch.ts';
import { takePeakMemory } from '../watch/peak-memory.ts';
import { startPinger } from '../watch/pinger.ts';
import { startWatched } from '../watch/watched-program.ts';
import { firstPage } from './operations.ts';
import { nothing, type Work } from './work.ts';

const boxes = 10_000;

/** Long enough for the slowest refresh to end, with idle time between two. */
const ttlMillis = 10_000;
const pollMillis = 20;
const query = firstPage.query.ours.replace('nodes', 'asOf nodes');

/**
 * A list of 10,000 boxes expires and is fetched again while one of its pages is served continuously.
 *
 * Measured from outside: peak memory, the longest response time of a light request, and the time from Ocean's request
 * to the first page with new rows. Retained memory is what JavaScript uses after a garbage collection, above the idle
 * process; memory that the process has but does not use counts as taken.
 */
export const refresh: Work = {
  name: 'refresh',
  oceans: [boxes],
  estimateSeconds: ({ rounds }) => 20 + rounds * 11,
  async run({ options, upstream, log }) {
    const oceanUrl = upstream.urlOf(boxes);
    await using program = await startWatched(oceanUrl, { SNAPSHOT_TTL_MS: String(ttlMillis) });
    const idle = await program.inspector.settledMemory();
    let asOf = '';
    let changedAt = 0;
    const pages = startPinger(
      { url: `${program.url}/graphql`, headers: callerHeaders, body: JSON.stringify({ query }) },
      (text) => {
        const found = /"asOf":"([^"]+)"/.exec(text)?.[1] ?? '';
        if (found !== asOf) [asOf, changedAt] = [found, performance.timeOrigin + performance.now()];
      },
    );
    const health = startPinger({ url: `${program.url}/health/live`, headers: {}, body: null });
    const nextRows = async (): Promise<void> => {
      for (const before = asOf; asOf === before;) await wait(pollMillis);
    };
    const rounds: { extra: number; growth: number; stall: number; pageWait: number; millis: number; bare: number }[] =
      [];
    await nextRows();
    await nextRows();
    while (rounds.length < options.rounds) {
      const bare = await bareFetchMillis(oceanUrl);
      const before = await program.inspector.settledMemory();
      const retained = idle.rss + before.used - idle.used;
      await Promise.all([takePeakMemory(program.pid), upstream.takeCallTimes(boxes)]);
      // Excludes everything before the refresh, including the garbage collection.
      pages.takeLongest();
      health.takeLongest();
      await nextRows();
      const peak = (await takePeakMemory(program.pid)) ?? NaN;
      const [requestedAt] = await upstream.takeCallTimes(boxes);
      // On a busy machine the request to Ocean may precede the watch. The next refresh is complete.
      if (requestedAt === undefined) continue;
      rounds.push({
        extra: (peak - retained) / 1e6,
        growth: (peak - before.rss) / 1e6,
        stall: health.takeLongest(),
        pageWait: pages.takeLongest(),
        millis: changedAt - requestedAt,
        bare,
      });
      log(`refresh ${rounds.length}/${options.rounds}: ${JSON.stringify(rounds.at(-1))}`);
    }
    await Promise.all([pages.stop(), health.stop()]);
    const of = (name: 'extra' | 'growth' | 'stall' | 'pageWait') => spreadOf(rounds.map((round) => round[name]));
    const work = 'refresh';
    return {
      ...nothing,
      figures: [
        {
          work,
          what: 'refresh of 10,000 boxes: peak memory over what is retained',
          unit: 'MB',
          value: of('extra'),
          target: { is: 'at most', value: 150 },
        },
        {
          work,
          what: 'refresh of 10,000 boxes: peak memory over that of the process before it',
          unit: 'MB',
          value: of('growth'),
          target: null,
        },
        {
          work,
          what: 'refresh of 10,000 boxes: longest response time of a health check',
          unit: 'ms',
          value: of('stall'),
          target: { is: 'at most', value: 10 },
        },
        {
          work,
          what: 'refresh of 10,000 boxes: longest response time of a page',
          unit: 'ms',
          value: of('pageWait'),
          target: { is: 'at most', value: 10 },
        },
        {
          work,
          what: 'refresh of 10,000 boxes: time against a bare fetch + JSON.parse',
          unit: '×',
          value: ratiosOf(
            rounds.map((round) => round.millis),
            rounds.map((round) => round.bare),
          ),
          target: { is: 'at most', value: 1.5 },
        },
      ],
    };
  },
};
