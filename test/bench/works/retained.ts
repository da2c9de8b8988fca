import { Selections } from '../../support/leaf/selection.ts';
import { callerHeaders } from '../contestants/contestant.ts';
import { sendRequest } from '../load/patient.ts';
import type { Figure } from '../results.ts';
import { spreadOf } from '../spread.ts';
import { startWatched } from '../watch/watched-program.ts';
import { nothing, type Work } from './work.ts';

const boxes = 10_000;
const pageSize = 200;

/**
 * Memory of the process once every field of every box was queried, above the memory before, relative to the rows as
 * JSON.
 *
 * Measured without linked objects, which are in lists of their own, and with them.
 */
export const retained: Work = {
  name: 'retained',
  oceans: [boxes],
  estimateSeconds: () => 30,
  async run({ upstream, log }) {
    // The response cache has a limit of its own.
    await using program = await startWatched(upstream.urlOf(boxes), { ANSWERS_MAX_BYTES: '0' });
    const fetchData = async (query: string, variables = {}): Promise<unknown> => {
      const response = await sendRequest({
        url: `${program.url}/graphql`,
        headers: callerHeaders,
        body: JSON.stringify({ query, variables }),
      });
      return (JSON.parse(response) as { data: unknown }).data;
    };
    const selections = await Selections.introspect(fetchData);
    const before = await program.inspector.settledMemory();
    await upstream.takeCalls(boxes);
    const calls = new Set<string>();
    const fetchAllPages = async (selection: string) => {
      const query = `query ($after: String) {
        nonCommunicatingBoxes(first: ${pageSize}, after: $after) { pageInfo { hasNextPage endCursor } nodes ${selection} }
      }`;
      for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
        after = nextOf(await fetchData(query, { after }));
      }
      for (const call of Object.keys(await upstream.takeCalls(boxes))) calls.add(call);
      const bytes = await upstream.bytesOf(boxes, [...calls]);
      const now = await program.inspector.settledMemory();
      log(`retained: ${bytes} bytes of ${[...calls].join(', ')}; ${JSON.stringify({ before, now })}`);
      return { used: (now.used - before.used) / bytes, rss: (now.rss - before.rss) / bytes };
    };
    const own = await fetchAllPages(selections.withoutLinks('Box'));
    const linked = await fetchAllPages(selections.of('Box'));
    const figure = (what: string, value: number, target: Figure['target'] = null): Figure => ({
      work: 'retained',
      what,
      unit: '×',
      value: spreadOf([value]),
      target,
    });
    const target = { is: 'at most', value: 1.2 } as const;
    return {
      ...nothing,
      figures: [
        figure('memory retained for 10,000 boxes, all fields queried, against the rows as JSON', own.used, target),
        figure('the same with the vehicles and drivers that they are linked to', linked.used, target),
        figure('the latter as the system counts it (RSS)', linked.rss),
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
