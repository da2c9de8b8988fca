import { packagesOf } from '../../support/docs/page-files.ts';
import { ClientError, type GraphQLClient } from 'graphql-request';
import type { PageBox, PageCaller } from '../../support/clients/client-case.ts';
import {
  collectSerialNumbers,
  describeClient,
  type DayChange,
  type PageModules,
  type PageUserError,
} from '../../support/clients/client-suite.ts';

interface Modules extends PageModules {
  readonly createGraphClient: (url: string, caller: PageCaller) => GraphQLClient;
  readonly setPrivateDay: (
    client: GraphQLClient,
    driverId: string,
    day: DayChange,
  ) => Promise<readonly PageUserError[]>;
  readonly silentBoxes: (client: GraphQLClient, pageSize: number) => AsyncIterable<PageBox>;
}

describeClient<GraphQLClient, Modules>('graphql-request', {
  page: 'docs/how-to/use-graphql-request.md',
  packages: packagesOf('docs/how-to/use-graphql-request.md'),
  files: ['client.ts', 'boxes.ts', 'errors.ts', 'private-day.ts'],
  setDay: ({ setPrivateDay }, client, driverId, day) => setPrivateDay(client, driverId, day),
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
