import { writeFile, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts';
import { logIn } from '../support/app.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { startFakeOcean } from '../support/ocean/fake-ocean.ts';
import { recurringPath, setRecurring } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { startProgram } from '../support/process/program.ts';
import { vehicleRow } from '../support/ocean/rows.ts';
import { startWorkers } from '../support/process/workers.ts';

const patience = { timeout: 60_000 };
const slow = { timeout: 180_000 };
const page = '{ nonCommunicatingBoxes(first: 1) { totalCount } }';
const smallFleet = { SANDBOX_VEHICLES: '40', SANDBOX_SILENT_BOXES: '20', SANDBOX_DRIVERS: '30' };

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Has a timeout: a connection that arrives while the last worker closes gets no response before the primary ends. */
const health = (url: string): Promise<string> =>
  fetch(`${url}/health/live`, { signal: AbortSignal.timeout(1000) }).then(String, () => 'unreachable');

/** Requests the page in a loop. Each client sends one request at a time over a keep-alive connection. */
function putUnderLoad(url: string, clients: number) {
  const agents: Agent[] = [];
  const outcomes: ('succeeded' | 'failed')[][] = [];
  let isOver = false;
  const send = (agent: Agent) =>
    new Promise<'succeeded' | 'failed'>((resolve) => {
      const headers = { 'content-type': 'application/json' };
      const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
        response
          .resume()
          .on('end', () => resolve(response.statusCode === 200 ? 'succeeded' : 'failed'))
          .on('error', () => resolve('failed'));
      });
      sent.on('error', () => resolve('failed')).end(JSON.stringify({ query: page }));
    });
  const loops = Array.from({ length: clients }, async (_, index) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    agents.push(agent);
    const mine: ('succeeded' | 'failed')[] = (outcomes[index] = []);
    while (!isOver) mine.push(await send(agent));
  });
  return {
    /** Failures per client. */
    failures: () => outcomes.map((mine) => mine.filter((outcome) => outcome === 'failed').length),
    succeeded: () => outcomes.flat().filter((outcome) => outcome === 'succeeded').length,
    end: async () => {
      isOver = true;
      await Promise.all(loops);
      for (const agent of agents) agent.destroy();
    },
  };
}

describe('several workers', slow, () => {
  it('all serve requests with one sandbox, and together send one upstream request', async () => {
    await using cluster = startWorkers(2, smallFleet);
    await cluster.untilServed(2);
    const clients = [await cluster.connect(), await cluster.connect()];
    for (const client of [...clients, ...clients]) {
      expect((await client.execute(page)).data).toEqual({ nonCommunicatingBoxes: { totalCount: 15 } });
    }
    const sandboxUrl = /Ocean +(http:\S+)/.exec(cluster.printed())?.[1] ?? '';
    const calls = (await (await fetch(`${sandboxUrl}/sandbox/calls`)).json()) as { counts: Record<string, number> };
    expect(calls.counts[endpoints.boxes]).toBe(1);
  });

  it('are replaced when they die: only requests in flight in the dead one fail', async () => {
    await using cluster = startWorkers(2, { ...smallFleet, LOG_LEVEL: 'info' });
    await cluster.untilServed(2);
    const load = putUnderLoad(await cluster.url, 4);
    await expect.poll(() => load.succeeded(), patience).toBeGreaterThan(20);
    const [victim, survivor] = cluster.served();
    process.kill(victim!, 'SIGKILL');
    await cluster.untilServed(3);
    const before = load.succeeded();
    await expect.poll(() => load.succeeded(), patience).toBeGreaterThan(before + 20);
    await load.end();
    for (const failures of load.failures()) expect(failures).toBeLessThanOrEqual(1);
    expect(cluster.served().map(isAlive)).toEqual([false, true, true]);
    expect(cluster.served()[1]).toBe(survivor);
  });

  it('are replaced one after the other at SIGUSR2, and no request fails', async () => {
    await using cluster = startWorkers(2, { ...smallFleet, LOG_LEVEL: 'info' });
    await cluster.untilServed(2);
    const load = putUnderLoad(await cluster.url, 4);
    await expect.poll(() => load.succeeded(), patience).toBeGreaterThan(20);
    cluster.child.kill('SIGUSR2');
    await expect.poll(() => cluster.printed(), patience).toContain('all workers are replaced');
    const before = load.succeeded();
    await expect.poll(() => load.succeeded(), patience).toBeGreaterThan(before + 20);
    await load.end();
    expect(load.failures()).toEqual([0, 0, 0, 0]);
    expect(cluster.served().map(isAlive)).toEqual([false, false, true, true]);
  });

  it('finish requests in flight at SIGTERM, then all exit with 0', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    await using ocean = await startFakeOcean({
      vehicles: async () => {
        arrived.resolve(undefined);
        await gate.promise;
        return { body: [vehicleRow(1, 'A')] };
      },
    });
    await using cluster = startWorkers(2, { OCEAN_URL: ocean.url, LOG_LEVEL: 'info', SHUTDOWN_GRACE_MS: '600000' });
    await cluster.untilServed(2);
    const client = await cluster.connect();
    const response = client.execute('{ vehicles { nodes { registration } } }', {
      headers: { 'x-auth-token': 'a-token' },
    });
    await arrived.promise;
    cluster.child.kill('SIGTERM');
    const url = await cluster.url;
    await expect.poll(() => health(url), patience).toBe('unreachable');
    gate.resolve(undefined);
    expect((await response).data).toEqual({ vehicles: { nodes: [{ registration: 'A' }] } });
    expect(await cluster.exit).toBe(0);
    expect(cluster.served().map(isAlive)).toEqual([false, false]);
  });

  it('share an event stream: a subscription starts in it over any connection', async () => {
    await using cluster = startWorkers(2, smallFleet);
    await cluster.untilServed(2);
    const url = `${await cluster.url}/graphql`;
    // Each request has a connection of its own, and the workers take turns.
    const send = (method: string, headers: Record<string, string>, body = '') =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const sent = request(url, { method, agent: false, headers }, resolve);
        sent.on('error', reject).end(body);
      });
    const token = { 'x-graphql-event-stream-token': await text(await send('PUT', {})) };
    const stream = await send('GET', { ...token, accept: 'text/event-stream' });
    let events = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => (events += chunk));
    const start = (operationId: string) => {
      const query = 'subscription { nonCommunicatingBoxChanged { kind } }';
      const json = JSON.stringify({ query, extensions: { operationId } });
      return send('POST', { ...token, 'content-type': 'application/json' }, json);
    };
    const ids = ['a', 'b', 'c', 'd'];
    for (const id of ids) expect((await start(id)).statusCode).toBe(202);
    for (const id of ids) await expect.poll(() => events, patience).toContain(`{"id":"${id}","payload":{"data":`);
    const unknown = { 'x-graphql-event-stream-token': 'unknown', 'content-type': 'application/json' };
    expect((await send('POST', unknown, '{}')).statusCode).toBe(404);
    stream.destroy();
  });

  it('end with the process that started them, however it ends', async () => {
    await using cluster = startWorkers(2, { ...smallFleet, LOG_LEVEL: 'info' });
    await cluster.untilServed(2);
    cluster.child.kill('SIGKILL');
    await expect.poll(() => cluster.served().map(isAlive), patience).toEqual([false, false]);
  });

  it('send a write with a clientMutationId once, and all see it', async () => {
    const ocean = await startSandbox({ vehicles: 40, silentBoxes: 20, drivers: 30 });
    await using cluster = startWorkers(2, { OCEAN_URL: ocean.url });
    const headers = { 'x-auth-token': await logIn(ocean.url, 'demo') };
    await cluster.untilServed(2);
    const [one, two] = [await cluster.connect(), await cluster.connect()];
    const driverId = String(scheduledDriver(ocean).id);
    const read = `query ($id: ID!) { driver(by: { oceanId: $id }) {
      privacySchedules(kinds: [RECURRING]) { slots { day start end } } } }`;
    for (const client of [one, two]) await client.execute(read, { headers, variables: { id: driverId } });
    const slots = [{ start: '21:15', end: '21:45' }];
    const input = { driverId, days: [{ day: 'MONDAY', slots }], clientMutationId: 'mine' };
    const responses = await Promise.all(
      [one, two, one, two].map((it) => it.execute(setRecurring, { headers, variables: { input } })),
    );
    for (const response of responses) expect(response).toEqual(responses[0]);
    expect(responses[0]!.data.result).toMatchObject({ userErrors: [], clientMutationId: 'mine' });
    expect(ocean.calls.counts()[`POST ${recurringPath}`]).toBe(1);
    for (const client of [one, two]) {
      const { data } = await client.execute(read, { headers, variables: { id: driverId } });
      expect(JSON.stringify(data)).toContain('"day":"MONDAY","start":"21:15","end":"21:45"');
    }
    await ocean.stop();
  });
});

describe('workers that cannot start', slow, () => {
  it('are not started with an invalid configuration, which is reported once', async () => {
    const program = startProgram({ PORT: 'secret-1', LOG_LEVEL: 'secret-2' }, ['--workers', '3']);
    expect(await program.exit).toBe(1);
    expect(program.printed().match(/PORT must be/g)).toHaveLength(1);
    expect(program.printed()).not.toContain('secret');
  });

  it('report once that the port is taken, and the exit code is 1', async () => {
    await using cluster = startWorkers(1, smallFleet);
    const { port } = new URL(await cluster.url);
    const program = startProgram({ ...smallFleet, PORT: port }, ['--workers', '3']);
    expect(await program.exit).toBe(1);
    expect(program.printed().trim()).toBe(`Port ${port} is taken: stop what listens there, or set PORT.`);
  });

  it('are abandoned when none stays alive: the reason is reported, and the exit code is 1', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'workers-'));
    const manifest = join(directory, 'manifest.json');
    await writeFile(manifest, JSON.stringify({ one: '{ __typename }' }));
    await using cluster = startWorkers(2, { ...smallFleet, LOG_LEVEL: 'info', TRUSTED_DOCUMENTS: manifest });
    await cluster.untilServed(2);
    await rm(directory, { recursive: true });
    cluster.child.kill('SIGUSR2'); // they cannot be replaced, and stay
    await expect.poll(() => cluster.printed(), patience).toContain('the replacement has ended');
    expect(cluster.served().map(isAlive)).toEqual([true, true]);
    for (const pid of cluster.served()) process.kill(pid, 'SIGKILL');
    expect(await cluster.exit).toBe(1);
    expect(cluster.printed()).toContain('No worker can be kept alive: the configuration cannot be used');
  });

  it.each([
    [['--workers', '0'], '--workers must be a whole number from 1 to 256, or auto'],
    [['--wheels'], 'Unknown argument: wheels'],
  ])('because of %j report the reason', async (args, message) => {
    const program = startProgram({}, args);
    expect(await program.exit).toBe(2);
    expect(program.printed()).toContain(message);
  });

  it('print help', async () => {
    const program = startProgram({}, ['--help']);
    expect(await program.exit).toBe(0);
    expect(program.printed()).toContain('--workers');
  });
});
