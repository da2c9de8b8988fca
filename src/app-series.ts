import type { ResponseCache } from './http/response-cache/response-cache.ts';
import type { RequestQueue } from './http/request-queue.ts';
import { gauge, type Series } from './observability/metrics/series.ts';
import type { Sample } from './observability/metrics/histogram.ts';
import type { Monitor } from './observability/monitor.ts';
import type { OceanClient } from './ocean/client.ts';
import type { SharedState } from './shared-state/shared-state.ts';
import type { ListStatistics } from './snapshot/list-statistics.ts';
import type { SnapshotStore } from './snapshot/snapshot-store.ts';

export interface MeasuredParts {
  readonly client: OceanClient;
  readonly monitor: Monitor;
  readonly snapshots: SnapshotStore;
  readonly queue: RequestQueue;
  readonly responseCache: ResponseCache | null;
  readonly sharedState: SharedState;
  readonly live: { readonly pollers: number };
}

/** Defines the gauges of the parts of a program. Each reads the state at the moment of the request. */
export function gaugesOf({
  client,
  monitor,
  snapshots,
  queue,
  responseCache,
  sharedState,
  live,
}: MeasuredParts): Series[] {
  return [
    gauge(
      'ocean_graphql_requests_in_flight',
      'Requests of the graph in flight, queued ones included.',
      () => queue.inFlight,
    ),
    gauge('ocean_graphql_requests_queued', 'Requests that wait for the processor.', () => queue.waiting),
    gauge('ocean_graphql_response_cache_bytes', 'Memory of the response cache.', () => responseCache?.bytes ?? 0),
    gauge(
      'ocean_graphql_subscription_pollers',
      'Sources of Ocean that are read for subscriptions.',
      () => live.pollers,
    ),
    gauge('ocean_upstream_requests_in_flight', 'Requests to Ocean in flight.', () => client.state.inFlight),
    gauge('ocean_upstream_requests_queued', 'Requests to Ocean that wait for a slot.', () => client.state.queued),
    gauge('ocean_upstream_retry_budget', 'Retries that the budget allows now.', () => client.state.savedRetries),
    gauge(
      'ocean_upstream_breakers_open',
      'Open breakers of endpoints, over all callers.',
      () => client.state.openBreakers,
    ),
    gauge(
      'ocean_upstream_host_breaker_open',
      '1: no connection to Ocean can be made.',
      () => Number(client.state.isHostOpen),
      'max',
    ),
    gauge('ocean_upstream_backoffs', 'Callers that wait because Ocean limits them.', () => client.state.backoffs),
    gauge('ocean_upstream_endpoints_down', 'Endpoints of Ocean that fail now.', () => monitor.endpointsDown, 'max'),
    gauge(
      'ocean_upstream_login_failing',
      '1: the service account cannot sign in.',
      () => Number(monitor.isLoginFailing),
      'max',
    ),
    gauge(
      'ocean_graphql_shared_state_degraded',
      '1: Redis cannot be used, and each instance goes on alone.',
      () => Number(sharedState.health === 'degraded'),
      'max',
    ),
    listGauge(snapshots, 'entries', 'Cached lists', ({ entries }) => entries),
    listGauge(snapshots, 'rows', 'Rows of cached lists', ({ rows }) => rows),
    listGauge(snapshots, 'bytes', 'Memory of cached lists in bytes', ({ bytes }) => bytes),
    {
      ...listGauge(
        snapshots,
        'oldest_age_seconds',
        'Age of the oldest cached list',
        ({ ageMillis }) => ageMillis / 1000,
      ),
      aggregator: 'max',
    },
  ];
}

function listGauge(
  snapshots: SnapshotStore,
  suffix: string,
  help: string,
  valueOf: (statistics: ListStatistics) => number,
): Series {
  const read = (): Sample[] =>
    [...snapshots.statistics()].map(([list, statistics]) => ({ labels: { list }, value: valueOf(statistics) }));
  return {
    name: `ocean_graphql_snapshot_${suffix}`,
    help: `${help}, by kind of list.`,
    type: 'gauge',
    aggregator: 'sum',
    read,
  };
}
