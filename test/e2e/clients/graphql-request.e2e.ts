import { ClientError, type GraphQLClient } from 'graphql-request';
import type { PageBox, PageCaller } from '../../support/clients/client-case.ts';
import { collectSerialNumbers, describeClient, type PageModules } from '../../support/clients/client-suite.ts';

interface Modules extends PageModules<GraphQLClient> {
  readonly createGraphClient: (url: string, caller: PageCaller) => GraphQLClient;
  readonly silentBoxes: (client: GraphQLClient, pageSize: number) => AsyncIterable<PageBox>;
}

describeClient<GraphQLClient, Modules>('graphql-request', {
  page: 'docs/how-to/use-graphql-request.md',
  packages: ['graphql-request'],
  create: ({ createGraphClient }, url, caller) => createGraphClient(url, caller),
  execute: (client, query) =>
    client.request(query).then(
      (data) => ({ data, error: undefined }),
      (error: unknown) => {
        if (error instanceof ClientError) return { data: error.response.data, error };
        throw error;
      },
    ),
  readBoxes: ({ silentBoxes }, client) => collectSerialNumbers(silentBoxes(client, 4)),
});
