import { ClientError, type GraphQLClient as Client } from 'graphql-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import * as expected from '../../support/clients/client-case.ts';
import { ClientPage } from '../../support/clients/client-page.ts';
import { rejectRequests } from '../../support/ocean/reject-requests.ts';

interface Modules {
  createGraphClient: (url: string, caller: expected.PageCaller) => Client;
  silentBoxes: (client: Client, pageSize: number) => AsyncIterable<expected.PageBox>;
  codesOf: (error: unknown) => string[];
  setPrivateDay: expected.SetPrivateDay<Client>;
}

describe('graphql-request, as docs/how-to/use-graphql-request.md says', () => {
  let app: SandboxApp;
  let page: ClientPage;
  let code: Modules;
  const clientOf = (caller: expected.PageCaller = {}) => code.createGraphClient(`${app.url}/graphql`, caller);

  beforeAll(async () => {
    app = await startTestApp();
    page = new ClientPage('docs/how-to/use-graphql-request.md', 'graphql-request');
    const files = ['client.ts', 'boxes.ts', 'errors.ts', 'private-day.ts'].map((file) => page.import<Modules>(file));
    code = Object.assign({}, ...(await Promise.all(files)));
  });

  afterAll(async () => {
    page[Symbol.dispose]();
    await app[Symbol.asyncDispose]();
  });

  it('compiles, with types from codegen', () => {
    expect(page.typecheck()).toBe('');
  });

  it('walks a list to its end, each box once', async () => {
    const numbers: (string | null)[] = [];
    for await (const { serialNumber } of code.silentBoxes(clientOf(), 4)) numbers.push(serialNumber);
    expect(numbers).toEqual(await expected.serialNumbers(app));
  });

  it('gives what is there beside what Ocean refuses, with the code', async () => {
    const restore = rejectRequests(app, 'positions', 403);
    const query = '{ vehicles(first: 1) { nodes { registration position { at } } } }';
    const rejection = await rejectionOf(clientOf(), query);
    restore();
    expect(rejection.response.data).toMatchObject({
      vehicles: { nodes: [{ registration: expect.any(String), position: null }] },
    });
    expect(code.codesOf(rejection)).toEqual(['FORBIDDEN']);
  });

  it('asks as the caller, for the customer that the caller names', async () => {
    const query = '{ entities { name } }';
    for (const rank of [0, 1]) {
      const { entities } = await clientOf(await expected.managerOfAll(app, rank)).request<Entities>(query);
      expect(entities.map(({ name }) => name)).toEqual(expected.entityNames(app, rank));
    }
    const { token } = await expected.managerOfAll(app, 0);
    expect(code.codesOf(await rejectionOf(clientOf({ token }), query))).toEqual(['CUSTOMER_REQUIRED']);
    const stranger = clientOf({ token: 'no-such-token' });
    expect(code.codesOf(await rejectionOf(stranger, query))).toEqual(['UNAUTHENTICATED']);
  });

  it('changes a driver’s day, and says at which field a day is to be mended', async () => {
    const driverId = await expected.someDriverId(app);
    const day = (end: string) => ({ day: 'FRIDAY' as const, slots: [{ start: '12:00', end }] });
    expect(await code.setPrivateDay(clientOf(), driverId, day('11:00'))).toMatchObject([
      { field: ['input', 'days', '0', 'slots', '0', 'end'], code: 'INVALID_INPUT' },
    ]);
    expect(await code.setPrivateDay(clientOf(), driverId, day('13:30'))).toEqual([]);
    expect(await expected.fridaysOf(app, driverId)).toEqual(['12:00-13:30']);
  });
});

interface Entities {
  readonly entities: readonly { readonly name: string }[];
}

async function rejectionOf(client: Client, query: string): Promise<ClientError> {
  const outcome: unknown = await client.request(query).catch((thrown: unknown) => thrown);
  if (outcome instanceof ClientError) return outcome;
  throw new Error('the graph refused nothing');
}
