import { unknownWords } from '../../observability/counters.ts';
import { saysPrivate, toPlainWord } from './private-word.ts';

/** Reads one of Ocean's alphabets whose values are configured. Compares without case and accents. */
export interface Alphabet<Value extends string> {
  /** Null for no value; UNKNOWN, and counted, for one that the alphabet lacks or that is no text. */
  read(word: unknown): Value | null;
}

/**
 * @param name the enum's name in the graph, which the count of unknown values carries
 * @param values what a value that speaks of privacy, and one not known, become
 * @param words raw value → our value
 */
export function alphabet<Value extends string>(
  name: string,
  values: { readonly PRIVATE: Value; readonly UNKNOWN: Value },
  words: Readonly<Record<string, Value>>,
): Alphabet<Value> {
  const table = new Map(Object.entries(words).map(([word, value]) => [toPlainWord(word), value]));
  return {
    read: (word) => {
      if (word === null || word === undefined || word === '') return null;
      if (saysPrivate(word)) return values.PRIVATE;
      const isWord = typeof word === 'string' || typeof word === 'number';
      const known = isWord ? table.get(toPlainWord(String(word))) : undefined;
      if (known === undefined) unknownWords.increment(name);
      return known ?? values.UNKNOWN;
    },
  };
}
