import type { Sample } from './histogram.ts';
import type { Series } from './series.ts';

export type SubscriptionTransportName = 'websocket' | 'event_stream';

/**
 * Reason for which a connection of subscriptions has ended. `client`: it has left, or its network has failed; `complete`: its
 * only subscription has ended. The server ends it for `restart`, `slow` (the client does not read), `silent` (it responds to no
 * heartbeat), `unauthenticated`, `limit`, and `protocol` (an error of the client).
 */
export type ConnectionEnd =
  'client' | 'complete' | 'restart' | 'slow' | 'silent' | 'unauthenticated' | 'limit' | 'protocol';

/** Counts of the connections of one transport. */
export class TransportCounts {
  openConnections = 0;
  running = 0;
  started = 0;
  events = 0;
  readonly ends = new Map<ConnectionEnd, number>();
}

/** Counts of subscriptions and their connections, by transport. */
export class SubscriptionTable {
  readonly #transports: Readonly<Record<SubscriptionTransportName, TransportCounts>> = {
    websocket: new TransportCounts(),
    event_stream: new TransportCounts(),
  };

  /** Counts of a transport, which its connections change. */
  of(transport: SubscriptionTransportName): TransportCounts {
    return this.#transports[transport];
  }

  series(): Series[] {
    return [
      this.#series('connections', 'gauge', 'Open connections of subscriptions.', (counts) => counts.openConnections),
      this.#series('operations', 'gauge', 'Subscriptions that run.', (counts) => counts.running),
      this.#series('started_total', 'counter', 'Subscriptions that have begun.', (counts) => counts.started),
      this.#series('events_total', 'counter', 'Events that were sent to subscribers.', (counts) => counts.events),
      {
        name: 'ocean_graphql_subscription_connections_ended_total',
        help: 'Connections of subscriptions that have ended. slow: the client was dropped, as it did not read.',
        type: 'counter',
        aggregator: 'sum',
        read: () =>
          Object.entries(this.#transports).flatMap(([transport, { ends }]) =>
            [...ends].map(([reason, value]) => ({ labels: { transport, reason }, value })),
          ),
      },
    ];
  }

  #series(suffix: string, type: Series['type'], help: string, valueOf: (counts: TransportCounts) => number): Series {
    const read = (): Sample[] =>
      Object.entries(this.#transports).map(([transport, counts]) => ({
        labels: { transport },
        value: valueOf(counts),
      }));
    return { name: `ocean_graphql_subscription_${suffix}`, help, type, aggregator: 'sum', read };
  }
}
