import 'reflect-metadata'; // before any decorated class
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import type { Sandbox, SandboxOptions } from 'ocean-sandbox';
import { gaugesOf } from './app-series.ts';
import type { Config } from './config/config.ts';
import type { Services } from './context.ts';
import { ClusterIdempotencyStore } from './domain/mutations/cluster-idempotency-store.ts';
import { LocalIdempotencyStore, type IdempotencyStore } from './domain/mutations/idempotency-store.ts';
import { anyList, bumpOf, invalidate, type AffectedKeys } from './domain/mutations/invalidation.ts';
import { lastPositionRules } from './domain/vehicle-position/last-position-lists.ts';
import { SignIns } from './domain/session/sign-ins.ts';
import { createLiveFeeds, invalidateFeeds } from './domain/live-changes/live-reads.ts';
import { WriteNotices } from './domain/live-changes/write-notices.ts';
import type { ReadServices } from './domain/upstream-reads.ts';
import { AllDriversLists } from './domain/privacy-schedule/all-drivers-lists.ts';
import { hasSchedules } from './domain/privacy-schedule/privacy-schedule.loader.ts';
import { type Slice, TimeSlice } from './executor/pace.ts';
import { GracefulShutdown } from './http/graceful-shutdown.ts';
import { readManifest } from './http/graphql/trusted-document-manifest.ts';
import { RequestQueue } from './http/request-queue.ts';
import type { RelayStreamCommand } from './http/graphql/subscriptions/stream-command.ts';
import { ResponseCache } from './http/response-cache/response-cache.ts';
import { createHttpServer } from './http/server.ts';
import { type PollTimer, processTimer } from './live/poll-timer.ts';
import { createAudit } from './observability/audit.ts';
import { createLog, type Log } from './observability/log.ts';
import {
  measureProcess,
  type ProcessMetric,
  readMetrics,
  workersGauge,
  writeMetrics,
} from './observability/metrics/exposition.ts';
import { minOperationLabels } from './observability/metrics/metrics.ts';
import { type EveryMinute, Monitor } from './observability/monitor.ts';
import { startTracing } from './observability/tracing.ts';
import { OceanClient } from './ocean/client.ts';
import { contractDrift, type DriftReport } from './ocean/contract/contract-drift.ts';
import { buildGraph } from './schema/schema.ts';
import { openSharedState } from './shared-state/open-shared-state.ts';
import type { HealthState, SharedState } from './shared-state/shared-state.ts';
import type { CacheLease } from './snapshot/cache-lease.ts';
import { ListGenerations } from './snapshot/list-generations.ts';
import { SharedLists } from './snapshot/shared-lists.ts';
import type { Sharing } from './snapshot/sharing.ts';
import { SnapshotStore } from './snapshot/snapshot-store.ts';

/** Backlog of the listening socket. Node's default of 511 drops connections during a burst. */
const backlog = 4096;

/** Replaces defaults: in tests, and where several processes share a port. */
export interface AppOverrides {
  log?: Log;
  /** Stores mutations by their clientMutationId; in this process by default. */
  idempotencyStore?: IdempotencyStore;
  /** Reports the affected keys of a mutation to the other processes; none by default. */
  broadcastInvalidation?: (affected: AffectedKeys) => Promise<void>;
  /** State that instances or workers share; by default this process shares none. */
  sharedState?: SharedState;
  /** Bounds the time for which cached data is served without a heartbeat; unbounded by default. */
  lease?: CacheLease;
  /** Wall clock in epoch milliseconds. */
  clock?: () => number;
  /** Milliseconds of a monotonic clock, which measures ages; an injected `clock` by default. */
  monotonicClock?: () => number;
  /** Replaces the schema, for example by one whose resolvers are watched. */
  schema?: GraphQLSchema;
  /** Time slice of executions before they yield; 8 ms by default. */
  slice?: Slice;
  /** Passes requests about an event stream to the other workers; there are none by default. */
  relayStreamCommand?: RelayStreamCommand;
  /** Schedules the readings that subscriptions compare; timers of the process by default. */
  pollTimer?: PollTimer;
  /** Metrics of all processes that share the port; by default those of this process. */
  metricsText?: () => Promise<string>;
  /** Drift that all these processes have seen; by default that of this process. */
  contractReport?: () => Promise<DriftReport>;
  /** Replaces the timer by which outages are summed up. */
  everyMinute?: EveryMinute;
}

interface Started {
  /** Base URL of the graph and the explorer. */
  readonly url: string;
  /** Null when a real Ocean is configured. */
  readonly sandboxUrl: string | null;
}

export interface App {
  /** Listens; rejects when the port is taken. */
  start(): Promise<Started>;
  /**
   * Rejects new requests, finishes those in flight within the grace period and closes all resources. Idempotent.
   *
   * @param drainMillis time during which requests are still accepted, each as the last of its connection, so that none
   * on its way is lost; 0 by default
   * @param acceptsConnections false: another process accepts new connections meanwhile
   */
  stop(drainMillis?: number, acceptsConnections?: boolean): Promise<void>;
  /** Invalidates the keys that a mutation in another process affected. */
  invalidate(affected: AffectedKeys): void;
  /** Health of what this process shares with other machines; null: it shares nothing with them. */
  readonly sharedHealth: () => HealthState | null;
  /** Metrics of this process. */
  readonly metrics: () => Promise<ProcessMetric[]>;
  /** Metrics of all processes that share the port, in Prometheus' text format. */
  readonly metricsText: () => Promise<string>;
  /** Runs a request about an event stream that another worker passes on. Null: the stream is not here. */
  readonly runStreamCommand: RelayStreamCommand;
  /** Drift of Ocean's responses from the contract, seen by all processes that share the port. */
  readonly contractReport: () => Promise<DriftReport>;
  /** The embedded sandbox, for tests to inspect; null when a real Ocean is configured. */
  readonly sandbox: Sandbox | null;
}

/** Composes the program from a configuration; starts the sandbox when no Ocean is configured. */
export async function createApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  const log = overrides.log ?? createLog(config.logLevel);
  const clock = overrides.clock ?? Date.now;
  const monotonicNow = overrides.monotonicClock ?? overrides.clock ?? (() => performance.now());
  const schema = overrides.schema ?? buildGraph().schema;
  // Read before anything is opened, as it may be invalid.
  const manifest = config.trustedDocuments === null ? null : await readManifest(config.trustedDocuments, schema);
  const stopTracing = config.isTracing ? await startTracing() : null;
  const sandbox =
    config.oceanUrl === null ? await openSandbox({ ...config.sandbox, now: () => new Date(clock()) }) : null;
  const serviceAccount = serviceAccountOf(config, sandbox);
  const oceanUrl = config.oceanUrl ?? sandbox?.url ?? '';
  const { redis, driversCriteria } = config;
  const realm = [oceanUrl, serviceAccount?.login ?? null, driversCriteria];
  const sharedState = overrides.sharedState ?? (await openSharedState({ redis, realm, log, monotonicNow }));
  /** Null: no other process shares it, so local structures are cheaper. */
  const shared = sharedState.reach === 'process' ? null : sharedState;
  const monitor = new Monitor({
    log,
    now: clock,
    // Each trusted document is a known operation.
    maxOperations: Math.max(minOperationLabels, manifest?.size ?? 0),
    ...(overrides.everyMinute && { everyMinute: overrides.everyMinute }),
  });
  const client = new OceanClient({
    url: oceanUrl,
    timeoutMillis: config.upstreamTimeoutMillis,
    maxBytes: config.upstreamMaxBytes,
    maxConnections: config.resilience.maxCalls,
    sendsTraceHeaders: config.sendsTraceHeaders,
    resilience: config.resilience,
    serviceAccount,
    sharedState: shared,
    now: clock,
    monotonicNow,
    ingestThreads: config.ingestThreads,
    onIngestThreadEnd: (code) => log.warn({ code }, 'an ingest thread ended'),
    onCall: monitor.upstreamEnded,
    onLogin: monitor.loggedIn,
    observer: monitor,
  });
  const sharing = sharingOf(config, sharedState);
  const snapshots = new SnapshotStore({
    ttlMillis: config.snapshotTtlMillis,
    maxStaleMillis: config.snapshotMaxStaleMillis,
    maxBytes: config.snapshotMaxBytes,
    now: sharing === null ? clock : sharing.now,
    monotonicNow,
    ...(overrides.lease && { lease: overrides.lease }),
    observer: monitor,
    countsAsChanged: hasSchedules,
    ...(sharing && { sharing }),
  });
  const reads: ReadServices = {
    client,
    snapshots,
    allDriversLists: new AllDriversLists(config.schedulesOfAll),
    signIns: new SignIns(shared),
    timeZone: config.oceanTimeZone,
    interpretation: config,
    limits: {
      pageSize: config.maxPageSize,
      trustedPageSize: config.maxTrustedPageSize,
      upstreamCalls: config.costLimits.upstreamCalls,
    },
    now: () => new Date(clock()),
  };
  const live = createLiveFeeds(reads, {
    ...config.live,
    relay: sharing && { sharedState, generations: sharing.generations },
    timer: overrides.pollTimer ?? processTimer,
    monotonicNow,
    now: () => new Date(clock()),
  });
  const invalidateHere = (affected: AffectedKeys): void => {
    invalidate(snapshots, affected, lastPositionRules);
    invalidateFeeds(live, affected, lastPositionRules);
  };
  // Workers of one machine are reached by `broadcastInvalidation`.
  const notices =
    sharedState.reach === 'cluster'
      ? new WriteNotices(sharedState, invalidateHere, () => live.invalidate(() => true))
      : null;
  const invalidateEverywhere = async (affected: AffectedKeys): Promise<void> => {
    invalidateHere(affected);
    if (sharing) await bumpOf(sharing.generations, affected, lastPositionRules);
    await overrides.broadcastInvalidation?.(affected);
    await notices?.report(affected);
  };
  const clusterIdempotency =
    sharedState.reach === 'cluster'
      ? new ClusterIdempotencyStore(sharedState, { onOutcomeLost: () => invalidateEverywhere(anyList) })
      : null;
  const services: Services = {
    reads,
    live,
    writes: {
      idempotency: overrides.idempotencyStore ?? clusterIdempotency ?? new LocalIdempotencyStore(),
      invalidate: invalidateEverywhere,
      audit: createAudit(log),
    },
  };
  const queue = new RequestQueue(config);
  const responseCache = config.responseCacheMaxBytes === 0 ? null : new ResponseCache(config.responseCacheMaxBytes);
  monitor.metrics.register(...gaugesOf({ client, monitor, snapshots, queue, responseCache, sharedState, live }));
  if (config.metrics.isOn) await measureProcess();
  const metrics = () => readMetrics(monitor.metrics.series);
  const metricsText = overrides.metricsText ?? (async () => writeMetrics([await metrics(), workersGauge(1)]));
  const contractReport = overrides.contractReport ?? (async () => contractDrift.report());
  let isReady = false;
  let stopped: Promise<void> | undefined;
  const http = await createHttpServer({
    config,
    schema,
    log,
    services,
    callerPolicy: { defaultCustomerId: config.oceanCustomerId, hasServiceAccount: serviceAccount !== null },
    slice: overrides.slice ?? new TimeSlice(),
    monitor,
    queue,
    relayStreamCommand: overrides.relayStreamCommand ?? (async () => null),
    operator: config.metrics.isOn && config.metrics.port === null ? { metricsText, contractReport } : null,
    isReady: () => isReady,
    manifest,
    // Without Redis, the primary invalidates in all workers before a write returns.
    verifyLists: sharedState.reach === 'cluster' && sharing ? (caller) => snapshots.verify(caller) : null,
    sharedState: shared,
    responseCache,
  });
  const shutdown = new GracefulShutdown(http, config.shutdownGraceMillis);

  return {
    sandbox,
    async start() {
      await http.listen({ port: config.port, host: config.host, backlog });
      isReady = true;
      return { url: urlOf(http.server.address()), sandboxUrl: sandbox?.url ?? null };
    },
    stop: (drainMillis = 0, acceptsConnections = true) => (stopped ??= stop(drainMillis, acceptsConnections)),
    invalidate: invalidateHere,
    sharedHealth: () => (sharedState.reach === 'cluster' ? sharedState.health : null),
    metrics,
    metricsText,
    runStreamCommand: (command) => http.runStreamCommand(command),
    contractReport,
  };

  async function stop(drainMillis: number, acceptsConnections: boolean): Promise<void> {
    isReady = false; // from here on each response is the last of its connection
    await Promise.all([http.drainSubscriptions(drainMillis), shutdown.close(drainMillis, acceptsConnections)]);
    monitor.close();
    clusterIdempotency?.close();
    await stopTracing?.();
    notices?.close();
    await Promise.all([client.close(), sharedState.close(), sandbox?.stop()]);
  }
}

/** Imports the sandbox only when it is needed. */
async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { startSandbox } = await import('ocean-sandbox');
  return startSandbox(options);
}

/** Null: there is no other process to share with, or lists are never cached. */
function sharingOf(config: Config, state: SharedState): Sharing | null {
  const { snapshotTtlMillis: ttlMillis, sharedListMaxBytes: maxBytes, upstreamTimeoutMillis } = config;
  if (state.reach === 'process' || ttlMillis === 0) return null;
  const generations = new ListGenerations(state);
  const options = { ttlMillis, maxBytes, maxWaitMillis: upstreamTimeoutMillis };
  const lists = maxBytes === 0 ? null : new SharedLists(state, generations, options);
  return { generations, lists, now: () => state.now() };
}

/** In the sandbox a demo account acts for callers without a token, so that the explorer works at once. */
function serviceAccountOf({ oceanLogin, oceanPassword }: Config, sandbox: Sandbox | null) {
  if (oceanLogin !== null && oceanPassword !== null) return { login: oceanLogin, password: oceanPassword };
  return sandbox?.users[0] ?? null;
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
