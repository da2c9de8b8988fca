import { Selections } from '../../support/leaf-selection.ts';
import { callerHeaders } from '../contestants/contestant.ts';
import { ask } from '../load/patient.ts';
import { spreadOf } from '../spread.ts';
import { startWatched } from '../watch/watched-program.ts';
import { nothing, type Work } from './work.ts';

const boxes = 10_000;
const pageSize = 200;

/** What the process holds once every field of every box was asked, over what it held before, against the rows as JSON. */
export const retained: Work = {
  name: 'retained',
  oceans: [boxes],
  async run({ upstream, say }) {
    await using program = await startWatched(upstream.urlOf(boxes));
    const askFor = async (query: string, variables = {}): Promise<unknown> => {
      const answer = await ask({
        url: `${program.url}/graphql`,
        headers: callerHeaders,
        body: JSON.stringify({ query, variables }),
      });
      return (JSON.parse(answer) as { data: unknown }).data;
    };
    const selection = (await Selections.introspect(askFor)).of('Box');
    const query = `query ($after: String) {
      nonCommunicatingBoxes(first: ${pageSize}, after: $after) { pageInfo { hasNextPage endCursor } nodes ${selection} }
    }`;
    const before = await program.inspector.settledMemory();
    await upstream.takeCalls(boxes);
    for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
      after = nextOf(await askFor(query, { after }));
    }
    const calls = Object.keys(await upstream.takeCalls(boxes));
    const bytes = await upstream.bytesOf(boxes, calls);
    const now = await program.inspector.settledMemory();
    const [held, rss] = [(now.held - before.held) / bytes, (now.rss - before.rss) / bytes];
    say(`retained: ${bytes} bytes of ${calls.join(', ')}; ${JSON.stringify({ before, now })}`);
    const work = 'retained';
    return {
      ...nothing,
      figures: [
        {
          work,
          what: 'memory retained for 10,000 boxes, all fields asked, against the rows as JSON',
          unit: '×',
          value: spreadOf([held]),
          target: { is: 'at most', value: 1.2 },
        },
        { work, what: 'the same, as the system counts it (RSS)', unit: '×', value: spreadOf([rss]), target: null },
      ],
    };
  },
};

interface Page {
  readonly nonCommunicatingBoxes: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

function nextOf(data: unknown): string | null {
  const { hasNextPage, endCursor } = (data as Page).nonCommunicatingBoxes.pageInfo;
  return hasNextPage ? endCursor : null;
}
