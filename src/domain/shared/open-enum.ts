import { unknownValues } from '../../observability/counters.ts';
import { text, texts } from './wire-values.ts';

/** Maps the raw values of one of Ocean's enums. */
export interface OpenEnum<Value extends string> {
  /** Null without a value; UNKNOWN, and counted, for an unknown one. Accepts numbers; lists and objects are no values. */
  read(raw: unknown): Value | null;
  readAll(raw: unknown): Value[] | null;
}

/**
 * Defines an open enum: a raw value that the table lacks must not break a query.
 *
 * @param name the enum's name in the graph, the label of the counter of unknown values
 * @param table raw value → our value
 */
export function openEnum<Value extends string>(
  name: string,
  values: { UNKNOWN: Value },
  table: Record<string, Value>,
): OpenEnum<Value> {
  const known = new Map(Object.entries(table));
  const read = (given: unknown): Value | null => {
    const raw = text(given);
    if (raw === null) return null;
    const value = known.get(raw);
    if (value === undefined) unknownValues.increment(name);
    return value ?? values.UNKNOWN;
  };
  return {
    read,
    readAll: (all) => texts(all)?.flatMap((raw) => read(raw) ?? []) ?? null,
  };
}
