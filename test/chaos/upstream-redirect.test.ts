import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { setExceptional } from '../support/mutations/documents.ts';
import { scheduledDriver } from '../support/mutations/fleet.ts';
import { startStage } from './support/stage.ts';
import { output } from './support/output.ts';

/** Another host, which records what reaches it. */
async function startElsewhere() {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.end('[]');
  });
  server.on('connection', () => reached.push('a connection'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    reached,
    location: `http://localhost:${port}/elsewhere`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

it.each([301, 302, 303, 307, 308] as const)(
  'U12 %i to another host: not followed, by reads, writes or logins',
  async (status) => {
    await using elsewhere = await startElsewhere();
    const { location, reached } = elsewhere;
    await using stage = await startStage();
    const headers = await stage.signIn('demo');
    const driverId = String(scheduledDriver(stage.sandbox).id);
    const input = { driverId, period: { start: '2026-12-24T12:00:00Z', end: '2026-12-26T12:00:00Z' } };
    await stage.execute('{ drivers { totalCount } }', { headers });
    await stage.execute(`{ driver(by: { oceanId: "${driverId}" }) { privacySchedules { id } } }`, { headers });
    stage.takeNames();
    const fault = { kind: 'redirect', status, location } as const;
    stage.sandbox.faults.add({ fault, on: { endpoint: 11 } });
    stage.sandbox.faults.add({ fault, on: { access: ['write', 'login'] } });
    const read = await stage.execute('{ vehicles { totalCount } }', { headers });
    expect(read).toEqual({
      status: 200,
      data: { vehicles: null },
      errors: output('UPSTREAM_BAD_RESPONSE', 'vehicles'),
    });
    const change = await stage.execute(setExceptional, { headers, variables: { input } });
    expect(change.data.result.userErrors).toMatchObject([{ code: 'OUTCOME_UNKNOWN' }]);
    const asService = await stage.execute('{ vehicles { totalCount } }');
    expect(asService.errors).toEqual(output('UPSTREAM_BAD_RESPONSE', 'vehicles'));
    expect(stage.takeNames().filter((name) => name !== 'exceptional')).toEqual([
      'vehicles',
      'POST /restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu',
      'login',
    ]);
    expect(reached).toEqual([]);
    await stage.expectRight(headers);
  },
);
