import { unknownValues } from '../../observability/counters.ts';
import { text, texts } from './wire-values.ts';

/** Reads the words of one of Ocean's enums. */
export interface OpenEnum<Value extends string> {
  /** Null for no word; UNKNOWN, and counted, for one never seen. Numbers are words too; a list or an object is none. */
  read(word: unknown): Value | null;
  readAll(words: unknown): Value[] | null;
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
  const read = (given: unknown): Value | null => {
    const word = text(given);
    if (word === null) return null;
    const known = table.get(word);
    if (known === undefined) unknownValues.increment(name);
    return known ?? values.UNKNOWN;
  };
  return {
    read,
    readAll: (all) => texts(all)?.flatMap((word) => read(word) ?? []) ?? null,
  };
}
