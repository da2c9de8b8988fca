import type { TabContent } from '../examples/examples.ts';

/** Names of variables whose values are secrets. */
const secret = /password|token|secret/i;

/**
 * Makes a link that opens an operation in the explorer. It has no headers, and no values of secret variables: links end up
 * in chats and logs.
 */
export function shareLink(page: string, query: string, variables: string): string {
  const url = new URL('/', page);
  url.searchParams.set('query', query);
  const shown = withoutSecrets(variables);
  if (shown !== '') url.searchParams.set('variables', shown);
  return url.href;
}

/** Reads the operation of a link; null: the address has none. It is shown, never run by itself. */
export function sharedTab(address: string): TabContent | null {
  const { searchParams } = new URL(address);
  const query = searchParams.get('query');
  return query === null ? null : { query, variables: searchParams.get('variables') };
}

/** Variables that are not JSON are left out. */
function withoutSecrets(variables: string): string {
  if (variables.trim() === '') return '';
  try {
    const values = JSON.parse(variables, (name, value: unknown) => (secret.test(name) ? undefined : value)) as unknown;
    return JSON.stringify(values, null, 2);
  } catch {
    return '';
  }
}
