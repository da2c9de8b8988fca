import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client as Urql, subscriptionExchange } from '@urql/core';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { compose } from '../../examples/gateway/compose.ts';
import { startHiveGateway } from '../../examples/gateway/hive.ts';
import { startTestApp } from '../support/app.ts';
import { ManualTimer } from '../support/subscriptions/manual-timer.ts';

interface BoxEvent {
  readonly kind: string;
  readonly cursor: string | null;
}

/** Passes each event on; returns what ends the subscription. */
type Listen = (url: string, token: string, next: (event: BoxEvent) => void) => () => void;

const query = 'subscription { nonCommunicatingBoxChanged { kind cursor } }';
const patience = { timeout: 60_000, interval: 5 };
const eventOf = (data: unknown): BoxEvent =>
  (data as { nonCommunicatingBoxChanged: BoxEvent }).nonCommunicatingBoxChanged;
const ignore = { error: () => undefined, complete: () => undefined };

const socketClient = (url: string, token: string) =>
  createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { 'x-auth-token': token },
    retryWait: async () => undefined,
  });

const overGraphqlWs: Listen = (url, token, next) => {
  const client = socketClient(url, token);
  const leave = client.subscribe({ query }, { next: ({ data }) => next(eventOf(data)), ...ignore });
  return () => {
    leave();
    void client.dispose();
  };
};

const overGraphqlSse =
  (singleConnection: boolean): Listen =>
  (url, token, next) => {
    const headers = () => ({ 'x-auth-token': token });
    const retry = async () => undefined;
    const client = createSseClient<boolean>({ url, singleConnection, headers, retry });
    const leave = client.subscribe({ query }, { next: ({ data }) => next(eventOf(data)), ...ignore });
    return () => {
      leave();
      client.dispose();
    };
  };

const overApollo: Listen = (url, token, next) => {
  const socket = socketClient(url, token);
  const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
  const subscription = client.subscribe({ query: gql(query) }).subscribe(({ data }) => next(eventOf(data)));
  return () => {
    subscription.unsubscribe();
    client.stop();
    void socket.dispose();
  };
};

const overUrql: Listen = (url, token, next) => {
  const socket = socketClient(url, token);
  const exchange = subscriptionExchange({
    forwardSubscription: ({ query: text = '', variables }) => ({
      subscribe: (sink) => ({
        unsubscribe: socket.subscribe({ query: text, variables: variables as Record<string, unknown> }, {
          ...sink,
          complete: () => sink.complete(),
        } as Parameters<typeof socket.subscribe>[1]),
      }),
    }),
  });
  const client = new Urql({ url, exchanges: [exchange], preferGetMethod: false });
  const subscription = client.subscription(query, {}).subscribe(({ data }) => next(eventOf(data)));
  return () => {
    subscription.unsubscribe();
    void socket.dispose();
  };
};

const clients: [name: string, listen: Listen][] = [
  ['graphql-ws', overGraphqlWs],
  ['graphql-sse, distinct connections', overGraphqlSse(false)],
  ['graphql-sse, single connection', overGraphqlSse(true)],
  ['Apollo Client', overApollo],
  ['urql', overUrql],
];

describe('changes of silent boxes', () => {
  it.each(clients)('reach %s, and nothing is read once it has left', async (_name, listen) => {
    const timer = new ManualTimer();
    await using app = await startTestApp({ pollTimer: timer.set, env: { SNAPSHOT_TTL_MS: '0' } });
    const { 'x-auth-token': token } = await app.signIn('demo');
    const events: BoxEvent[] = [];
    const leave = listen(`${app.url}/graphql`, token, (event) => events.push(event));
    await expect.poll(() => events.map(({ kind }) => kind), patience).toEqual(['CURRENT']);
    app.sandbox.faults.add({ fault: { kind: 'status', status: 503 }, on: { access: 'read' } });
    timer.run();
    await expect.poll(() => events.map(({ kind }) => kind), patience).toEqual(['CURRENT', 'DELAYED']);
    leave();
    await expect.poll(() => timer.delays, patience).toEqual([300_000]); // only the end of the time to resume
  });
});

describe('behind Hive Gateway', () => {
  it('a subscription goes on after a restart of the gateway, and nothing is read meanwhile', async () => {
    const timer = new ManualTimer();
    await using app = await startTestApp({ pollTimer: timer.set, env: { SNAPSHOT_TTL_MS: '0' } });
    const { 'x-auth-token': token } = await app.signIn('demo');
    const supergraph = await compose([{ name: 'ocean', url: `${app.url}/graphql` }]);
    const first = await startHiveGateway(supergraph);
    const events: BoxEvent[] = [];
    const leave = overGraphqlSse(false)(first.url, token, (event) => events.push(event));
    await expect.poll(() => events.map(({ kind }) => kind), patience).toEqual(['CURRENT']);
    leave();
    await first.stop();
    await expect.poll(() => timer.delays, patience).toEqual([300_000]);
    const second = await startHiveGateway(supergraph, Number(new URL(first.url).port));
    const leaveAgain = overGraphqlSse(false)(second.url, token, (event) => events.push(event));
    await expect.poll(() => events.map(({ kind }) => kind), patience).toEqual(['CURRENT', 'CURRENT']);
    leaveAgain();
    await expect.poll(() => timer.delays, patience).toEqual([300_000]);
    await second.stop();
  });
});
