import { request } from 'node:http';
import { expect, it } from 'vitest';
import { startProgram } from '../support/process/program.ts';
import { startWorkers } from '../support/process/workers.ts';

const patience = { timeout: 60_000 };
const slow = { timeout: 180_000 };
const fleet = { SANDBOX_VEHICLES: '40', SANDBOX_SILENT_BOXES: '20', SANDBOX_DRIVERS: '30', LOG_LEVEL: 'info' };
const page = JSON.stringify({ query: '{ nonCommunicatingBoxes(first: 1) { totalCount } }' });

interface Outcome {
  /** The status, or the code of what went wrong. */
  readonly end: number | string;
  readonly retryAfter?: string | undefined;
  readonly body?: string;
}

/** One request over a connection of its own. */
function sendOnce(url: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', connection: 'close' };
    const sent = request(`${url}/graphql`, { method: 'POST', agent: false, headers }, (response) => {
      let body = '';
      response
        .on('data', (chunk: Buffer) => (body += chunk.toString()))
        .on('end', () => resolve({ end: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body }))
        .on('error', (error: NodeJS.ErrnoException) => resolve({ end: `cut: ${error.code ?? ''}` }));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ end: error.code ?? 'failed' })).end(page);
  });
}

/** Clients that send one request after the other until the port closes or they are stopped. */
function putUnderLoad(url: string, clients: number) {
  const outcomes: Outcome[] = [];
  let isOver = false;
  const loops = Array.from({ length: clients }, async () => {
    while (!isOver) {
      const outcome = await sendOnce(url);
      if (outcome.end === 'ECONNREFUSED') return;
      outcomes.push(outcome);
    }
  });
  return {
    succeeded: () => outcomes.filter(({ end }) => end === 200).length,
    others: () => outcomes.filter(({ end }) => end !== 200),
    stop: () => {
      isOver = true;
    },
    end: () => Promise.all(loops),
  };
}

it('a rolling replacement fails no request of clients with a connection for each', slow, async () => {
  await using workers = startWorkers(2, fleet);
  await workers.untilServed(2);
  const load = putUnderLoad(await workers.url, 6);
  await expect.poll(() => load.succeeded(), patience).toBeGreaterThan(20);
  workers.child.kill('SIGUSR2');
  await expect.poll(() => workers.printed(), patience).toContain('all workers are replaced');
  const before = load.succeeded();
  await expect.poll(() => load.succeeded(), patience).toBeGreaterThan(before + 20);
  load.stop();
  await load.end();
  expect(load.others()).toEqual([]);
});

it.each([
  ['one process', []],
  ['two workers', ['--workers', '2']],
])('SIGTERM to %s fails no request that is sent before the balancer knows', slow, async (_name, args) => {
  const program = startProgram({ ...fleet, PORT: '0', DRAIN_DELAY_MS: '2000' }, args);
  const url = await program.url;
  if (args.length > 0) {
    await expect.poll(() => program.printed().match(/a worker serves/g)?.length, patience).toBe(2);
  }
  const load = putUnderLoad(url, 6);
  await expect.poll(() => load.succeeded(), patience).toBeGreaterThan(20);
  program.child.kill('SIGTERM');
  const ready = () => fetch(`${url}/health/ready`).then(({ status }) => status);
  await expect.poll(ready, { interval: 20, ...patience }).toBe(503);
  const before = load.succeeded();
  await expect.poll(() => load.succeeded(), patience).toBeGreaterThan(before + 6);
  load.stop();
  await load.end();
  expect(load.others()).toEqual([]);
  expect(await program.exit).toBe(0);
});

it.each([
  ['one process', []],
  ['two workers', ['--workers', '2']],
])(
  'SIGTERM to %s lets no client hang that sends requests continuously, and changes the form of no response',
  slow,
  async (_name, args) => {
    const program = startProgram({ ...fleet, PORT: '0', DRAIN_DELAY_MS: '300' }, args);
    const load = putUnderLoad(await program.url, 6);
    await expect.poll(() => load.succeeded(), patience).toBeGreaterThan(20);
    program.child.kill('SIGTERM');
    await load.end();
    const resets = load.others().filter(({ end }) => end === 'ECONNRESET').length;
    if (args.length === 0 && process.platform === 'linux') expect(resets).toBeLessThanOrEqual(1);
    for (const { end, retryAfter, body } of load.others()) {
      // The system resets a connection that was never accepted; no process has read its request.
      if (end === 'ECONNRESET') continue;
      expect([end, retryAfter]).toEqual([503, '1']);
      expect(JSON.parse(body ?? '')).toMatchObject({
        errors: [{ extensions: { code: 'OVERLOADED', retryAfterSeconds: 1 } }],
      });
    }
    expect(await program.exit).toBe(0);
  },
);

it('a connection of a hung worker is served by another once the first was killed', slow, async () => {
  await using cluster = startWorkers(2, { ...fleet, HANG_TIMEOUT_MS: '2000' });
  await cluster.untilServed(2);
  const url = await cluster.url;
  const [pid = 0] = cluster.served();
  process.kill(pid, 'SIGSTOP');
  // Handed out in turn: the one that hangs is given one of them, and takes it never.
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => sendOnce(url)));
  expect(outcomes.map(({ end }) => end)).toEqual([200, 200, 200, 200, 200, 200]);
  await cluster.untilServed(3);
});
