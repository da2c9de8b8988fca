import { gql, type ApolloClient, type TypedDocumentNode } from '@apollo/client';
import { expect, it } from 'vitest';
import { someDriverId, type PageBox, type PageCaller } from '../../support/clients/client-case.ts';
import { describeClient, type PageModules } from '../../support/clients/client-suite.ts';

interface BoxList {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: PageBox }[];
}

interface Vehicle {
  readonly id: string;
  readonly registration: string;
}

interface Modules extends PageModules<ApolloClient> {
  /** The caller is read at each request, so that a sign-in needs no new client. */
  readonly createGraphClient: (url: string, caller: () => PageCaller) => ApolloClient;
  readonly watchSilentBoxes: (
    client: ApolloClient,
    show: (boxes: BoxList) => void,
  ) => { more: () => Promise<boolean>; stop: () => void };
}

describeClient<ApolloClient, Modules>(
  'Apollo Client',
  {
    page: 'docs/how-to/use-apollo-client.md',
    packages: ['@apollo/client', 'rxjs'],
    create: ({ createGraphClient }, url, caller) => createGraphClient(url, () => caller),
    execute: async (client, query) => {
      const document: TypedDocumentNode<unknown> = gql(query);
      const { data, error } = await client.query({ query: document, errorPolicy: 'all' });
      return { data, error };
    },
    readBoxes: joinPages,
  },
  (stage) => {
    it('keeps lists of other filters apart', async () => {
      const client = stage.clientOf();
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

    it('stores a vehicle once, by whichever query it came', async () => {
      const client = stage.clientOf();
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

    it('throws the error with its code unless the query sets another policy', async () => {
      const query = gql('{ entities { id name } }');
      const error = await stage
        .clientOf({ token: 'no-such-token' })
        .query({ query })
        .catch((thrown: unknown) => thrown);
      expect(stage.code.codesOf(error)).toEqual(['UNAUTHENTICATED']);
    });

    it('stores the driver of a payload, to be read without another query', async () => {
      const client = stage.clientOf();
      const day = { day: 'FRIDAY' as const, slots: [{ start: '12:00', end: '13:30' }] };
      expect(await stage.code.setPrivateDay(client, await someDriverId(stage.app), day)).toEqual([]);
      expect(JSON.stringify(client.cache.extract())).toContain('"13:30"');
    });
  },
);

/** Reads the list as the page shows it: the first pages are joined, and the total stays that of the list. */
async function joinPages({ watchSilentBoxes }: Modules, client: ApolloClient): Promise<(string | null)[]> {
  const shown: BoxList[] = [];
  const { more, stop } = watchSilentBoxes(client, (boxes) => shown.push(boxes));
  const length = () => expect.poll(() => shown.at(-1)?.edges.length, { timeout: 10_000 });
  await length().toBe(5);
  expect(await more()).toBe(true);
  await length().toBe(10);
  while (await more());
  await length().toBe(shown[0]!.totalCount);
  stop();
  const { edges, totalCount } = shown.at(-1)!;
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node.serialNumber);
}
