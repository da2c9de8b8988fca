import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

/**
 * Reads the text of a variable. The description completes the error "NAME must be …"; zod's own messages are never
 * printed, as they repeat the value, which may be a secret.
 */
export type Schema<Value> = z.ZodType<Value, z.ZodTypeDef, string>;

export interface Setting<Value> {
  /** Text that applies when the variable is unset; null: the value is null then. */
  readonly default: string | null;
  readonly meaning: string;
  readonly schema: Schema<Value>;
}

/** Maximum delay of a Node timer. */
export const maxTimerMillis = 2 ** 31 - 1;
export const maxStringBytes = 512 * 1024 * 1024;
export const maxMemoryBytes = 2 ** 40;
const maxWorkers = 256;
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const matching = (pattern: RegExp, description: string) => z.string().regex(pattern).describe(description);

const list = (item: Schema<string>, description: string): Schema<string[]> =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(item))
    .describe(description);

export const text = z.string().describe('text');
export const path = matching(/^[^\0]+$/, 'the path of a file');
export const host = matching(/^[\w.:-]+$/, 'a host name or an address');
export const criteria = matching(/^[A-Z_]+$/, 'one word in capitals, such as WITH_VEHICLE');
export const secret = matching(/^[\x21-\x7e]{16,200}$/, '16 to 200 printable characters without spaces');

/** One secret, or two: the first one is used for what is written, and both for what is read. */
export const rotatingSecrets = z
  .string()
  .transform((text) => text.split(','))
  .pipe(
    z
      .array(z.string().regex(/^[\x21-\x2b\x2d-\x7e]{32,200}$/))
      .min(1)
      .max(2),
  )
  .describe('one or two secrets of 32 to 200 printable characters each, separated by a comma');

export const redisUrl: Schema<string> = z
  .string()
  .refine(isRedisUrl)
  .describe('a redis or rediss URL, such as rediss://user:password@redis.example.com:6379/0');

export const keyPrefix = matching(/^[\w:-]{1,50}$/, '1 to 50 letters, digits, underscores, colons and hyphens');

export const integer = (min: number, max: number): Schema<number> =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .describe(`a whole number from ${min} to ${max}`);

/** A limit that 0 disables: the value is Infinity then. */
export const limit = (max: number): Schema<number> =>
  z.union([z.literal('0').transform(() => Infinity), integer(1, max)]).describe(`a whole number from 0 to ${max}`);

export const workers: Schema<number> = z
  .union([z.literal('auto').transform(() => availableParallelism()), integer(1, maxWorkers)])
  .describe(`a whole number from 1 to ${maxWorkers}, or auto`);

export const customerId: Schema<string> = z
  .string()
  .regex(/^\d{1,19}$/)
  .transform(BigInt)
  .refine((id) => id < 2n ** 63n)
  .transform(String)
  .describe('the digits of an int64');

export const baseUrl: Schema<string> = z
  .string()
  .refine(isBaseUrl)
  .transform((url) => new URL(url).href.replace(/\/+$/, ''))
  .describe('an http or https URL without credentials, query or fragment');

export const pageUrl: Schema<string> = z
  .string()
  .refine((value) => /^\/[^/\\]/.test(value) || isBaseUrl(value))
  .describe('a path, such as /docs/errors, or an http or https URL without credentials, query or fragment');

export const timeZone = z.string().refine(isTimeZone).describe('an IANA time zone, such as Europe/Paris');
export const logLevel = z.enum(logLevels).describe(`one of ${logLevels.join(', ')}`);
export const executor = z.enum(['compiled', 'graphql-js']).describe('compiled or graphql-js');
export const yesNoAuto = z.enum(['auto', 'yes', 'no']).describe('auto, yes or no');
export const onOff: Schema<boolean> = z
  .enum(['on', 'off'])
  .transform((value) => value === 'on')
  .describe('on or off');

export const words = list(z.string().regex(/^\w+$/), 'comma-separated words');
export const headerNames = list(
  z
    .string()
    .regex(/^[\w-]+$/)
    .toLowerCase(),
  'comma-separated names of headers',
);
export const networks = list(z.string().refine(isNetwork), 'comma-separated addresses or networks, such as 10.0.0.0/8');
export const origins = list(
  z.string().refine(isOrigin),
  'comma-separated origins such as https://fleet.example.com, or localhost',
);

/**
 * Raw values of Ocean with the meaning of each, such as `T=TRIP,R=TRIP`. They override the defaults one by one, so that
 * setting one value keeps the others. Raw values are compared without case.
 */
export const meanings = <Meaning extends string>(
  allowed: readonly Meaning[],
  defaults: string,
): Schema<Readonly<Record<string, Meaning>>> => {
  const parsePair = (pair: string): [string, Meaning] | undefined => {
    const [, rawValue, name] = /^\s*([^\s=,](?:[^=,]*[^\s=,])?)\s*=\s*(\w+)\s*$/.exec(pair) ?? [];
    const meaning = allowed.find((one) => one === name);
    return rawValue === undefined || meaning === undefined ? undefined : [rawValue.toUpperCase(), meaning];
  };
  const parsePairs = (text: string) => text.split(',').map(parsePair);
  const isPair = (pair: [string, Meaning] | undefined): pair is [string, Meaning] => pair !== undefined;
  const example = defaults.split(',')[0] ?? '';
  return z
    .string()
    .refine((text) => parsePairs(text).every(isPair))
    .transform((text) => Object.fromEntries([defaults, text].flatMap(parsePairs).filter(isPair)))
    .describe(`comma-separated pairs such as ${example}, with one of ${allowed.join(', ')} on the right`);
};

/** A right of Ocean: the raw value of its kind, and its code. */
interface RightCode {
  readonly kind: string;
  readonly code: string;
}

/** Rights by name, such as `exportLists=ACTION:EXPORTER`, or `-` for none. They override the defaults one by one. */
export const rights = <Name extends string>(
  names: readonly Name[],
  defaults: string,
): Schema<Readonly<Record<Name, RightCode | null>>> => {
  const pair = /^\s*(\w+)\s*=\s*(?:-|(\w+):([\w.-]+))\s*$/;
  const parsePairs = (text: string): [Name, RightCode | null][] =>
    text.split(',').flatMap((part) => {
      const [, name, kind, code] = pair.exec(part) ?? [];
      const known = names.find((one) => one === name);
      if (known === undefined) return [];
      return [[known, kind === undefined || code === undefined ? null : { kind, code }]];
    });
  return z
    .string()
    .refine((text) => parsePairs(text).length === text.split(',').length)
    .transform((text) => Object.fromEntries([defaults, text].flatMap(parsePairs)) as Record<Name, RightCode | null>)
    .describe(
      `comma-separated pairs such as ${defaults.split(',')[0] ?? ''}, with one of ${names.join(', ')} on the left`,
    );
};

type ValueOf<S extends Setting<unknown>> = z.output<S['schema']> | (S['default'] extends null ? null : never);

/** Values that settings are parsed to. */
export type ValuesOf<Settings extends Record<string, Setting<unknown>>> = {
  [Name in keyof Settings]: ValueOf<Settings[Name]>;
};

/** A setting that always has a value. */
export function set<S extends Schema<unknown>>(
  fallback: string,
  meaning: string,
  schema: S,
): Setting<z.output<S>> & { default: string } {
  return { default: fallback, meaning, schema };
}

/** A setting that is null when its variable is unset. */
export function unset<S extends Schema<unknown>>(meaning: string, schema: S): Setting<z.output<S>> & { default: null } {
  return { default: null, meaning, schema };
}

function isBaseUrl(url: string): boolean {
  if (/[\s?#]/.test(url) || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}

function isRedisUrl(url: string): boolean {
  if (/[\s?#]/.test(url) || !URL.canParse(url)) return false;
  const { protocol, hostname, pathname } = new URL(url);
  return (protocol === 'redis:' || protocol === 'rediss:') && hostname !== '' && /^(\/\d{0,4})?$/.test(pathname);
}

function isTimeZone(name: string): boolean {
  try {
    // Intl accepts offsets such as +02:00 too, which know no summer time.
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
}

function isOrigin(text: string): boolean {
  return text === 'localhost' || (URL.canParse(text) && new URL(text).origin === text);
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || address.includes('%') || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}
