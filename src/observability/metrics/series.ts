import type { Sample } from './histogram.ts';

/** Rule by which the values of several workers become one. */
type Aggregator = 'sum' | 'max';

/** A metric whose values are read when it is requested. */
export interface Series {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly aggregator: Aggregator;
  readonly read: () => readonly Sample[];
}

/** Something that counts by name. */
interface NamedCounts {
  entries(): Iterable<readonly [name: string, count: number]>;
}

/** Defines a counter whose names are values of labels. Several labels are separated by a space in the name. */
export function counter(name: string, help: string, labels: readonly string[], counts: NamedCounts): Series {
  const read = (): Sample[] =>
    [...counts.entries()].map(([text, value]) => {
      const values = text.split(' ');
      return { labels: Object.fromEntries(labels.map((label, index) => [label, values[index] ?? ''])), value };
    });
  return { name, help, type: 'counter', aggregator: 'sum', read };
}

/** Defines a gauge without labels. */
export function gauge(name: string, help: string, read: () => number, aggregator: Aggregator = 'sum'): Series {
  return { name, help, type: 'gauge', aggregator, read: () => [{ labels: {}, value: read() }] };
}
