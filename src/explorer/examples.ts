/** One example as the server lists it at /explorer/examples.json. */
export interface Example {
  name: string;
  title: string;
  query: string;
  variables: string | null;
}

const FIRST = 'silent-boxes';
const TAB_COUNT = 5;

/** All examples: the one that a newcomer should see first, then those that read, then those that change something. */
export async function fetchExamples(): Promise<Example[]> {
  const response = await fetch('/explorer/examples.json');
  if (response.status === 404) return []; // off, like introspection
  if (!response.ok) throw new Error(`GET /explorer/examples.json answered ${response.status}`);
  const examples = (await response.json()) as Example[];
  return examples.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ name, query }: Example): number {
  if (name === FIRST) return 0;
  return /^mutation\b/m.test(query) ? 2 : 1;
}

/** What a tab's headers start as: nothing is sent, and what can be is said. */
export const HEADERS_HINT = `{
  // "X-AUTH-TOKEN": "your own Ocean token",
  // "x-customer-id": "for a user of several customers"
}`;

/** Tabs that are open at first. They last as long as the page. */
export function firstTabs(
  examples: readonly Example[],
): { query: string; variables: string | null; headers: string }[] {
  return examples.slice(0, TAB_COUNT).map(({ query, variables }) => ({ query, variables, headers: HEADERS_HINT }));
}
