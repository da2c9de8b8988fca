import { gql, type ApolloClient, type TypedDocumentNode } from '@apollo/client';
import { expect, it } from 'vitest';
import { someDriverId, type PageBox, type PageCaller } from '../../support/clients/client-case.ts';
import {
  describeClient,
  type DayChange,
  type PageModules,
  type PageUserError,
} from '../../support/clients/client-suite.ts';
import { packagesOf } from '../../support/docs/page-files.ts';

interface BoxList {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: PageBox }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface BoxVariables {
  first: number;
  after?: string | null;
}

interface Vehicle {
  readonly id: string;
  readonly registration: string;
}

interface Modules extends PageModules {
  readonly createGraphClient: (url: string, caller: PageCaller) => ApolloClient;
  readonly SilentBoxesDocument: TypedDocumentNode<{ nonCommunicatingBoxes: BoxList | null }, BoxVariables>;
  readonly SetDayDocument: TypedDocumentNode<
    { setRecurringPrivacySchedule: { userErrors: PageUserError[] } },
    { input: { driverId: string; days: DayChange[] } }
  >;
}

const page = 'docs/how-to/use-apollo-client.md';

describeClient<ApolloClient, Modules>(
  'Apollo Client',
  {
    page,
    packages: packagesOf(page),
    files: ['src/client.ts', 'src/errors.ts', 'src/operations.ts'],
    create: ({ createGraphClient }, url, caller) => createGraphClient(url, caller),
    setDay: changeDay,
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
      expect(await changeDay(stage.code, client, await someDriverId(stage.app), day)).toEqual([]);
      expect(JSON.stringify(client.cache.extract())).toContain('"13:30"');
    });
  },
);

async function changeDay(
  { SetDayDocument }: Modules,
  client: ApolloClient,
  driverId: string,
  day: DayChange,
): Promise<readonly PageUserError[]> {
  const variables = { input: { driverId, days: [day] } };
  const { data } = await client.mutate({ mutation: SetDayDocument, variables });
  return data!.setRecurringPrivacySchedule.userErrors;
}

/** Reads the list as the page shows it: the first pages are joined, and the total stays that of the list. */
async function joinPages({ SilentBoxesDocument }: Modules, client: ApolloClient): Promise<(string | null)[]> {
  const query = client.watchQuery({ query: SilentBoxesDocument, variables: { first: 5 } });
  let shown: BoxList | null = null;
  const watched = query.subscribe(({ data, dataState }) => {
    if (dataState === 'complete') shown = data.nonCommunicatingBoxes;
  });
  const list = () => shown!;
  await expect.poll(() => shown?.edges.length, { timeout: 10_000 }).toBe(5);
  const { totalCount } = list();
  while (list().pageInfo.hasNextPage) {
    const { length } = list().edges;
    await query.fetchMore({ variables: { after: list().pageInfo.endCursor } });
    await expect.poll(() => list().edges.length, { timeout: 10_000 }).toBe(Math.min(length + 5, totalCount));
  }
  watched.unsubscribe();
  expect(list().totalCount).toBe(totalCount);
  return list().edges.map(({ node }) => node.serialNumber);
}
