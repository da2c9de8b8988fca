/** An example of /explorer/examples.json. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly query: string;
  readonly variables: string | null;
  /** Id of the document; absent where any document runs. */
  readonly documentId?: string;
}

const FIRST = 'silent-boxes';
const TAB_COUNT = 5;

/** Fetches all examples: the introductory one first, then queries, then mutations. Empty: the server lists none. */
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
  // "X-AUTH-TOKEN": "your own Ocean token; it replaces that of the panel Account",
  // "x-customer-id": "for a user of several customers"
}`;

/** Content of a tab. */
export interface TabContent {
  readonly query: string;
  readonly variables: string | null;
}

/** Returns the tabs that are open at first. They are lost with the page. */
export function firstTabs(
  shared: TabContent | null,
  examples: readonly Example[],
): (TabContent & { headers: string })[] {
  const tabs: readonly TabContent[] = [...(shared === null ? [] : [shared]), ...examples.slice(0, TAB_COUNT)];
  return tabs.map(({ query, variables }) => ({ query, variables, headers: HEADERS_HINT }));
}

/** Returns the examples that contain every word, in their title, name or text. */
export function searchExamples(examples: readonly Example[], words: string): readonly Example[] {
  const searched = words.toLowerCase().split(/\s+/).filter(Boolean);
  return examples.filter(({ name, title, query }) => {
    const text = `${title} ${name} ${query}`.toLowerCase();
    return searched.every((word) => text.includes(word));
  });
}
