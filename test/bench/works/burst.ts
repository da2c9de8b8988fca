import { callerHeaders } from '../contestants/contestant.ts';
import { contestants } from '../contestants/contestants.ts';
import { ours } from '../contestants/ours.ts';
import { sendRequest } from '../load/patient.ts';
import type { Figure } from '../results.ts';
import { spreadOf } from '../spread.ts';
import { allBoxes } from './operations.ts';
import { nothing, type Work } from './work.ts';

const boxes = 1000;
const requests = 100;

/** Sends the same query 100 times at once to a cold process, and counts the requests to Ocean. */
export const burst: Work = {
  name: 'burst',
  oceans: [boxes],
  estimateSeconds: () => 60,
  async run({ upstream, log }) {
    const figures: Figure[] = [];
    for (const contestant of contestants) {
      if ((await contestant.unavailable()) !== null) continue;
      await using started = await contestant.start(upstream.urlOf(boxes), 1);
      await upstream.takeCalls(boxes);
      const body = JSON.stringify({ query: allBoxes.query[contestant.dialect] });
      const target = { url: `${started.url}/graphql`, headers: callerHeaders, body };
      await Promise.all(Array.from({ length: requests }, () => sendRequest(target)));
      const calls = Object.values(await upstream.takeCalls(boxes)).reduce((sum, count) => sum + count, 0);
      log(`burst: ${contestant.label} sent Ocean ${calls} requests`);
      figures.push({
        work: 'burst',
        what: `100 identical requests at once, cold, ${contestant.label}: requests to Ocean`,
        unit: 'calls',
        value: spreadOf([calls]),
        target: contestant === ours ? { is: 'at most', value: 1 } : null,
      });
    }
    return { ...nothing, figures };
  },
};
