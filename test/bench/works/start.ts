import { callerHeaders } from '../contestants/contestant.ts';
import { startOurs } from '../contestants/ours.ts';
import { sendRequest } from '../load/patient.ts';
import { ratiosOf, spreadOf } from '../spread.ts';
import { bareFetchMillis } from '../watch/bare-fetch.ts';
import { firstPage } from './operations.ts';
import { nothing, type Work } from './work.ts';

const boxes = 10_000;

/** Time from the start of the built program to its first response, then to the first page of a long list. */
export const start: Work = {
  name: 'start',
  oceans: [boxes],
  estimateSeconds: ({ rounds }) => rounds * 4,
  async run({ options, upstream, log }) {
    const oceanUrl = upstream.urlOf(boxes);
    const rounds: { start: number; page: number; bare: number }[] = [];
    for (let round = 1; round <= options.rounds; round++) {
      const bare = await bareFetchMillis(oceanUrl);
      const began = performance.now();
      await using program = await startOurs(oceanUrl);
      const target = { url: `${program.url}/graphql`, headers: callerHeaders };
      await sendRequest({ ...target, body: JSON.stringify({ query: '{ __typename }' }) });
      const respondedAt = performance.now();
      await sendRequest({ ...target, body: JSON.stringify({ query: firstPage.query.ours }) });
      rounds.push({ start: (respondedAt - began) / 1000, page: performance.now() - respondedAt, bare });
      log(`start ${round}/${options.rounds}: ${JSON.stringify(rounds.at(-1))}`);
    }
    const work = 'start';
    const of = (name: 'page' | 'bare'): number[] => rounds.map((round) => round[name]);
    return {
      ...nothing,
      figures: [
        {
          work,
          what: 'start of the built program to the first response',
          unit: 's',
          value: spreadOf(rounds.map((round) => round.start)),
          target: { is: 'at most', value: 0.5 },
        },
        {
          work,
          what: 'first page with 10,000 boxes, against a bare fetch + JSON.parse',
          unit: '×',
          value: ratiosOf(of('page'), of('bare')),
          target: { is: 'at most', value: 1.3 },
        },
      ],
    };
  },
};
