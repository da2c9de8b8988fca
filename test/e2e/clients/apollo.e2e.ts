import { gql, type ApolloClient, type TypedDocumentNode } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import * as expected from '../../support/clients/client-case.ts';
import { ClientPage } from '../../support/clients/client-page.ts';
import { rejectRequests } from '../../support/ocean/reject-requests.ts';

interface BoxList {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: expected.PageBox }[];
}

interface Modules {
  createGraphClient: (url: string, caller: () => expected.PageCaller) => ApolloClient;
  watchSilentBoxes: (
    client: ApolloClient,
    show: (boxes: BoxList) => void,
  ) => { more: () => Promise<boolean>; stop: () => void };
  codesOf: (error: unknown) => string[];
  setPrivateDay: expected.SetPrivateDay<ApolloClient>;
}

const entities: TypedDocumentNode<Entities> = gql`
  query Entities {
    entities {
      id
      name
    }
  }
`;

describe('Apollo Client, as docs/how-to/use-apollo-client.md says', () => {
  let app: SandboxApp;
  let page: ClientPage;
  let code: Modules;
  const clientOf = (caller: expected.PageCaller = {}) => code.createGraphClient(`${app.url}/graphql`, () => caller);

  beforeAll(async () => {
    app = await startTestApp();
    page = new ClientPage('docs/how-to/use-apollo-client.md', '@apollo/client', 'rxjs');
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

  it('joins the pages of a list, each box once, to the last', async () => {
    const shown: BoxList[] = [];
    const { more, stop } = code.watchSilentBoxes(clientOf(), (boxes) => shown.push(boxes));
    const length = () => expect.poll(() => shown.at(-1)?.edges.length, { timeout: 10_000 });
    await length().toBe(5);
    expect(await more()).toBe(true);
    await length().toBe(10);
    while (await more());
    const numbers = await expected.serialNumbers(app);
    await length().toBe(numbers.length);
    stop();
    expect(shown.at(-1)?.edges.map(({ node }) => node.serialNumber)).toEqual(numbers);
    expect(shown.at(-1)?.totalCount).toBe(numbers.length);
  });

  it('keeps lists of other filters apart', async () => {
    const client = clientOf();
    const query: TypedDocumentNode<{ nonCommunicatingBoxes: BoxList }> = gql`
      query Boxes($filter: BoxFilter) {
        nonCommunicatingBoxes(first: 200, filter: $filter) {
          edges {
            cursor
            node {
              id
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    `;
    const count = async (filter: object): Promise<number> => {
      const { data } = await client.query({ query, variables: { filter } });
      return data?.nonCommunicatingBoxes.edges.length ?? 0;
    };
    const [all, qualified, unqualified] = [{}, { isQualified: true }, { isQualified: false }];
    expect((await count(qualified)) + (await count(unqualified))).toBe(await count(all));
  });

  it('holds a vehicle once, whichever way it came', async () => {
    const client = clientOf();
    const byBox: TypedDocumentNode<{ nonCommunicatingBoxes: { edges: { node: { vehicle: Vehicle } }[] } }> = gql`
      query ByBox {
        nonCommunicatingBoxes(first: 1) {
          edges {
            cursor
            node {
              id
              vehicle {
                id
                registration
              }
            }
          }
        }
      }
    `;
    const byItself = gql`
      query ByItself($registration: String!) {
        vehicle(by: { registration: $registration }) {
          id
          make
        }
      }
    `;
    const { data } = await client.query({ query: byBox });
    const { id, registration } = data!.nonCommunicatingBoxes.edges[0]!.node.vehicle;
    await client.query({ query: byItself, variables: { registration } });
    const cached = client.cache.extract() as Record<string, object>;
    expect(Object.keys(cached).filter((key) => key.startsWith('Vehicle:'))).toEqual([`Vehicle:${id}`]);
    expect(cached[`Vehicle:${id}`]).toMatchObject({ id, registration, make: expect.any(String) });
  });

  it('gives what is there beside what Ocean refuses, with the code', async () => {
    const restore = rejectRequests(app, 'positions', 403);
    const query = gql`
      query {
        vehicles(first: 1) {
          nodes {
            id
            registration
            position {
              at
            }
          }
        }
      }
    `;
    const { data, error } = await clientOf().query({ query, errorPolicy: 'all' });
    restore();
    expect(data).toMatchObject({ vehicles: { nodes: [{ registration: expect.any(String), position: null }] } });
    expect(code.codesOf(error)).toEqual(['FORBIDDEN']);
  });

  it('asks as the caller, for the customer that the caller names', async () => {
    for (const rank of [0, 1]) {
      const { data } = await clientOf(await expected.managerOfAll(app, rank)).query({ query: entities });
      expect(data?.entities.map(({ name }) => name)).toEqual(expected.entityNames(app, rank));
    }
    const { token } = await expected.managerOfAll(app, 0);
    const { error } = await clientOf({ token }).query({ query: entities, errorPolicy: 'all' });
    expect(code.codesOf(error)).toEqual(['CUSTOMER_REQUIRED']);
    const rejection = await clientOf({ token: 'no-such-token' })
      .query({ query: entities })
      .catch((thrown: unknown) => thrown);
    expect(code.codesOf(rejection)).toEqual(['UNAUTHENTICATED']);
  });

  it('changes a driver’s day, and says at which field a day is to be mended', async () => {
    const driverId = await expected.someDriverId(app);
    const client = clientOf();
    const day = (end: string) => ({ day: 'FRIDAY' as const, slots: [{ start: '12:00', end }] });
    expect(await code.setPrivateDay(client, driverId, day('11:00'))).toMatchObject([
      { field: ['input', 'days', '0', 'slots', '0', 'end'], code: 'INVALID_INPUT' },
    ]);
    expect(await code.setPrivateDay(client, driverId, day('13:30'))).toEqual([]);
    expect(await expected.fridaysOf(app, driverId)).toEqual(['12:00-13:30']);
    // The answer's driver is in the cache, to be read without another query.
    expect(JSON.stringify(client.cache.extract())).toContain('"13:30"');
  });
});

interface Vehicle {
  readonly id: string;
  readonly registration: string;
}

interface Entities {
  readonly entities: readonly { readonly name: string }[];
}
