import { inspect } from 'node:util';
import { z } from 'zod';

interface Setting<Schema extends z.ZodType = z.ZodType> {
  /** The text that stands when the variable is unset; null: nothing stands. */
  readonly default: string | null;
  readonly meaning: string;
  readonly schema: Schema;
}

const longestTimerMillis = 2 ** 31 - 1;
const largestString = 512 * 1024 * 1024;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Messages say what a value must be, never what it was. */
function integer(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string(message)
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
}

const text = z.string().nullable();

const customerId = z
  .string()
  .refine((digits) => /^\d{1,19}$/.test(digits) && BigInt(digits) < 2n ** 63n, 'must be the digits of an int64')
  .transform((digits) => BigInt(digits).toString())
  .nullable();

const baseUrl = z
  .string()
  .refine(isBaseUrl, 'must be an http or https URL without credentials, query or fragment')
  .transform((url) => new URL(url).href.replace(/\/+$/, ''))
  .nullable();

const words = z
  .string()
  .regex(/^\w+(,\w+)*$/, 'must be words with a comma between them')
  .transform((text) => text.split(','));

const criteria = z
  .string()
  .regex(/^[A-Z_]+$/, 'must be one word in capitals, such as WITH_VEHICLE')
  .nullable();

const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone, such as Europe/Paris');
const path = z
  .string()
  .refine((name) => !name.includes('\0'), 'must be the path of a file')
  .nullable();
const host = z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address');
const logLevel = z.enum(logLevels, `must be one of ${logLevels.join(', ')}`);

function set<Schema extends z.ZodType>(fallback: string | null, meaning: string, schema: Schema): Setting<Schema> {
  return { default: fallback, meaning, schema };
}

/** Every variable that is read. docs/configuration.md repeats this table, and a test compares the two. */
export const settings = {
  PORT: set('4000', 'Port to listen on; 0 takes any free one', integer(0, 65_535)),
  HOST: set('127.0.0.1', 'Address to listen on', host),
  OCEAN_URL: set(null, 'Base URL of Ocean; unset starts the embedded sandbox', baseUrl),
  OCEAN_LOGIN: set(null, 'Login of the service account that acts for callers without a token', text),
  OCEAN_PASSWORD: set(null, 'Password of the service account; both or neither', text),
  OCEAN_CUSTOMER_ID: set(null, 'Customer of the callers that name none, service account and tokens alike', customerId),
  OCEAN_TIME_ZONE: set('Europe/Paris', 'Time zone of wall-clock times in Ocean (IANA)', timeZone),
  OCEAN_PRIVATE_STEP_TYPES: set('P', 'Words of a step’s type that mark a private trip, comma between them', words),
  OCEAN_DRIVERS_CRITERIA: set(null, 'Criteria that the list of drivers is asked with, such as WITH_VEHICLE', criteria),
  OCEAN_TIMEOUT_MS: set('30000', 'Total time of one call to Ocean, to the last byte', integer(1, longestTimerMillis)),
  OCEAN_MAX_BYTES: set('536870912', 'Largest answer of Ocean, after inflating', integer(1, largestString)),
  SNAPSHOT_TTL_MS: set('30000', 'How long a list of Ocean is fresh', integer(0, longestTimerMillis)),
  SNAPSHOT_MAX_STALE_MS: set(
    '600000',
    'Up to which age a list is given when Ocean fails',
    integer(0, longestTimerMillis),
  ),
  SNAPSHOT_MAX_ENTRIES: set('500', 'Lists kept at once, over all identities', integer(1, 1_000_000)),
  REQUEST_TIMEOUT_MS: set('60000', 'Total time of one GraphQL request', integer(1, longestTimerMillis)),
  TRUSTED_DOCUMENTS: set(null, 'Manifest of the only documents that run; unset: any document runs', path),
  PERSISTED_QUERIES_MAX_BYTES: set(
    '33554432',
    'Memory for automatic persisted queries; 0 turns them off',
    integer(0, largestString),
  ),
  LOG_LEVEL: set('info', `Least level that is logged: ${logLevels.join(', ')}`, logLevel),
  SHUTDOWN_GRACE_MS: set(
    '10000',
    'How long requests under way may finish after SIGTERM',
    integer(0, 3_600_000), // src/main.ts waits some seconds longer, which must still fit into a timer
  ),
  SANDBOX_PORT: set('0', 'Port of the sandbox; 0 takes any free one', integer(0, 65_535)),
  SANDBOX_SEED: set('1', 'Seed of the sandbox: the same seed makes the same fleet', integer(0, 4_294_967_295)),
  SANDBOX_VEHICLES: set('400', 'Vehicles of the sandbox', integer(0, 1_000_000)),
  SANDBOX_SILENT_BOXES: set('120', 'Non-communicating boxes of the sandbox', integer(0, 1_000_000)),
  SANDBOX_DRIVERS: set('300', 'Drivers of the sandbox', integer(0, 1_000_000)),
  SANDBOX_CUSTOMERS: set('2', 'Customers of the sandbox', integer(1, 1000)),
} as const;

type Settings = typeof settings;
type Values = { [Name in keyof Settings]: z.output<Settings[Name]['schema']> };

const schema = z.object(
  mapSettings((setting) => setting.schema) as { [Name in keyof Settings]: Settings[Name]['schema'] },
);

/** Everything that can be configured, validated and frozen. Printing it hides the service account. */
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
  const given = mapSettings((setting, name) => env[name] || setting.default);
  const { data, error } = schema.safeParse(given);
  const faults = (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
  if (!given['OCEAN_LOGIN'] !== !given['OCEAN_PASSWORD']) {
    faults.push('OCEAN_LOGIN and OCEAN_PASSWORD must be set both or neither');
  }
  if (data === undefined || faults.length > 0) throw new ConfigError(faults);
  return seal(arrange(data));
}

function arrange(values: Values) {
  return {
    port: values.PORT,
    host: values.HOST,
    /** Null: the embedded sandbox. */
    oceanUrl: values.OCEAN_URL,
    oceanLogin: values.OCEAN_LOGIN,
    oceanPassword: values.OCEAN_PASSWORD,
    oceanCustomerId: values.OCEAN_CUSTOMER_ID,
    oceanTimeZone: values.OCEAN_TIME_ZONE,
    privateStepTypes: values.OCEAN_PRIVATE_STEP_TYPES,
    driversCriteria: values.OCEAN_DRIVERS_CRITERIA,
    upstreamTimeoutMillis: values.OCEAN_TIMEOUT_MS,
    upstreamMaxBytes: values.OCEAN_MAX_BYTES,
    snapshotTtlMillis: values.SNAPSHOT_TTL_MS,
    snapshotMaxStaleMillis: values.SNAPSHOT_MAX_STALE_MS,
    snapshotMaxEntries: values.SNAPSHOT_MAX_ENTRIES,
    requestTimeoutMillis: values.REQUEST_TIMEOUT_MS,
    /** Path of a manifest; null: any document runs. */
    trustedDocuments: values.TRUSTED_DOCUMENTS,
    persistedQueriesMaxBytes: values.PERSISTED_QUERIES_MAX_BYTES,
    logLevel: values.LOG_LEVEL,
    shutdownGraceMillis: values.SHUTDOWN_GRACE_MS,
    sandbox: {
      port: values.SANDBOX_PORT,
      seed: values.SANDBOX_SEED,
      vehicles: values.SANDBOX_VEHICLES,
      silentBoxes: values.SANDBOX_SILENT_BOXES,
      drivers: values.SANDBOX_DRIVERS,
      customers: values.SANDBOX_CUSTOMERS,
    },
  } as const;
}

function mapSettings<Result>(map: (setting: Setting, name: string) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, map(setting, name)]));
}

/** Freezes it, and keeps the service account out of whatever prints it. A spread copies the values all the same. */
function seal<Sealed extends ReturnType<typeof arrange>>(config: Sealed): Sealed {
  const printed = () => ({
    ...config,
    oceanLogin: hidden(config.oceanLogin),
    oceanPassword: hidden(config.oceanPassword),
  });
  Object.defineProperties(config, { toJSON: { value: printed }, [inspect.custom]: { value: printed } });
  Object.freeze(config.sandbox);
  return Object.freeze(config);
}

function hidden(secret: string | null): string | null {
  return secret === null ? null : '(set)';
}

function isBaseUrl(url: string): boolean {
  if (/[\s?#]/.test(url) || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}

function isTimeZone(name: string): boolean {
  try {
    // Intl takes offsets such as +02:00 too, which know no summer time.
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
}
