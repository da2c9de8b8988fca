import { beforeAll, describe, expect, it } from 'vitest';
import { projectSilentBox } from '../../src/domain/box/box.projection.ts';
import { toSilentBox } from '../../src/domain/box/box.mapping.ts';
import { StoredRow } from '../../src/snapshot/row-store/stored-row.ts';
import { SharedParts } from '../../src/snapshot/row-store/row-ingest.ts';
import { projectListedVehicle } from '../../src/domain/vehicle/vehicle.projection.ts';
import { toListedVehicle } from '../../src/domain/vehicle/vehicle-row.mapping.ts';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { RecentValues } from '../../src/snapshot/recent-values.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

interface Kind {
  name: string;
  path: string;
  map: (wire: object, customerId: string | null) => object | null;
  keep: (wire: object, stored: never, parts: SharedParts) => object | null;
}

const kinds: Kind[] = [
  { name: 'silent boxes', path: '/restapi/noncommunicant/list', map: toSilentBox, keep: projectSilentBox },
  { name: 'vehicles', path: '/restapi/vehicule_engin/vehicles', map: toListedVehicle, keep: projectListedVehicle },
];

const listOf = new Map<string, Json[]>();

beforeAll(async () => {
  const sandbox = await startSandbox({ vehicles: 60, silentBoxes: 50, customers: 1 });
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const { login = '', password = '' } = sandbox.users[0] ?? {};
  const signedIn = await fetch(`${sandbox.url}/restapi/auth/authenticate2`, {
    ...post,
    body: JSON.stringify({ login, password }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  for (const { path } of kinds) {
    const response = await fetch(`${sandbox.url}${path}`, { headers: { 'x-auth-token': token } });
    listOf.set(path, (await response.json()) as Json[]);
  }
  await sandbox.stop();
});

/** Each of the row's objects and leaves, null and left out in turn. */
function* holed(row: Json): Generator<Json> {
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return;
  for (const [name, value] of Object.entries(row)) {
    yield { ...row, [name]: null };
    yield Object.fromEntries(Object.entries(row).filter(([other]) => other !== name));
    for (const inner of holed(value)) yield { ...row, [name]: inner };
  }
}

/** Returns the paths at which two objects differ. A field missing in the full row must be undefined. */
function differences(projection: unknown, full: unknown, path = '', seen = new Set<unknown>()): string[] {
  if (typeof full !== 'object' || full === null || full instanceof Date || Array.isArray(full)) {
    return JSON.stringify(projection) === JSON.stringify(full) ? [] : [path];
  }
  if (typeof projection !== 'object' || projection === null) return [path];
  if (seen.has(full)) return [];
  seen.add(full);
  const names = new Set([...Object.keys(full), ...Object.keys(projection)]);
  return [...names].flatMap((name) =>
    differences(
      (projection as Record<string, unknown>)[name],
      (full as Record<string, unknown>)[name],
      `${path}.${name}`,
      seen,
    ),
  );
}

describe.each(kinds)('the projection of $name', ({ path, map, keep }) => {
  const compare = (wire: Json): string[] => {
    const reader = { map: map as never, customerId: '7', recent: new RecentValues(1_000_000) };
    const block = Buffer.from(JSON.stringify(wire));
    const stored = new StoredRow({ block, start: 0 }, block.length, reader);
    return differences(keep(wire as object, stored as never, new SharedParts()), map(wire as object, '7'));
  };

  it('equals the full row, in every row', () => {
    const rows = listOf.get(path) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(50);
    expect(rows.flatMap(compare)).toEqual([]);
  });

  it('equals it too when anything is missing or null', () => {
    const [row = null] = listOf.get(path) ?? [];
    const holes = [...holed(row)];
    expect(holes.length).toBeGreaterThan(100);
    expect(holes.flatMap(compare)).toEqual([]);
  });
});
