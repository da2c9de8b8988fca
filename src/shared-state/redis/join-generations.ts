/**
 * Joins the generations of one key under several secrets, in an order that does not depend on that of the secrets.
 *
 * @param replies fields and values in turn, for each secret
 */
export function joinGenerations(replies: readonly (readonly Buffer[])[]): Map<string, string> {
  const all = replies.map((fields) => entriesOf(fields.map(String)));
  const names = new Set(all.flatMap((generations) => [...generations.keys()]));
  const valueOf = (name: string): string => [...new Set(all.map((one) => one.get(name) ?? ''))].sort().join();
  return new Map([...names].sort().map((name) => [name, valueOf(name)]));
}

function entriesOf(fields: readonly string[]): Map<string, string> {
  const entries = new Map<string, string>();
  for (let index = 0; index < fields.length; index += 2) entries.set(fields[index] ?? '', fields[index + 1] ?? '');
  return entries;
}
