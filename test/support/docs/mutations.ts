import { readPage } from './samples.ts';

/** Executable example of a page: an operation, its variables and the result that the page shows. */
export interface Step {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly response: unknown;
}

/** Every `graphql` block of a page, each with the next two `json` blocks: variables and result. */
export function stepsOfPage(page: string): Step[] {
  const blocks = readPage(page).matchAll(/```graphql\n(.*?)```.*?```json\n(.*?)```.*?```json\n(.*?)```/gs);
  return [...blocks].map(([, query = '', variables = '', result = '']) => ({
    query,
    variables: JSON.parse(variables) as Record<string, unknown>,
    response: JSON.parse(result) as unknown,
  }));
}

/** The rows of the one table between a heading and the next, without code marks; the head is left out. */
export function rowsUnder(page: string, heading: string): string[][] {
  const [, after = ''] = readPage(page).split(`\n${heading}\n`);
  const [section = ''] = after.split('\n## ');
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}
