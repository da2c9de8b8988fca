/** Query parameters by name. A list is repeated, an undefined one left out. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * '' or '?name=value&…'. Percent-encoded throughout: a space as '%20', since '+' means a space to some
 * servers and a plus to others, and Ocean's dates hold both.
 */
export function formatQuery(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((item) => `${encode(name)}=${encode(item)}`),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** A lone surrogate, which a GraphQL string may hold, would make encodeURIComponent throw. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
