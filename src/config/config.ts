import { inspect } from 'node:util';
import { arrangeLimits } from './limit-settings.ts';
import { arrangeLive } from './live-settings.ts';
import type { Setting } from './setting-schemas.ts';
import { settings, type Values } from './settings.ts';
import { arrangeSharedState } from './shared-state-settings.ts';

/** Complete configuration, validated and frozen. Printing it hides secrets. */
export type Config = ReturnType<typeof arrange>;

/** Lists every error of the environment, and no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly errors: readonly string[];

  constructor(errors: readonly string[]) {
    super(`the configuration cannot be used:\n${errors.map((error) => `  ${error}`).join('\n')}`);
    this.errors = errors;
  }
}

/**
 * Parses and validates the environment; nothing else reads it. An empty variable counts as unset.
 *
 * @throws ConfigError
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const errors: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { default: fallback, schema }] of Object.entries<Setting<unknown>>(settings)) {
    const text = env[name] || fallback;
    const parsed = text === null ? { success: true, data: null } : schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else errors.push(`${name} must be ${schema.description ?? 'another value'}`);
  }
  if (!env['OCEAN_LOGIN'] !== !env['OCEAN_PASSWORD']) {
    errors.push('OCEAN_LOGIN and OCEAN_PASSWORD must be set both or neither');
  }
  if (values['REDIS_URL'] && !env['SHARED_STATE_SECRET']) {
    errors.push('SHARED_STATE_SECRET must be set with REDIS_URL: it encrypts what is stored there');
  }
  if (errors.length > 0) throw new ConfigError(errors);
  return seal(arrange(values as Values));
}

function arrange(values: Values) {
  return {
    port: values.PORT,
    /** Null: health is on the main port only. */
    healthPort: values.HEALTH_PORT,
    host: values.HOST,
    /** Number of processes that serve; 1: this process serves alone. */
    workers: values.WORKERS,
    ingestThreads: values.INGEST_THREADS,
    /** Null: the embedded sandbox starts. */
    oceanUrl: values.OCEAN_URL,
    oceanLogin: values.OCEAN_LOGIN,
    oceanPassword: values.OCEAN_PASSWORD,
    oceanCustomerId: values.OCEAN_CUSTOMER_ID,
    oceanTimeZone: values.OCEAN_TIME_ZONE,
    stepTypes: values.OCEAN_STEP_TYPES,
    positionStates: values.OCEAN_POSITION_STATES,
    privateStepTypes: values.OCEAN_PRIVATE_STEP_TYPES,
    schedulesOfAll: values.OCEAN_SCHEDULES_OF_ALL,
    exceptionalSlotZone: values.OCEAN_EXCEPTIONAL_SLOT_ZONE,
    rightKinds: values.OCEAN_RIGHT_KINDS,
    permissions: values.OCEAN_PERMISSIONS,
    driversCriteria: values.OCEAN_DRIVERS_CRITERIA,
    upstreamTimeoutMillis: values.OCEAN_TIMEOUT_MS,
    upstreamMaxBytes: values.OCEAN_MAX_BYTES,
    sendsTraceHeaders: values.OCEAN_TRACE_HEADERS,
    resilience: {
      retryShare: values.OCEAN_RETRY_PERCENT / 100,
      failures: values.OCEAN_BREAKER_FAILURES,
      openMillis: values.OCEAN_BREAKER_OPEN_MS,
      maxCalls: values.OCEAN_MAX_CALLS,
      maxCallsOfIdentity: values.OCEAN_MAX_CALLS_PER_CALLER,
    },
    snapshotTtlMillis: values.SNAPSHOT_TTL_MS,
    snapshotMaxStaleMillis: values.SNAPSHOT_MAX_STALE_MS,
    snapshotMaxBytes: values.SNAPSHOT_MAX_BYTES,
    responseCacheMaxBytes: values.ANSWERS_MAX_BYTES,
    live: arrangeLive(values),
    requestTimeoutMillis: values.REQUEST_TIMEOUT_MS,
    maxPageSize: values.MAX_PAGE_SIZE,
    /** For clients that send the gateway's secret; never below `maxPageSize`. */
    maxTrustedPageSize: Math.max(values.MAX_PAGE_SIZE, values.MAX_PAGE_SIZE_TRUSTED ?? 0),
    executor: values.EXECUTOR,
    /** Path of a manifest; null: any document runs. */
    trustedDocuments: values.TRUSTED_DOCUMENTS,
    persistedQueriesMaxBytes: values.PERSISTED_QUERIES_MAX_BYTES,
    ...arrangeLimits(values),
    ...arrangeSharedState(values),
    isExplaining: values.EXPLAIN ?? (values.INTROSPECTION && values.TRUSTED_DOCUMENTS === null),
    /** With the sandbox, a first page such as that of Vite works without a setting. */
    allowedOrigins: values.ALLOWED_ORIGINS ?? (values.OCEAN_URL === null ? ['localhost'] : []),
    logLevel: values.LOG_LEVEL,
    isTracing: values.TRACING,
    metrics: {
      isOn: values.METRICS ?? (values.METRICS_PORT !== null || values.OCEAN_URL === null),
      /** Null: they are on the main port. */
      port: values.METRICS_PORT,
    },
    drainDelayMillis: values.DRAIN_DELAY_MS,
    shutdownGraceMillis: values.SHUTDOWN_GRACE_MS,
    hangTimeoutMillis: values.HANG_TIMEOUT_MS,
    sandbox: {
      port: values.SANDBOX_PORT,
      seed: values.SANDBOX_SEED,
      vehicles: values.SANDBOX_VEHICLES,
      silentBoxes: values.SANDBOX_SILENT_BOXES,
      drivers: values.SANDBOX_DRIVERS,
      customers: values.SANDBOX_CUSTOMERS,
      listsPrivateSteps: values.SANDBOX_PRIVATE_STEPS,
    },
  } as const;
}

/** Freezes the configuration and hides secrets when it is printed. A spread still copies the values. */
function seal<Sealed extends ReturnType<typeof arrange>>(config: Sealed): Sealed {
  const printed = () => ({
    ...config,
    oceanLogin: hidden(config.oceanLogin),
    oceanPassword: hidden(config.oceanPassword),
    gatewaySecret: hidden(config.gatewaySecret),
    redis: hidden(config.redis),
  });
  Object.defineProperties(config, { toJSON: { value: printed }, [inspect.custom]: { value: printed } });
  Object.freeze(config.sandbox);
  Object.freeze(config.metrics);
  Object.freeze(config.resilience);
  Object.freeze(config.redis);
  Object.freeze(config.live);
  return Object.freeze(config);
}

function hidden(secret: unknown): string | null {
  return secret === null ? null : '(set)';
}
