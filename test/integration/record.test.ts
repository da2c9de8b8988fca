import { readFile, readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReplay } from '../../packages/sandbox/src/replay/replay.ts';
import { type Sandbox, startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { walk } from '../../src/cli/record/replacer.ts';
import { contract } from '../../src/ocean/contract/contract.generated.ts';
import { parseJson } from '../../src/ocean/json.ts';
import { logIn, startApp, testNow } from '../support/app.ts';
import { personalValuesOf } from '../support/cli/personal-values.ts';
import { runCommand } from '../support/cli/run.ts';
import { execute } from '../support/graphql.ts';
import { temporaryFolder } from '../support/process/export.ts';

interface Recorded {
  readonly operation: string;
  readonly query: Record<string, string>;
  readonly status: number;
  readonly body: unknown;
}

let sandbox: Sandbox;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  sandbox = await startSandbox({ vehicles: 60, drivers: 50, silentBoxes: 30, now: () => new Date(testNow) });
  folder = await temporaryFolder();
});
afterAll(async () => {
  await sandbox.stop();
  await folder[Symbol.asyncDispose]();
});

async function record(name: string): Promise<{ text: string; responses: Recorded[]; out: string }> {
  const out = folder.path(name);
  const env = { OCEAN_URL: sandbox.url, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' };
  const { code } = await runCommand(['record', '--out', out, '--pace', '0'], env);
  expect(code).toBe(0);
  expect((await readdir(out)).toSorted()).toEqual(['manifest.json', 'responses.jsonl']);
  const text = await readFile(`${out}/responses.jsonl`, 'utf8');
  const responses = text
    .trim()
    .split('\n')
    .map((line) => parseJson(line) as Recorded);
  return { text, responses, out };
}

/** Values of the recorded requests as Ocean sends them now: everything that the contract does not mark as public. */
async function originals(): Promise<Set<string>> {
  const token = await logIn(sandbox.url, 'demo');
  const values = new Set<string>();
  for (const [operation, { response: shape }] of Object.entries(contract.reads)) {
    const [method = '', path = ''] = operation.split(' ');
    const response = await fetch(sandbox.url + path, { method, headers: { 'x-auth-token': token } });
    if (response.status !== 200) continue;
    walk(parseJson(await response.text()), shape, (leaf, leafShape) => {
      const isPublic = leafShape?.kind === 'leaf' && leafShape.isPublic === true;
      if (!isPublic && (typeof leaf === 'string' || typeof leaf === 'number' || typeof leaf === 'bigint')) {
        values.add(String(leaf));
      }
    });
  }
  return values;
}

/** Days: moved ones can be those of other rows. Values without a person, and those of boxes without a fix. */
const isGeneral = (value: string): boolean =>
  ['', '0', '-1', '85'].includes(value) || /^\d{4}-\d\d-\d\d|^\d\d\/\d\d\/\d{4}|^1[67]\d{11}$|^\d\d:\d\d/.test(value);

/** Values at places that the contract does not mark as public. */
function personalLeaves(body: unknown, operation: string): string[] {
  const leaves: string[] = [];
  walk(body, contract.reads[operation]?.response ?? null, (leaf, shape) => {
    if (!(shape?.kind === 'leaf' && shape.isPublic === true) && typeof leaf !== 'boolean') leaves.push(String(leaf));
  });
  return leaves;
}

describe('a recording', () => {
  it.each([
    ['of usual rows', null],
    ['of ids beyond 2^53', 'big-ids'],
    ['of fields that the contract lacks', 'extra-fields'],
    ['of values of other types', 'other-type'],
    ['of unknown values', 'unknown-enum'],
    ['of odd positions', 'odd-positions'],
  ] as const)('has no personal value of the account: %s', async (name, change) => {
    if (change !== null) sandbox.faults.add({ fault: { kind: 'rows', change } });
    const [{ text, responses }, sent] = [await record(name), await originals()];
    sandbox.faults.clear();
    const recorded = new Set(
      responses.flatMap(({ operation, query, body }) => [
        ...personalLeaves(body, operation),
        ...['vehId', 'individuId', 'idVehicule', 'immatriculation'].flatMap((name) => query[name] ?? []),
      ]),
    );
    const personal = [...sent].filter((value) => !isGeneral(value));
    expect(personal.length).toBeGreaterThan(1500);
    expect(personal.filter((value) => recorded.has(value))).toEqual([]);
    const named = personalValuesOf(sandbox).filter((value) => !/^\d+$/.test(value) && value !== 'Paris');
    expect(named.filter((value) => text.includes(value))).toEqual([]);
  });

  it('moves every instant by the same whole number of weeks', async () => {
    const { responses } = await record('instants');
    const rows = responses.find(({ operation }) => operation.endsWith('RecurrentesIndividu'))!.body as {
      debut: number;
    }[];
    const token = await logIn(sandbox.url, 'demo');
    const [, path = ''] = 'GET /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu'.split(' ');
    const now = (await (await fetch(sandbox.url + path, { headers: { 'x-auth-token': token } })).json()) as typeof rows;
    const weeks = new Set(rows.map(({ debut }, index) => (now[index]!.debut - debut) / (7 * 86_400_000)));
    expect(weeks.size).toBe(1);
    expect([...weeks][0]! % 1).toBe(0);
    expect([...weeks][0]).toBeGreaterThanOrEqual(5);
  });

  it('overwrites nothing, and needs an Ocean', async () => {
    const { out } = await record('once');
    const env = { OCEAN_URL: sandbox.url, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' };
    expect((await runCommand(['record', '--out', out], env)).reported).toContain(
      '--out must name a folder that is empty',
    );
    expect((await runCommand(['record', '--out', out])).reported).toContain('OCEAN_URL must be set');
    const rejected = await runCommand(['record', '--out', folder.path('none')], { ...env, OCEAN_PASSWORD: 'wrong' });
    expect(rejected).toMatchObject({ code: 1, reported: expect.stringContaining('Ocean rejects the login') });
    expect(await readdir(folder.path('none'))).toEqual([]);
  });
});

it('sandbox --replay serves a recording, in which everything is linked as before', async () => {
  const { out } = await record('replayed');
  const replay = await startReplay(out);
  const account = { OCEAN_LOGIN: 'any', OCEAN_PASSWORD: 'any' };
  const query = `{
    vehicles(first: 200) { totalCount nodes { driver { lastName } entity { name } } }
    drivers(first: 200) { totalCount nodes { lastName privacySchedules { oceanId } } }
    nonCommunicatingBoxes(first: 200) { totalCount nodes { vehicle { driver { lastName } } } }
  }`;
  await using app = await startApp({ env: { OCEAN_URL: replay.url, ...account } });
  await using original = await startApp({
    env: { OCEAN_URL: sandbox.url, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' },
  });
  const [served, sent] = [await execute(app.url, query), await execute(original.url, query)];
  expect(served.errors).toBeUndefined();
  const counts = ({ data }: typeof served) => ({
    totals: [data.vehicles.totalCount, data.drivers.totalCount, data.nonCommunicatingBoxes.totalCount],
    drivers: data.vehicles.nodes.filter(({ driver }: { driver: object | null }) => driver !== null).length,
    schedules: data.drivers.nodes.flatMap((node: { privacySchedules: object[] }) => node.privacySchedules).length,
    entities: new Set(data.vehicles.nodes.map(({ entity }: { entity: { name: string } }) => entity.name)).size,
  });
  expect(counts(served)).toEqual(counts(sent));
  await replay.stop();
});
