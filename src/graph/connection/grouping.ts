import { compareTexts, sortTexts } from './collation.ts';

type Value = string | number | boolean;

/** The rows of a list by the value that they share. Rows are positions of the list, values are numbered as groups. */
export interface Groups<V extends Value> {
  /** Group to value. The group behind the last is that of the rows without a value. */
  readonly values: readonly V[];
  readonly byValue: ReadonlyMap<V, number>;
  /** Position to group. */
  readonly groupOf: Uint32Array;
}

const noValue = 0xff_ff_ff_ff;

/** Groups in the order in which the list brings them. */
export function groupRows<T, V extends Value>(rows: readonly T[], of: (row: T) => V | null | undefined): Groups<V> {
  const byValue = new Map<V, number>();
  const groupOf = new Uint32Array(rows.length);
  let position = 0;
  for (const row of rows) groupOf[position++] = groupNumber(byValue, of(row) ?? null);
  const values = [...byValue.keys()];
  renumber(groupOf, (group) => (group === noValue ? values.length : group));
  return { values, byValue, groupOf };
}

/** The same groups from the least value to the largest. Values that no order tells apart, as 1 and 01, become one. */
export function sortGroups<V extends string | number>({ values, byValue, groupOf }: Groups<V>): Groups<V> {
  const rankOf = new Uint32Array(values.length + 1);
  const distinct: V[] = [];
  const ranks = new Map<V, number>();
  let last: V | undefined;
  for (const value of sortValues(values)) {
    if (last === undefined || !isSame(last, value)) distinct.push(value);
    ranks.set(value, distinct.length - 1);
    rankOf[byValue.get(value) ?? 0] = distinct.length - 1;
    last = value;
  }
  rankOf[values.length] = distinct.length;
  renumber(groupOf, (group) => rankOf[group] ?? 0);
  return { values: distinct, byValue: ranks, groupOf };
}

function groupNumber<V>(byValue: Map<V, number>, value: V | null): number {
  if (value === null) return noValue;
  const known = byValue.get(value);
  if (known !== undefined) return known;
  byValue.set(value, byValue.size);
  return byValue.size - 1;
}

function renumber(groupOf: Uint32Array, numberOf: (group: number) => number): void {
  for (let position = 0; position < groupOf.length; position++) groupOf[position] = numberOf(groupOf[position] ?? 0);
}

function sortValues<V extends string | number>(values: readonly V[]): V[] {
  const isNumbers = values.every((value) => typeof value === 'number');
  return (isNumbers ? [...new Float64Array(values).sort()] : sortTexts(values.map(String))) as V[];
}

function isSame(a: string | number, b: string | number): boolean {
  return a === b || (typeof a === 'string' && typeof b === 'string' && compareTexts(a, b) === 0);
}
