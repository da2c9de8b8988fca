import type {
  Condition,
  Key,
  KeyColumn,
  ListFilter,
  ListRow,
  SortColumn,
  TextColumn,
} from '../../../src/list-index/columns.ts';
import { fold } from '../../../src/list-index/text-index.ts';
import { compareKeysets, type Direction } from '../../../src/list-index/sorting.ts';

/** Numbers from 0 to 1 that are the same each time: a failure can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface TestRow extends ListRow {
  readonly plate: string | null;
  readonly days: number | null;
  readonly entity: string | null;
  readonly isDeleted: boolean;
}

export const columns = {
  plate: { of: ({ plate }) => plate } satisfies SortColumn<TestRow>,
  days: { of: ({ days }) => days } satisfies SortColumn<TestRow, number>,
  entity: {
    of: ({ entity }) => entity,
    labelOf: ({ entity }) => `Entity ${String(entity)}`,
  } satisfies KeyColumn<TestRow>,
  isDeleted: { of: ({ isDeleted }) => isDeleted } satisfies KeyColumn<TestRow>,
  texts: { of: ({ plate, entity }) => [plate, entity] } satisfies TextColumn<TestRow>,
};

/** Rows with many equal values, and some without. */
export function testRows(count: number, random: () => number): readonly TestRow[] {
  const some = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const plates = ['AB-1', 'AB-01', 'ab-1', 'AB-10', 'AB-9', 'É-2', 'E-2', 'Œ', 'Z 7', null];
  const rows = Array.from({ length: count }, (_, index) => ({
    oceanId: String((index * 7919) % 104_729),
    plate: random() < 0.5 ? some(plates) : `${some(['A', 'b', 'ç'])}${Math.floor(random() * 300)}`,
    days: random() < 0.1 ? null : Math.floor(random() * 40),
    entity: some(['310', '311', '312', '4000', null]),
    isDeleted: random() < 0.2,
  }));
  return Object.freeze(rows);
}

/** Computes the same result without any index: filter, then sort. */
export function naively(
  rows: readonly TestRow[],
  conditions: readonly Condition<TestRow>[],
  valueOf: (row: TestRow) => string | number | null | undefined,
  direction: Direction,
): TestRow[] {
  const keysetOf = (row: TestRow) => ({ value: valueOf(row) ?? null, oceanId: row.oceanId });
  return rows
    .filter((row) => conditions.every((condition) => holds(condition, row)))
    .sort((a, b) => compareKeysets(keysetOf(a), keysetOf(b), direction));
}

function holds(condition: Condition<TestRow>, row: TestRow): boolean {
  switch (condition.kind) {
    case 'keys':
      return condition.keys.includes(condition.column.of(row) as Key);
    case 'range': {
      const value = condition.column.of(row) ?? NaN;
      return value > condition.above && value <= condition.atMost;
    }
    case 'ids':
      return condition.ids.has(row.oceanId) === condition.isIn;
    case 'words': {
      const texts = condition.column.of(row).map((text) => fold(text ?? ''));
      return condition.words.every((word) => texts.some((text) => text.includes(word)));
    }
    case 'test':
      return condition.passes(row);
  }
}

/** Some conditions, at random; none at all, now and then. */
export function randomConditions(random: () => number): Condition<TestRow>[] {
  const day = (): number => Math.floor(random() * 42) - 1;
  const ids = new Set(Array.from({ length: 40 }, (_, index) => String((index * 7919) % 104_729)));
  const words = [['ab'], ['1', 'a'], ['310'], ['e2'], ['œ'], ['ab1', '31'], ['nowhere']];
  const all: Condition<TestRow>[] = [
    { kind: 'keys', column: columns.entity, keys: ['310', '4000', 'none'].slice(0, Math.floor(random() * 4)) },
    { kind: 'keys', column: columns.isDeleted, keys: [random() < 0.5] },
    { kind: 'range', column: columns.days, above: day(), atMost: day() },
    { kind: 'ids', ids, isIn: random() < 0.5 },
    { kind: 'words', column: columns.texts, words: words[Math.floor(random() * words.length)]! },
    { kind: 'test', passes: ({ days }) => (days ?? 0) % 2 === 0 },
  ];
  return all.filter(() => random() < 0.3);
}

/** Filter with a cache key, which equal conditions share. */
export function filterOf(name: string, conditions: readonly Condition<TestRow>[]): ListFilter<TestRow> | null {
  return conditions.length === 0 ? null : { name, conditions };
}
