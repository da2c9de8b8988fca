import { appendFile, readFile, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { customerOf } from '../support/expected.ts';
import { startExport, temporaryFolder } from '../support/process/export.ts';

const secret = 'a-secret-of-sixteen-characters-or-more';
const patience = 60_000;

let app: SandboxApp;
beforeAll(async () => {
  app = await startTestApp({
    env: { SANDBOX_DRIVERS: '5000', SANDBOX_CUSTOMERS: '1', MAX_PAGE_SIZE_TRUSTED: '5000', GATEWAY_SECRET: secret },
  });
});
afterAll(() => app[Symbol.asyncDispose]());

const optionsFor = (out: string, ...more: string[]): string[] => [
  ...['--url', `${app.url}/graphql`, '--connection', 'drivers', '--fields', 'oceanId,lastName,entity.name'],
  ...['--out', out, ...more],
];
const linesOf = async (path: string): Promise<string[]> => (await readFile(path, 'utf8')).trimEnd().split(/\r?\n/);

/** Exports without an interruption, as the one that others are compared with. */
async function complete(path: string, ...more: string[]): Promise<string> {
  expect((await startExport(optionsFor(path, ...more)).ended).code).toBe(0);
  return readFile(path, 'utf8');
}

it('exports 5,000 drivers with one upstream request', { timeout: patience }, async () => {
  await using folder = await temporaryFolder();
  await using cold = await startTestApp({ env: { SANDBOX_DRIVERS: '5000', SANDBOX_CUSTOMERS: '1' } });
  const out = folder.path('drivers.csv');
  const args = optionsFor(out).map((text) => text.replace(app.url, cold.url));
  const { code, report } = await startExport(args).ended;
  expect(code).toBe(0);
  expect(report.split('\n').slice(0, 2)).toEqual(['export: 200 of 5000 rows', 'export: 400 of 5000 rows']);
  expect(report).toContain('export: 5000 of 5000 rows\nexport: 5000 rows are in ');
  expect(cold.takeCalls()).toEqual({ drivers: 1 });
  const [head, ...rows] = await linesOf(out);
  expect(head).toBe('oceanId,lastName,entity.name');
  const { drivers } = customerOf(cold.sandbox);
  expect(drivers).toHaveLength(5000);
  expect(rows.toSorted()).toEqual(
    drivers.map(({ id, lastName, entity }) => `${id},${lastName},${entity?.name ?? ''}`).toSorted(),
  );
  expect(await readdir(dirname(out))).toEqual(['drivers.csv']);
});

it('exports JSON lines, with arguments and a selection', { timeout: patience }, async () => {
  await using folder = await temporaryFolder();
  const out = folder.path('drivers.jsonl');
  const { entity } = customerOf(app.sandbox).drivers.find((driver) => driver.entity !== null)!;
  const own = customerOf(app.sandbox).drivers.filter((driver) => driver.entity === entity);
  const args = optionsFor(out, '--arguments', `filter: { entityIds: ["${entity!.id}"] }`).map((text) =>
    text === 'oceanId,lastName,entity.name' ? '{ key: oceanId entity { name } }' : text,
  );
  expect((await startExport(args).ended).code).toBe(0);
  const rows = (await linesOf(out)).map((line) => JSON.parse(line) as { key: string });
  expect(rows.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual(
    own
      .map(({ id }) => ({ key: String(id), entity: { name: entity!.name } }))
      .toSorted((a, b) => a.key.localeCompare(b.key)),
  );
});

it('continues after a kill without a lost or repeated row', { timeout: patience }, async () => {
  await using folder = await temporaryFolder();
  const expected = await complete(folder.path('complete.csv'));
  const out = folder.path('killed.csv');
  for (const rows of [300, 900, 2100]) {
    const resumed = rows === 300 ? [] : ['--resume'];
    const running = startExport(optionsFor(out, '--page-size', '60', ...resumed));
    await running.reports(`export: ${rows} of 5000`);
    running.kill('SIGKILL');
    expect((await running.ended).code).toBeNull();
    await appendFile(out, '"cut within a'); // as a kill within a write would leave it
  }
  const { code } = await startExport(optionsFor(out, '--resume')).ended;
  expect(code).toBe(0);
  expect(await readFile(out, 'utf8')).toBe(expected);
});

it('prints the cursor when it is interrupted, from which another export goes on', { timeout: patience }, async () => {
  await using folder = await temporaryFolder();
  const expected = await complete(folder.path('complete.csv'));
  const out = folder.path('first.csv');
  const running = startExport(optionsFor(out, '--page-size', '50'));
  await running.reports('export: 500 of 5000');
  running.kill('SIGTERM');
  const { code, report } = await running.ended;
  expect(code).toBe(130);
  const [, rows, cursor] = /export: interrupted\n(\d+) rows are complete\ncursor: (\S+)\ncontinue with --resume/.exec(
    report,
  )!;
  const first = await readFile(out, 'utf8');
  expect(first.split('\r\n')).toHaveLength(Number(rows) + 2); // the head, and nothing behind the last line
  const rest = await complete(folder.path('rest.csv'), '--after', cursor!);
  expect(first + rest.slice(rest.indexOf('\r\n') + 2)).toBe(expected);
});

it('takes larger pages only with the secret', { timeout: patience }, async () => {
  await using folder = await temporaryFolder();
  const args = (name: string) => optionsFor(folder.path(name), '--page-size', '5000');
  const rejected = await startExport(args('a.csv')).ended;
  expect(rejected.code).toBe(1);
  expect(rejected.report).toContain('LIMIT_EXCEEDED');
  expect(rejected.report).toContain('pageSize: 5000, at most 200.');
  expect(rejected.report).toContain('nothing was written');
  expect(await readdir(dirname(folder.path('a.csv')))).toEqual([]);
  const trusted = await startExport(args('a.csv'), { GATEWAY_SECRET: secret }).ended;
  expect(trusted).toMatchObject({ code: 0, report: expect.stringMatching(/^export: 5000 of 5000 rows\n/) });
  expect(await linesOf(folder.path('a.csv'))).toHaveLength(5001);
});

it('writes nothing of a page with an error, and names it', { timeout: patience }, async () => {
  await using folder = await temporaryFolder();
  const out = folder.path('a.csv');
  const { code, report } = await startExport(optionsFor(out), { OCEAN_TOKEN: 'not-a-token' }).ended;
  expect(code).toBe(1);
  expect(report).toMatch(/^export: UNAUTHENTICATED at page: /);
  expect(await readdir(dirname(out))).toEqual([]);
});

it('overwrites no file, and resumes no other export', { timeout: patience }, async () => {
  await using folder = await temporaryFolder();
  const out = folder.path('a.csv');
  const running = startExport(optionsFor(out, '--page-size', '50'));
  await running.reports('export: 100 of 5000');
  running.kill('SIGKILL');
  await running.ended;
  const other = optionsFor(out, '--resume').map((text) => (text.startsWith('oceanId') ? 'oceanId' : text));
  for (const [args, message] of [
    [optionsFor(out), '--out names a file that exists'],
    [other, '--resume needs the connection, fields, arguments and format of the interrupted export'],
    [optionsFor(out, '--format', 'xml'), '--format must be csv or jsonl'],
    [['--connection', 'drivers'], '--out is required'],
  ] as const) {
    const { code, report } = await startExport(args).ended;
    expect([code, report.split('\n')[0]?.includes(message)]).toEqual([2, true]);
  }
});
