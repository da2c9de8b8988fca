import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { HealthPort } from '../../src/cluster/health.ts';
import { startProgram } from '../support/process/program.ts';

const probe =
  "fetch(process.argv[1]).then(async (r) => console.log(r.status, await r.text()), () => console.log('closed'))";

/** Sends a request from a separate process, while this one is blocked. */
const probeWhileBlocked = (url: string): string =>
  execFileSync(process.execPath, ['-e', probe, url], { encoding: 'utf8' }).trim();

it('responds on its own port while the event loop of the process is blocked', async () => {
  const health = await HealthPort.open({ port: 0, host: '127.0.0.1', hangTimeoutMillis: 600_000 });
  const url = `http://127.0.0.1:${health.port}/health`;
  try {
    expect(probeWhileBlocked(`${url}/live`)).toBe('200 {"status":"live"}');
    expect(probeWhileBlocked(`${url}/ready`)).toBe('503 {"status":"draining"}');
    health.setReady(true);
    expect(probeWhileBlocked(`${url}/ready`)).toBe('200 {"status":"ready"}');
    health.setReady(false);
    expect(probeWhileBlocked(`${url}/ready`)).toBe('503 {"status":"draining"}');
    expect(probeWhileBlocked(`http://127.0.0.1:${health.port}/graphql`)).toMatch(/^404 /);
  } finally {
    await health.close();
  }
});

it('reports there that the shared state is degraded, and is ready all the same', async () => {
  let state: 'connected' | 'degraded' = 'connected';
  const health = await HealthPort.open({ port: 0, host: '127.0.0.1', hangTimeoutMillis: 600_000 }, () => state);
  const ready = async (): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${health.port}/health/ready`);
    return [response.status, await response.json()];
  };
  try {
    health.setReady(true);
    expect(await ready()).toEqual([200, { status: 'ready', sharedState: 'connected' }]);
    state = 'degraded';
    await expect.poll(ready).toEqual([200, { status: 'ready', sharedState: 'degraded' }]);
  } finally {
    await health.close();
  }
});

it('reports a process that has been blocked for the hang timeout', async () => {
  const health = await HealthPort.open({ port: 0, host: '127.0.0.1', hangTimeoutMillis: 1 });
  try {
    health.setReady(true);
    expect(probeWhileBlocked(`http://127.0.0.1:${health.port}/health/live`)).toBe('503 {"status":"hung"}');
    expect(probeWhileBlocked(`http://127.0.0.1:${health.port}/health/ready`)).toMatch(/^503 /);
  } finally {
    await health.close();
  }
});

it.each([
  ['one process', []],
  ['two workers', ['--workers', '2']],
])('HEALTH_PORT: %s is ready there, responds 503 once it drains, and exits with 0', async (_name, args) => {
  const program = startProgram({ PORT: '0', HEALTH_PORT: '0', LOG_LEVEL: 'silent', DRAIN_DELAY_MS: '3600000' }, args);
  try {
    await program.url;
    const [, health] = /Health +(http:\S+)/.exec(program.printed()) ?? [];
    const get = async (path: string) => (await fetch(`${health}/health/${path}`)).status;
    expect([await get('live'), await get('ready')]).toEqual([200, 200]);
    program.child.kill('SIGTERM');
    await expect.poll(() => get('ready')).toBe(503);
    expect(await get('live')).toBe(200);
  } finally {
    program.child.kill('SIGKILL');
    await program.exit;
  }
});

it('ends with 1 and a line that names HEALTH_PORT when that port is taken', async () => {
  const health = await HealthPort.open({ port: 0, host: '127.0.0.1', hangTimeoutMillis: 600_000 });
  for (const args of [[], ['--workers', '2']]) {
    const program = startProgram({ PORT: '0', HEALTH_PORT: String(health.port), LOG_LEVEL: 'silent' }, args);
    program.url.catch(() => undefined);
    expect(await program.exit).toBe(1);
    expect(program.printed()).toMatch(/HEALTH_PORT/);
  }
  await health.close();
});
