import {
  baseUrl,
  criteria,
  executor,
  customerId,
  host,
  integer,
  logLevel,
  logLevels,
  maxMemoryBytes,
  maxStringBytes,
  maxTimerMillis,
  meanings,
  onOff,
  path,
  set,
  text,
  timeZone,
  unset,
  rights,
  words,
  workers,
  yesNoAuto,
  type ValuesOf,
} from './setting-schemas.ts';
import { limitSettings } from './limit-settings.ts';
import { liveSettings } from './live-settings.ts';
import { sharedStateSettings } from './shared-state-settings.ts';

/** Published raw values: letters (start, waiting, traveling, stop), and for positions the states of mobiles too. */
const stepTypes = 'D=START,T=WAITING,R=TRIP,A=STOP';
const positionStates =
  'D=START,T=WAITING,R=TRAVELING,A=STOPPED,START_ACTION=START,ENGINE_UP=START,WAITING=WAITING,TRAVELING=TRAVELING,STOPPED=STOPPED,STOP_ACTION=STOPPED';

/** Codes of rights are not published: these are invented, and match the sandbox. */
const permissions =
  'editRecurringPrivacySchedules=ACTION:MODIFIER_HORAIRES_VIE_PRIVEE,editExceptionalPrivacySchedules=ACTION:MODIFIER_HORAIRES_EXCEPTIONNELS,editStepPrivacy=ACTION:MODIFIER_VIE_PRIVEE_ETAPE,exportLists=ACTION:EXPORTER,readNonCommunicatingBoxes=WEB_SERVICE:WS_NON_COMMUNICANTS,readPositions=WEB_SERVICE:WS_POSITIONS,readPrivacySchedules=WEB_SERVICE:WS_VIE_PRIVEE,readEcoDriving=WEB_SERVICE:WS_ECO_CONDUITE';
const permissionNames = [
  'editRecurringPrivacySchedules',
  'editExceptionalPrivacySchedules',
  'editStepPrivacy',
  'exportLists',
  'readNonCommunicatingBoxes',
  'readPositions',
  'readPrivacySchedules',
  'readEcoDriving',
] as const;

/** Every variable that is read. docs/configuration.md repeats this table, and a test compares the two. */
export const settings = {
  PORT: set('4000', 'Port to listen on; 0 picks a free one', integer(0, 65_535)),
  HEALTH_PORT: unset(
    'Separate port for health checks, which responds even while the process is busy; unset: health is at PORT only',
    integer(0, 65_535),
  ),
  HOST: set('127.0.0.1', 'Address to listen on', host),
  WORKERS: set(
    '1',
    'Processes that share the port; auto: one per processor. The flag --workers takes precedence',
    workers,
  ),
  INGEST_THREADS: set(
    '1',
    'Threads of each process that fetch and compare large lists; 0: the main thread does',
    integer(0, 16),
  ),
  OCEAN_URL: unset('Base URL of Ocean; unset: the embedded sandbox starts', baseUrl),
  OCEAN_LOGIN: unset('Login of the service account that acts for callers without a token', text),
  OCEAN_PASSWORD: unset('Password of the service account; set both or neither', text),
  OCEAN_CUSTOMER_ID: unset('Customer of the callers that name none, service account and tokens alike', customerId),
  OCEAN_TIME_ZONE: set('Europe/Paris', 'Time zone of wall-clock times in Ocean (IANA)', timeZone),
  OCEAN_STEP_TYPES: set(
    stepTypes,
    'Meaning of the raw values of a step’s type: START, WAITING, TRIP, STOP or PRIVATE; given pairs override the defaults',
    meanings(['START', 'WAITING', 'TRIP', 'STOP', 'PRIVATE'], stepTypes),
  ),
  OCEAN_POSITION_STATES: set(
    positionStates,
    'Meaning of the raw values of a position’s etat: START, WAITING, TRAVELING, STOPPED or PRIVATE; given pairs override the defaults',
    meanings(['START', 'WAITING', 'TRAVELING', 'STOPPED', 'PRIVATE'], positionStates),
  ),
  OCEAN_PRIVATE_STEP_TYPES: set(
    'P',
    'Further raw values of a step’s type that mark it as private, comma-separated; they override OCEAN_STEP_TYPES',
    words,
  ),
  OCEAN_SCHEDULES_OF_ALL: set(
    'auto',
    'yes: Ocean returns the private hours of all drivers in one list; no: it does not; auto: each changed list is compared with a single read',
    yesNoAuto,
  ),
  OCEAN_EXCEPTIONAL_SLOT_ZONE: set(
    'UTC',
    'Time zone of the hours of exceptional schedules in Ocean (IANA, or UTC)',
    timeZone,
  ),
  OCEAN_RIGHT_KINDS: set(
    'LINK,TAB,WEB_SERVICE,ACTION',
    'Raw values of elementType: the kinds of rights that viewer.rights requests, one upstream request each',
    words,
  ),
  OCEAN_PERMISSIONS: set(
    permissions,
    'Right behind each field of viewer.can, as KIND:CODE; - when it is not known; given pairs override the defaults',
    rights(permissionNames, permissions),
  ),
  OCEAN_DRIVERS_CRITERIA: unset(
    'Criteria sent with each request for the list of drivers, such as WITH_VEHICLE',
    criteria,
  ),
  OCEAN_TIMEOUT_MS: set('30000', 'Total time of one upstream request, to the last byte', integer(1, maxTimerMillis)),
  OCEAN_MAX_BYTES: set(
    '1073741824',
    'Maximum size of an upstream response in bytes, after decompression',
    integer(1, maxMemoryBytes),
  ),
  OCEAN_RETRY_PERCENT: set('20', 'Retries of failed reads, in percent of the reads; 0: none', integer(0, 100)),
  OCEAN_BREAKER_FAILURES: set('5', 'Consecutive failures that open a circuit breaker', integer(1, 1000)),
  OCEAN_BREAKER_OPEN_MS: set(
    '5000',
    'Time that a circuit breaker stays open, before one request probes Ocean',
    integer(1, maxTimerMillis),
  ),
  OCEAN_MAX_CALLS: set('128', 'Concurrent upstream requests; eight times as many may wait', integer(1, 10_000)),
  OCEAN_MAX_CALLS_PER_CALLER: set('32', 'Of these, requests for one credential and customer', integer(1, 10_000)),
  OCEAN_TRACE_HEADERS: set(
    'off',
    'on: x-request-id and traceparent of a request are sent to Ocean with the upstream requests that it causes',
    onOff,
  ),
  SNAPSHOT_TTL_MS: set('30000', 'Time for which a cached list of Ocean is fresh', integer(0, maxTimerMillis)),
  SNAPSHOT_MAX_STALE_MS: set(
    '600000',
    'Maximum age of a cached list that is served when Ocean fails',
    integer(0, maxTimerMillis),
  ),
  SNAPSHOT_MAX_BYTES: set(
    '1073741824',
    'Memory for cached lists, over all identities, in bytes; each tenant has an equal share',
    integer(1_000_000, maxMemoryBytes),
  ),
  ANSWERS_MAX_BYTES: set(
    '134217728',
    'Memory for the response cache in bytes, shared equally between callers; 0 disables it',
    integer(0, maxMemoryBytes),
  ),
  ...sharedStateSettings,
  ...liveSettings,
  REQUEST_TIMEOUT_MS: set('60000', 'Total time of one GraphQL request', integer(1, maxTimerMillis)),
  MAX_PAGE_SIZE: set('200', 'Maximum rows in one page of a connection', integer(1, 1_000_000)),
  MAX_PAGE_SIZE_TRUSTED: unset(
    'Maximum rows in one page for a client that sends GATEWAY_SECRET, such as an export; unset: MAX_PAGE_SIZE',
    integer(1, 1_000_000),
  ),
  EXECUTOR: set('compiled', 'graphql-js: it runs every query instead of the compiled plans, slower', executor),
  TRUSTED_DOCUMENTS: unset('Manifest of the only documents that run; unset: any document runs', path),
  PERSISTED_QUERIES_MAX_BYTES: set(
    '33554432',
    'Memory for automatic persisted queries in bytes, shared equally between callers; 0 disables them',
    integer(0, maxStringBytes),
  ),
  ...limitSettings,
  LOG_LEVEL: set('info', `Minimum level that is logged: ${logLevels.join(', ')}`, logLevel),
  METRICS: unset(
    'on: metrics are served at /metrics; off: nowhere. Unset: on with the sandbox or METRICS_PORT, otherwise off, as everybody who reaches PORT could read them',
    onOff,
  ),
  METRICS_PORT: unset('Separate port for /metrics; unset: they are at PORT. Do not publish it', integer(0, 65_535)),
  TRACING: set(
    'off',
    'on: the OpenTelemetry SDK (`@opentelemetry/sdk-node`, which must be installed) sends traces, configured by the standard variables OTEL_…, which it reads itself',
    onOff,
  ),
  DRAIN_DELAY_MS: set(
    '2000',
    'Time after SIGTERM for which requests are still accepted, while /health/ready returns 503',
    integer(0, 3_600_000),
  ),
  SHUTDOWN_GRACE_MS: set(
    '10000',
    'Time that requests in flight then have to finish',
    integer(0, 3_600_000), // src/cluster adds some seconds, and the sum must still fit into a timer
  ),
  HANG_TIMEOUT_MS: set(
    '5000',
    'Time without a heartbeat after which a worker is killed and replaced; after half of it nothing cached is served',
    integer(500, 3_600_000),
  ),
  SANDBOX_PORT: set('0', 'Port of the sandbox; 0 picks a free one', integer(0, 65_535)),
  SANDBOX_SEED: set('1', 'Seed of the sandbox: the same seed makes the same fleet', integer(0, 4_294_967_295)),
  SANDBOX_VEHICLES: set('400', 'Vehicles of the sandbox', integer(0, 1_000_000)),
  SANDBOX_SILENT_BOXES: set('120', 'Non-communicating boxes of the sandbox', integer(0, 1_000_000)),
  SANDBOX_DRIVERS: set('300', 'Drivers of the sandbox', integer(0, 1_000_000)),
  SANDBOX_CUSTOMERS: set('2', 'Customers of the sandbox', integer(1, 1000)),
  SANDBOX_PRIVATE_STEPS: set('on', 'off: the sandbox omits private steps from its lists, as Ocean may', onOff),
} as const;

/** Values of all settings, by the name of the variable. */
export type Values = ValuesOf<typeof settings>;
