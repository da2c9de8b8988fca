import { readFileSync } from 'node:fs';

/** Query of a documentation page, and the response that the page shows. */
export interface DocsSample {
  readonly query: string;
  /** The full response, or only its `data`. */
  readonly response: unknown;
}

/** The pairs of a `graphql` block and the `json` block that comes next. */
export function samplesOf(page: string): DocsSample[] {
  const text = readPage(page);
  const pairs = text.matchAll(/```graphql\n(.*?)```[^`]*```json\n(.*?)```/gs);
  return [...pairs].map(([, query = '', result = '']) => ({ query, response: JSON.parse(result) as unknown }));
}

export function readPage(page: string): string {
  return readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8');
}

/** The rows of the first table under a heading, each cell without blanks and code marks; the head is left out. */
export function tableOf(page: string, heading: string): string[][] {
  const [, section = ''] = readPage(page).split(`\n${heading}\n`);
  const [, ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(1, end === -1 ? undefined : end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

/**
 * Shortens the actual response as the page does. Where a list of the page ends in "… 3 more" and exactly that many
 * further rows came, they are left out.
 */
export function shortenedAs(page: unknown, actual: unknown): unknown {
  if (Array.isArray(page) && Array.isArray(actual)) {
    const shown = page.length - 1;
    const isCut = page.at(-1) === `… ${actual.length - shown} more`;
    const rows: unknown[] = isCut ? [...actual.slice(0, shown), page.at(-1)] : actual;
    return rows.map((row, index) => shortenedAs(page[index], row));
  }
  if (typeof page !== 'object' || page === null || typeof actual !== 'object' || actual === null) return actual;
  const fields = Object.entries(actual).map(([name, value]) => [
    name,
    shortenedAs((page as Record<string, unknown>)[name], value),
  ]);
  return Object.fromEntries(fields) as unknown;
}
