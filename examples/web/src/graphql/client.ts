import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { identityOf, type SessionStore } from '../session/session.ts';
import { createCache } from './cache.ts';

// Makes the result types follow the default below: with 'all', data and error may both be present.
declare module '@apollo/client' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Apollo Client takes its options in this form
  namespace ApolloClient.DeclareDefaultOptions {
    interface WatchQuery {
      errorPolicy: 'all';
    }
    interface Query {
      errorPolicy: 'all';
    }
  }
}

export interface GraphClientOptions {
  /** Path of the graph on the page's own server. */
  readonly path: string;
  readonly session: SessionStore;
}

/**
 * Creates the page's only client: queries and mutations over HTTP, subscriptions over a WebSocket that opens with the first
 * of them.
 *
 * Its cache belongs to one user and one customer: see `useSession`.
 */
export function createGraphClient({ path, session }: GraphClientOptions): ApolloClient {
  const identify = new SetContextLink(() => ({ headers: identityOf(session.get()) }));
  const live = new GraphQLWsLink(createLiveClient(path, session));
  const isSubscription = ({ operationType }: ApolloLink.Operation): boolean =>
    operationType === OperationTypeNode.SUBSCRIPTION;
  return new ApolloClient({
    link: ApolloLink.split(isSubscription, live, ApolloLink.from([identify, new HttpLink({ uri: path })])),
    cache: createCache(),
    // A failed part of Ocean leaves its fields null: render the rest and report the missing part.
    defaultOptions: { watchQuery: { errorPolicy: 'all' }, query: { errorPolicy: 'all' } },
  });
}

const maxRetryMillis = 30_000;

/**
 * Creates the connection for live changes. Its caller never changes, so a new session ends it. A server that restarts names
 * the time to reconnect, for each client another one.
 */
function createLiveClient(path: string, session: SessionStore): Client {
  let restartMillis: number | null = null;
  const client = createClient({
    url: () => new URL(path, window.location.href.replace(/^http/, 'ws')).href,
    connectionParams: () => identityOf(session.get()),
    retryAttempts: Infinity,
    retryWait: async (retries) => {
      const millis = restartMillis ?? Math.min(maxRetryMillis, 1000 * 2 ** retries) * (0.5 + Math.random() / 2);
      restartMillis = null;
      await new Promise((resolve) => setTimeout(resolve, millis));
    },
    on: {
      closed: (event) => {
        const [, millis] = /Reconnect after (\d+) ms/.exec((event as CloseEvent).reason) ?? [];
        restartMillis = millis === undefined ? null : Number(millis);
      },
    },
  });
  session.subscribe(() => client.terminate());
  return client;
}
