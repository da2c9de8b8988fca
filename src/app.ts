import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Caller, CallerError } from './identity/caller.ts';
import { callerFromHeaders } from './identity/from-headers.ts';
import type { Config } from './config/config.ts';
import { type Context, createContext, type Services } from './context.ts';
import { AllDriversLists } from './domain/privacy-schedule/all-drivers-lists.ts';
import { invalidate, type AffectedKeys } from './domain/mutations/invalidation.ts';
import { LocalIdempotencyStore, type IdempotencyStore } from './domain/mutations/idempotency-store.ts';
import { type Pace, type Slice, TimeSlice } from './executor/pace.ts';
import { buildGraph } from './schema/schema.ts';
import { closePort } from './http/close-port.ts';
import { FreshConnections } from './http/connections.ts';
import { ResponseCache } from './http/graphql/response-cache.ts';
import { readManifest } from './http/graphql/trusted-document-manifest.ts';
import { requestSignal } from './http/graphql/request-signal.ts';
import { createHttpServer } from './http/server.ts';
import { createAudit } from './observability/audit.ts';
import { createLog, type Log } from './observability/log.ts';
import { OceanClient } from './ocean/client.ts';
import type { Sandbox, SandboxOptions } from 'ocean-sandbox';
import { ResponseDependencies } from './http/graphql/response-dependencies.ts';
import type { CacheLease } from './snapshot/cache-lease.ts';
import { SnapshotStore } from './snapshot/snapshot-store.ts';

// before anything that is decorated

/** Connections that the system holds until they are accepted: beyond Node's 511 it drops those of a busy moment. */
const maxUnaccepted = 4096;

/** What stands in the place of the usual thing: in tests, and where several processes share a port. */
export interface AppOverrides {
  log?: Log;
  /** Remembers the changes with a clientMutationId; in this process by default. */
  replays?: IdempotencyStore;
  /** Tells the other processes what a change has touched; by default there are none. */
  tellTouched?: (touched: AffectedKeys) => Promise<void>;
  /** Bounds how long cached data may be served without a heartbeat; by default nothing bounds it. */
  lease?: CacheLease;
  /** Wall clock in epoch milliseconds. */
  clock?: () => number;
  /** Milliseconds of a monotonic clock, which ages are measured by; an injected `clock` by default. */
  monotonicClock?: () => number;
  /** The graph, where something watches its resolvers. */
  schema?: GraphQLSchema;
  /** False: graphql-js runs every operation, in the place of the plans. */
  isCompiled?: boolean;
  /** How long executions run before they yield; 8 ms by default. */
  slice?: Slice;
}

interface Started {
  /** Where the graph and the explorer are. */
  readonly url: string;
  /** Null when a real Ocean is configured. */
  readonly sandboxUrl: string | null;
}

export interface App {
  /** Listens; rejects when the port is taken. */
  start(): Promise<Started>;
  /**
   * Takes nothing new, finishes what is under way within the grace, closes what it opened. Once, however often called.
   *
   * @param lingerMillis how long requests are still taken first, each the last of its connection, so that none is lost
   * that was on its way; 0 by default
   * @param takesNew false: no new connections meanwhile, as another process takes them
   */
  stop(lingerMillis?: number, takesNew?: boolean): Promise<void>;
  /** Forgets what a change in another process has touched. */
  forget(touched: AffectedKeys): void;
  /** The sandbox that was started with it, for tests to look into. */
  readonly sandbox: Sandbox | null;
}

/** Composes everything from a configuration; starts the sandbox when no Ocean is configured. */
export async function createApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  const log = overrides.log ?? createLog(config.logLevel);
  const clock = overrides.clock ?? Date.now;
  const monotonicNow = overrides.monotonicClock ?? overrides.clock ?? (() => performance.now());
  const schema = overrides.schema ?? buildGraph().schema;
  // Before anything is opened, as it may refuse.
  const manifest = config.trustedDocuments === null ? null : await readManifest(config.trustedDocuments, schema);
  const sandbox =
    config.oceanUrl === null ? await openSandbox({ ...config.sandbox, now: () => new Date(clock()) }) : null;
  const serviceAccount = serviceAccountOf(config, sandbox);
  const client = new OceanClient({
    url: config.oceanUrl ?? sandbox?.url ?? '',
    timeoutMillis: config.upstreamTimeoutMillis,
    maxBytes: config.upstreamMaxBytes,
    maxConnections: config.resilience.maxCalls,
    resilience: config.resilience,
    serviceAccount,
    now: clock,
    monotonicNow,
    onCall: (report) => {
      if (report.outcome === 'NOT_OCEAN')
        log.warn(report, 'what answers under OCEAN_URL is not Ocean: check this setting');
      else log.debug(report, 'ocean call');
    },
  });
  const snapshots = new SnapshotStore({
    ttlMillis: config.snapshotTtlMillis,
    maxStaleMillis: config.snapshotMaxStaleMillis,
    maxBytes: config.snapshotMaxBytes,
    now: clock,
    monotonicNow,
    ...(overrides.lease && { lease: overrides.lease }),
  });
  let clockReads = 0;
  const services: Services = {
    client,
    snapshots,
    idempotency: overrides.replays ?? new LocalIdempotencyStore(),
    broadcastInvalidation: overrides.tellTouched ?? (() => Promise.resolve()),
    audit: createAudit(log),
    allDriversLists: new AllDriversLists(config.schedulesOfAll),
    timeZone: config.oceanTimeZone,
    readings: config,
    limits: { pageSize: config.maxPageSize, upstreamCalls: config.costLimits.upstreamCalls },
    now: () => {
      clockReads += 1;
      return new Date(clock());
    },
  };
  const basis = new ResponseDependencies({ client, snapshots, clockReads: () => clockReads });
  const policy = { defaultCustomerId: config.oceanCustomerId, hasServiceAccount: serviceAccount !== null };
  const callers = new WeakMap<FastifyRequest, Caller | CallerError | null>();
  const callerOf = (request: FastifyRequest): Caller | CallerError | null => {
    const known = callers.get(request);
    if (known !== undefined) return known;
    const read = readCaller(() => callerFromHeaders(request.headers, policy));
    callers.set(request, read);
    return read;
  };
  const usableCallerOf = (request: FastifyRequest): Caller | null => {
    const caller = callerOf(request);
    return caller instanceof Caller ? caller : null;
  };
  const contextOf = (request: FastifyRequest, reply: FastifyReply, pace: Pace): Context => {
    const signal = requestSignal(reply, config.requestTimeoutMillis);
    return createContext(services, callerOf(request), log, signal, pace);
  };
  const identityOf = (request: FastifyRequest) => usableCallerOf(request)?.key ?? null;
  const ownIdentityOf = (request: FastifyRequest) => {
    const caller = usableCallerOf(request);
    // The credential alone: naming other customers makes nobody another caller.
    return caller?.credential.kind === 'token' ? caller.keyPrefix : null;
  };
  let isReady = false;
  let stopped: Promise<void> | undefined;
  const http = await createHttpServer({
    schema,
    log,
    contextOf,
    slice: overrides.slice ?? new TimeSlice(),
    isReady: () => isReady,
    identityOf,
    ownIdentityOf,
    limits: config,
    manifest,
    persistedQueriesMaxBytes: config.persistedQueriesMaxBytes,
    isCompiled: overrides.isCompiled ?? true,
    freshMillis: config.snapshotTtlMillis,
    answers: config.answersMaxBytes === 0 ? null : new ResponseCache(basis, config.answersMaxBytes),
    callerOf: usableCallerOf,
  });

  const fresh = new FreshConnections(http.server);

  return {
    sandbox,
    async start() {
      await http.listen({ port: config.port, host: config.host, backlog: maxUnaccepted });
      isReady = true;
      return { url: urlOf(http.server.address()), sandboxUrl: sandbox?.url ?? null };
    },
    stop: (lingerMillis = 0, takesNew = true) => (stopped ??= stop(lingerMillis, takesNew)),
    forget: (touched) => invalidate(snapshots, touched),
  };

  async function stop(lingerMillis: number, takesNew: boolean): Promise<void> {
    isReady = false; // from here on each answer is the last of its connection
    if (!takesNew) fresh.stopAccepting();
    if (lingerMillis > 0) await pause(lingerMillis);
    const impatience = setTimeout(() => http.server.closeAllConnections(), config.shutdownGraceMillis);
    if (takesNew) await closePort(http.server);
    fresh.stopAccepting();
    await fresh.settled();
    await http.close();
    clearTimeout(impatience);
    await Promise.all([client.close(), sandbox?.stop()]);
  }
}

/** Loaded when it is needed only. */
async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { startSandbox } = await import('ocean-sandbox');
  return startSandbox(options);
}

/** In the sandbox a demo account acts for those without a token, so that the explorer works at once. */
function serviceAccountOf({ oceanLogin, oceanPassword }: Config, sandbox: Sandbox | null) {
  if (oceanLogin !== null && oceanPassword !== null) return { login: oceanLogin, password: oceanPassword };
  return sandbox?.users[0] ?? null;
}

/** A caller that cannot be read is told at the first field that needs one: introspection and login need none. */
function readCaller<T>(read: () => T): T | CallerError {
  try {
    return read();
  } catch (error) {
    if (error instanceof CallerError) return error;
    throw error;
  }
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
