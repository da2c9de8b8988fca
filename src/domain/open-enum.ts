import { unknownWords } from '../observability/counters.ts';

/** Reads the words of one of Ocean's enums. */
export interface OpenEnum<Value extends string> {
  /** Null for no word; UNKNOWN, and counted, for one never seen. Numbers are words too. */
  read(word: string | number | null | undefined): Value | null;
  readAll(words: readonly (string | null)[] | null | undefined): Value[] | null;
}

/**
 * Every enum of Ocean is open: a word that the table lacks must not break a query.
 *
 * @param name the enum's name in the graph, which the count of unknown words carries
 * @param words Ocean's word → our value
 */
export function openEnum<Value extends string>(
  name: string,
  values: { UNKNOWN: Value },
  words: Record<string, Value>,
): OpenEnum<Value> {
  const table = new Map(Object.entries(words));
  const read = (word: string | number | null | undefined): Value | null => {
    if (word === null || word === undefined) return null;
    const known = table.get(String(word));
    if (known === undefined) unknownWords.increment(name);
    return known ?? values.UNKNOWN;
  };
  return {
    read,
    readAll: (all) => (Array.isArray(all) ? all.flatMap((word: string | null) => read(word) ?? []) : null),
  };
}
