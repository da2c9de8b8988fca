import { beforeEach, describe, expect, it } from 'vitest';
import { droppedRows, rowsRead } from '../../observability/counters.ts';
import type { OceanClient, OceanRequest } from '../../ocean/client.ts';
import { RowSplitter } from '../../ocean/row-splitter.ts';
import { SnapshotStore } from '../../snapshot/snapshot-store.ts';
import { readsOf } from '../../../test/support/domain/reads.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { id } from '../shared/wire-values.ts';
import { lazyProjection } from '../../snapshot/row-store/lazy-projection.ts';
import { readList, type ListSource } from './list-source.ts';

interface Thing {
  oceanId: string;
  name: string | null;
  note: string | null;
}

interface WireThing {
  id?: number | null;
  name?: string;
  note?: string;
}

const toThing = ({ id: oceanId, name, note }: WireThing): Thing | null =>
  typeof oceanId === 'number' ? { oceanId: String(oceanId), name: name ?? null, note: note ?? null } : null;
const lazyThing = lazyProjection<Thing, Thing>({ oceanId: '', name: '', note: '' }, (thing) => thing);

const things: ListSource<WireThing, Thing> = {
  name: 'things',
  request: () => ({ method: 'GET', path: '/things' }),
  map: toThing,
  project: (wire, stored) => {
    const oceanId = id(wire.id);
    return oceanId === null ? null : lazyThing(stored, { oceanId, name: wire.name ?? null });
  },
};

let ocean: string;
let chunkBytes: number;
let clock: number;
let reads: UpstreamReads;

beforeEach(() => {
  chunkBytes = Infinity;
  clock = 0;
  const call = async (_caller: unknown, { rows }: OceanRequest): Promise<void> => {
    const splitter = new RowSplitter(rows?.begin() ?? expect.fail('no rows are requested'));
    const bytes = Buffer.from(ocean);
    for (let at = 0; at < bytes.length; at += chunkBytes) splitter.push(bytes.subarray(at, at + chunkBytes));
    splitter.end();
  };
  reads = readsOf({
    client: { call } as unknown as OceanClient,
    snapshots: new SnapshotStore({ ttlMillis: 10, maxStaleMillis: 0, maxBytes: 1_000_000, now: () => clock }),
    now: () => new Date(clock),
  });
});

/** The list as it is now, with how many of its rows were parsed for it. */
async function readNow(): Promise<{ rows: readonly Thing[]; view: object; parsed: number }> {
  const before = rowsRead.get('parsed');
  clock += 1000;
  const { data } = await readList(reads, things);
  return { rows: data.rows, view: data, parsed: rowsRead.get('parsed') - before };
}

describe('a list that is read again', () => {
  const [a, b, c] = ['{"id":1,"name":"a","note":"A"}', '{"id":2,"name":"b","note":"B"}', '{"id":3,"name":"c"}'];

  it.each([7, Infinity])('stays the same object when no row has changed, in chunks of %d bytes', async (bytes) => {
    chunkBytes = bytes;
    ocean = `[${[a, b, c].join(',')}]`;
    const first = await readNow();
    const second = await readNow();
    expect([first.parsed, second.parsed]).toEqual([3, 0]);
    expect(second.view).toBe(first.view);
  });

  it.each([
    ['one changed', [a, '{"id":2,"name":"b2"}', c], 1],
    ['one came first', ['{"id":9}', a, b, c], 1],
    ['one came between', [a, '{"id":9}', b, c], 1],
    ['the first went', [b, c], 1],
    ['they came in another order', [c, a, b], 2],
  ])('keeps the rows that have not changed: %s', async (_name, rows, parsed) => {
    ocean = `[${[a, b, c].join(',')}]`;
    const known = new Set((await readNow()).rows);
    ocean = `[${rows.join(',')}]`;
    const next = await readNow();
    expect(next.rows.map(({ oceanId }) => oceanId)).toEqual(
      rows.map((row) => String((JSON.parse(row) as WireThing).id)),
    );
    expect(next.rows.filter((row) => known.has(row))).toHaveLength(
      rows.filter((row) => [a, b, c].includes(row)).length,
    );
    expect(next.parsed).toBe(parsed);
  });

  it('is not half the old one when the new one is cut', async () => {
    ocean = `[${a},${b}]`;
    const first = await readNow();
    ocean = `[${a}`;
    await expect(readNow()).rejects.toThrow();
    ocean = `[${a},${b}]`;
    expect((await readNow()).rows).toEqual(first.rows);
  });
});

describe('a row', () => {
  it('reads fields outside the projection from its bytes', async () => {
    ocean = '[{"id":1,"name":"a","note":"é€"},{"id":2}]';
    const { rows } = await readNow();
    expect(Object.keys(rows[0] ?? {})).toEqual(['oceanId', 'name']);
    expect(rows.map(({ note }) => note)).toEqual(['é€', null]);
  });

  it('cannot be changed', async () => {
    ocean = '[{"id":1}]';
    const { rows } = await readNow();
    expect(() => Object.assign(rows[0] ?? {}, { name: 'x' })).toThrow(TypeError);
  });

  it('keeps every digit of its number', async () => {
    ocean = '[{"id":9007199254740993},{"id":1}]';
    expect((await readNow()).rows.map(({ oceanId }) => oceanId)).toEqual(['9007199254740993', '1']);
  });

  it('that cannot be used is dropped and counted', async () => {
    const before = droppedRows.get('things');
    ocean = '[null,{"id":1},7,{"name":"no id"},"text",[],{"id":2}]';
    expect((await readNow()).rows.map(({ oceanId }) => oceanId)).toEqual(['1', '2']);
    expect(droppedRows.get('things') - before).toBe(5);
  });
});

describe('the memory of lists', () => {
  const listOf = (count: number): string =>
    `[${Array.from({ length: count }, (_, index) => `{"id":${index}}`).join()}]`;

  it('is bounded over all identities: the least recently requested list is evicted first', async () => {
    ocean = listOf(250); // of about 1.3 kB each: three lists do not fit into a megabyte
    const customers = ['1', '2', '3'].map((customer) => ({ ...reads, caller: reads.caller.forCustomer(customer) }));
    for (const of of customers) await readList(of, things);
    const isCached = customers.map(({ caller }) => reads.snapshots.peek(caller, 'things') !== null);
    expect(isCached).toEqual([false, true, true]);
  });

  it('makes room while a list comes in', async () => {
    ocean = listOf(400);
    await readList(reads, things);
    const other = { ...reads, caller: reads.caller.forCustomer('2') };
    ocean = listOf(400).slice(0, -1); // cut: it takes memory while it comes in, and none after
    await expect(readList(other, things)).rejects.toThrow();
    expect(reads.snapshots.peek(reads.caller, 'things')).toBeNull();
  });

  it('serves a list that alone is too large, and does not cache it', async () => {
    ocean = listOf(2000);
    expect((await readNow()).rows).toHaveLength(2000);
    expect(reads.snapshots.peek(reads.caller, 'things')).toBeNull();
  });
});
