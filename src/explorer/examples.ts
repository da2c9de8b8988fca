/** An example of /explorer/examples.json. */
export interface Example {
  name: string;
  title: string;
  query: string;
  variables: string | null;
}

const FIRST = 'silent-boxes';
const TAB_COUNT = 5;

/** Fetches all examples: the introductory one first, then queries, then mutations. */
export async function fetchExamples(): Promise<Example[]> {
  const response = await fetch('/explorer/examples.json');
  if (response.status === 404) return []; // introspection is off
  if (!response.ok) throw new Error(`GET /explorer/examples.json returned ${response.status}`);
  const examples = (await response.json()) as Example[];
  return examples.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ name, query }: Example): number {
  if (name === FIRST) return 0;
  return /^mutation\b/m.test(query) ? 2 : 1;
}

/** Initial headers of a tab: comments that show what can be sent. */
export const HEADERS_HINT = `{
  // "X-AUTH-TOKEN": "your own Ocean token",
  // "x-customer-id": "for a user of several customers"
}`;

/** Returns the tabs that are open at first. They are lost with the page. */
export function firstTabs(
  examples: readonly Example[],
): { query: string; variables: string | null; headers: string }[] {
  return examples.slice(0, TAB_COUNT).map(({ query, variables }) => ({ query, variables, headers: HEADERS_HINT }));
}
