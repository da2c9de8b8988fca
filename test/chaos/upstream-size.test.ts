import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { FaultInput } from '../../packages/sandbox/src/faults/fault.ts';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { execute } from '../support/graphql.ts';
import { startProgram } from '../support/process/program.ts';
import { isFull } from './support/extent.ts';
import { startStage } from './support/stage.ts';
import { output } from './support/output.ts';

const vehicles = '{ vehicles { isStale totalCount } }';
const mebibyte = 1024 * 1024;

const huge: [string, FaultInput][] = [
  ['200 MB', { kind: 'huge', mebibytes: 200 }],
  ['a gzip bomb of 300 MB', { kind: 'huge', encoding: 'gzip', mebibytes: 300 }],
];

it.each(huge)('U11 %s: cut at the limit, not repeated, never cached', async (_name, fault) => {
  await using stage = await startStage({ OCEAN_MAX_BYTES: String(3 * mebibyte) });
  const headers = await stage.signIn('demo');
  const { data: fresh } = await stage.execute(vehicles, { headers });
  stage.letListsAge();
  stage.takeNames();
  stage.sandbox.faults.add({ fault });
  expect((await stage.execute(vehicles, { headers })).data.vehicles).toEqual({ ...fresh.vehicles, isStale: true });
  const drivers = await stage.execute('{ drivers { totalCount } }', { headers });
  expect(drivers.errors).toEqual(output('UPSTREAM_BAD_RESPONSE', 'drivers'));
  const entities = await stage.execute('{ entities { id } }', { headers });
  expect(entities.errors).toEqual(output('UPSTREAM_BAD_RESPONSE', 'entities'));
  expect(stage.takeNames()).toEqual(['vehicles', 'drivers', 'entities']);
  await stage.expectRight(headers);
});

/** Peak memory of a process, in MiB. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** Requests a list that is too large from a new process several times. Returns the growth of its peak memory in MiB. */
async function growthBy(fault: FaultInput, env: Record<string, string> = {}): Promise<number> {
  const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30 });
  const account = { OCEAN_URL: ocean.url, OCEAN_LOGIN: 'demo', OCEAN_PASSWORD: 'demo' };
  const program = startProgram({ ...account, PORT: '0', LOG_LEVEL: 'silent', ...env });
  try {
    const url = await program.url;
    expect((await execute(url, vehicles)).data.vehicles).toEqual({ isStale: false, totalCount: 30 });
    const before = await peakOf(program.child.pid!);
    ocean.faults.add({ fault });
    for (let sent = 0; sent < (isFull ? 3 : 1); sent += 1) {
      const { errors } = await execute(url, '{ drivers { totalCount } }');
      expect(errors).toEqual(output('UPSTREAM_BAD_RESPONSE', 'drivers'));
    }
    return (await peakOf(program.child.pid!)) - before;
  } finally {
    program.child.kill('SIGKILL');
    await program.exit;
    await ocean.stop();
  }
}

it.each(huge)('U11 %s: the memory of the process is bounded by the limit', async (_name, fault) => {
  const limit = 32;
  expect(await growthBy(fault, { OCEAN_MAX_BYTES: String(limit * mebibyte) })).toBeLessThan(6 * limit);
});

if (isFull) {
  it('U11 a gzip bomb of 2 GB, with the default limit', { timeout: 300_000 }, async () => {
    const growth = await growthBy(
      { kind: 'huge', encoding: 'gzip', mebibytes: 2000 },
      { OCEAN_TIMEOUT_MS: '120000', REQUEST_TIMEOUT_MS: '120000' },
    );
    expect(growth).toBeLessThan(2 * 1024);
  });
}
