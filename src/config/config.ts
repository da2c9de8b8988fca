import { inspect } from 'node:util';
import {
  baseUrl,
  criteria,
  customerId,
  host,
  integer,
  listOfAll,
  onOff,
  maxString,
  logLevel,
  logLevels,
  maxTimerMillis,
  meanings,
  maxBytes,
  path,
  set,
  text,
  timeZone,
  unset,
  words,
  workers,
  type Setting,
  type ValuesOf,
} from './setting-kinds.ts';
import { arrangeLimits, limitSettings } from './limit-settings.ts';

/** The published values: letters (start, waiting, traveling, stop), and of positions the mobile states as well. */
const stepTypes = 'D=START,T=WAITING,R=TRIP,A=STOP';
const positionStates =
  'D=START,T=WAITING,R=TRAVELING,A=STOPPED,START_ACTION=START,ENGINE_UP=START,WAITING=WAITING,TRAVELING=TRAVELING,STOPPED=STOPPED,STOP_ACTION=STOPPED';

/** Every variable that is read. docs/configuration.md repeats this table, and a test compares the two. */
export const settings = {
  PORT: set('4000', 'Port to listen on; 0 takes any free one', integer(0, 65_535)),
  HEALTH_PORT: unset(
    'Port of health alone, which answers whatever runs; unset: health is at PORT only',
    integer(0, 65_535),
  ),
  HOST: set('127.0.0.1', 'Address to listen on', host),
  WORKERS: set('1', 'Processes that share the port; auto: one a processor. The flag --workers goes first', workers),
  OCEAN_URL: unset('Base URL of Ocean; unset starts the embedded sandbox', baseUrl),
  OCEAN_LOGIN: unset('Login of the service account that acts for callers without a token', text),
  OCEAN_PASSWORD: unset('Password of the service account; both or neither', text),
  OCEAN_CUSTOMER_ID: unset('Customer of the callers that name none, service account and tokens alike', customerId),
  OCEAN_TIME_ZONE: set('Europe/Paris', 'Time zone of wall-clock times in Ocean (IANA)', timeZone),
  OCEAN_STEP_TYPES: set(
    stepTypes,
    'What the values of a step’s type mean: START, WAITING, TRIP, STOP or PRIVATE; given pairs are laid over the default',
    meanings(['START', 'WAITING', 'TRIP', 'STOP', 'PRIVATE'], stepTypes),
  ),
  OCEAN_POSITION_STATES: set(
    positionStates,
    'What the values of a position’s etat mean: START, WAITING, TRAVELING, STOPPED or PRIVATE; laid over the default',
    meanings(['START', 'WAITING', 'TRAVELING', 'STOPPED', 'PRIVATE'], positionStates),
  ),
  OCEAN_PRIVATE_STEP_TYPES: set(
    'P',
    'More values of a step’s type that mark it as private, comma between them; they win over OCEAN_STEP_TYPES',
    words,
  ),
  OCEAN_SCHEDULES_OF_ALL: set(
    'auto',
    'Whether Ocean gives the private hours of all drivers in one list: yes, no, or auto, which compares once a caller',
    listOfAll,
  ),
  OCEAN_EXCEPTIONAL_SLOT_ZONE: set(
    'UTC',
    'Time zone of the hours of exceptional schedules in Ocean (IANA, or UTC)',
    timeZone,
  ),
  OCEAN_DRIVERS_CRITERIA: unset('Criteria that the list of drivers is asked with, such as WITH_VEHICLE', criteria),
  OCEAN_TIMEOUT_MS: set('30000', 'Total time of one call to Ocean, to the last byte', integer(1, maxTimerMillis)),
  OCEAN_MAX_BYTES: set('1073741824', 'Largest answer of Ocean in bytes, after inflating', integer(1, maxBytes)),
  OCEAN_RETRY_PERCENT: set('20', 'Retries of failed reads, in percent of the reads; 0: none', integer(0, 100)),
  OCEAN_BREAKER_FAILURES: set('5', 'Failures in a row after which Ocean is left alone', integer(1, 1000)),
  OCEAN_BREAKER_OPEN_MS: set('5000', 'How long it is left alone, before one call tries', integer(1, maxTimerMillis)),
  OCEAN_MAX_CALLS: set('128', 'Calls to Ocean at once; eight times as many wait', integer(1, 10_000)),
  OCEAN_MAX_CALLS_PER_CALLER: set('32', 'Of these, calls of one credential and customer', integer(1, 10_000)),
  SNAPSHOT_TTL_MS: set('30000', 'How long a list of Ocean is fresh', integer(0, maxTimerMillis)),
  SNAPSHOT_MAX_STALE_MS: set('600000', 'Up to which age a list is given when Ocean fails', integer(0, maxTimerMillis)),
  SNAPSHOT_MAX_BYTES: set(
    '1073741824',
    'Memory that kept lists may take, over all identities, in bytes; each tenant has an equal share',
    integer(1_000_000, maxBytes),
  ),
  ANSWERS_MAX_BYTES: set(
    '16777216',
    'Memory for answers that can be given again as they are, shared equally between callers; 0: every answer is made anew',
    integer(0, maxBytes),
  ),
  REQUEST_TIMEOUT_MS: set('60000', 'Total time of one GraphQL request', integer(1, maxTimerMillis)),
  MAX_PAGE_SIZE: set('200', 'Most rows of one page of a connection', integer(1, 1_000_000)),
  TRUSTED_DOCUMENTS: unset('Manifest of the only documents that run; unset: any document runs', path),
  PERSISTED_QUERIES_MAX_BYTES: set(
    '33554432',
    'Memory for automatic persisted queries, shared equally between callers; 0 turns them off',
    integer(0, maxString),
  ),
  ...limitSettings,
  LOG_LEVEL: set('info', `Least level that is logged: ${logLevels.join(', ')}`, logLevel),
  DRAIN_DELAY_MS: set(
    '2000',
    'After SIGTERM: how long requests are still taken while /health/ready says 503',
    integer(0, 3_600_000),
  ),
  SHUTDOWN_GRACE_MS: set(
    '10000',
    'How long requests under way may then finish',
    integer(0, 3_600_000), // src/main.ts waits some seconds longer, which must still fit into a timer
  ),
  HANG_TIMEOUT_MS: set(
    '5000',
    'Time without a heartbeat after which a worker is killed and replaced; half of it after which nothing cached is served',
    integer(500, 3_600_000),
  ),
  SANDBOX_PORT: set('0', 'Port of the sandbox; 0 takes any free one', integer(0, 65_535)),
  SANDBOX_SEED: set('1', 'Seed of the sandbox: the same seed makes the same fleet', integer(0, 4_294_967_295)),
  SANDBOX_VEHICLES: set('400', 'Vehicles of the sandbox', integer(0, 1_000_000)),
  SANDBOX_SILENT_BOXES: set('120', 'Non-communicating boxes of the sandbox', integer(0, 1_000_000)),
  SANDBOX_DRIVERS: set('300', 'Drivers of the sandbox', integer(0, 1_000_000)),
  SANDBOX_CUSTOMERS: set('2', 'Customers of the sandbox', integer(1, 1000)),
  SANDBOX_PRIVATE_STEPS: set('on', 'Whether the sandbox lists private steps; Ocean may leave them out', onOff),
} as const;

type Settings = typeof settings;
type Values = ValuesOf<Settings>;

/** Everything that can be configured, validated and frozen. Printing it hides secrets. */
export type Config = ReturnType<typeof arrange>;

/** Names every fault of the environment at once, and no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`the configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * The only reader of the environment. An empty variable counts as unset.
 *
 * @throws ConfigError
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries<Setting<unknown>>(settings)) {
    const text = env[name] || setting.default;
    values[name] = text === null ? null : setting.kind.read(text);
    if (values[name] === undefined) faults.push(`${name} ${setting.kind.must}`);
  }
  if (!env['OCEAN_LOGIN'] !== !env['OCEAN_PASSWORD']) {
    faults.push('OCEAN_LOGIN and OCEAN_PASSWORD must be set both or neither');
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return seal(arrange(values as Values));
}

function arrange(values: Values) {
  return {
    port: values.PORT,
    /** Null: health is at the main port only. */
    healthPort: values.HEALTH_PORT,
    host: values.HOST,
    /** How many processes answer; 1: this one does. */
    workers: values.WORKERS,
    /** Null: the embedded sandbox. */
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
    driversCriteria: values.OCEAN_DRIVERS_CRITERIA,
    upstreamTimeoutMillis: values.OCEAN_TIMEOUT_MS,
    upstreamMaxBytes: values.OCEAN_MAX_BYTES,
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
    answersMaxBytes: values.ANSWERS_MAX_BYTES,
    requestTimeoutMillis: values.REQUEST_TIMEOUT_MS,
    maxPageSize: values.MAX_PAGE_SIZE,
    /** Path of a manifest; null: any document runs. */
    trustedDocuments: values.TRUSTED_DOCUMENTS,
    persistedQueriesMaxBytes: values.PERSISTED_QUERIES_MAX_BYTES,
    ...arrangeLimits(values),
    /** In the sandbox a first page, such as that of Vite, works without a setting. */
    allowedOrigins: values.ALLOWED_ORIGINS ?? (values.OCEAN_URL === null ? ['localhost'] : []),
    logLevel: values.LOG_LEVEL,
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

/** Freezes it, and keeps secrets out of whatever prints it. A spread copies the values all the same. */
function seal<Sealed extends ReturnType<typeof arrange>>(config: Sealed): Sealed {
  const printed = () => ({
    ...config,
    oceanLogin: hidden(config.oceanLogin),
    oceanPassword: hidden(config.oceanPassword),
    gatewaySecret: hidden(config.gatewaySecret),
  });
  Object.defineProperties(config, { toJSON: { value: printed }, [inspect.custom]: { value: printed } });
  Object.freeze(config.sandbox);
  Object.freeze(config.resilience);
  return Object.freeze(config);
}

function hidden(secret: string | null): string | null {
  return secret === null ? null : '(set)';
}
