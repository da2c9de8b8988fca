import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';

/** What a variable must be, and how its text is read. */
export interface Kind<Value> {
  /** Ends a message that begins with the variable's name: it says what the value must be, never what it was. */
  readonly must: string;
  /** Undefined: the text is no such value. */
  readonly read: (text: string) => Value | undefined;
}

export interface Setting<Value> {
  /** The text that stands when the variable is unset; null: nothing stands, and the value is null. */
  readonly default: string | null;
  readonly meaning: string;
  readonly kind: Kind<Value>;
}

export const maxTimerMillis = 2 ** 31 - 1;
export const maxString = 512 * 1024 * 1024;
export const maxBytes = 2 ** 40;
const maxWorkers = 256;
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const integer = (least: number, most: number): Kind<number> => ({
  must: `must be a whole number from ${least} to ${most}`,
  read: (text) => (/^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
});

export const workers: Kind<number> = {
  must: `must be a whole number from 1 to ${maxWorkers}, or auto`,
  read: (text) => (text === 'auto' ? availableParallelism() : integer(1, maxWorkers).read(text)),
};

const matching = (pattern: RegExp, must: string): Kind<string> => ({
  must,
  read: (text) => (pattern.test(text) ? text : undefined),
});

export const text: Kind<string> = { must: 'must be text', read: (text) => text };
export const path = matching(/^[^\0]+$/, 'must be the path of a file');
export const host = matching(/^[\w.:-]+$/, 'must be a host name or an address');
export const criteria = matching(/^[A-Z_]+$/, 'must be one word in capitals, such as WITH_VEHICLE');

export const words: Kind<string[]> = {
  must: 'must be words with a comma between them',
  read: (text) => (/^\w+(,\w+)*$/.test(text) ? text.split(',') : undefined),
};

/**
 * Raw values of Ocean with what each means, such as `T=TRIP,R=TRIP`. They are laid over the defaults one by one, so that
 * naming one value does not lose the others. Raw values are compared without case.
 */
export const meanings = <Meaning extends string>(
  allowed: readonly Meaning[],
  defaults: string,
): Kind<Readonly<Record<string, Meaning>>> => {
  const parse = (text: string): [string, Meaning][] | undefined => {
    const pairs = text.split(',').map((pair): [string, Meaning] | undefined => {
      const [, word, name] = /^\s*([^\s=,](?:[^=,]*[^\s=,])?)\s*=\s*(\w+)\s*$/.exec(pair) ?? [];
      const meaning = allowed.find((one) => one === name);
      return word === undefined || meaning === undefined ? undefined : [word.toUpperCase(), meaning];
    });
    return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
  };
  return {
    must: `must be pairs such as ${defaults.split(',')[0] ?? ''}, comma between them, with one of ${allowed.join(', ')} on the right`,
    read: (text) => {
      const pairs = parse(text);
      return pairs && Object.fromEntries([...(parse(defaults) ?? []), ...pairs]);
    },
  };
};

export const customerId: Kind<string> = {
  must: 'must be the digits of an int64',
  read: (text) => (/^\d{1,19}$/.test(text) && BigInt(text) < 2n ** 63n ? BigInt(text).toString() : undefined),
};

export const baseUrl: Kind<string> = {
  must: 'must be an http or https URL without credentials, query or fragment',
  read: (text) => (isBaseUrl(text) ? new URL(text).href.replace(/\/+$/, '') : undefined),
};

export const timeZone: Kind<string> = {
  must: 'must be an IANA time zone, such as Europe/Paris',
  read: (text) => (isTimeZone(text) ? text : undefined),
};

export const logLevel: Kind<(typeof logLevels)[number]> = {
  must: `must be one of ${logLevels.join(', ')}`,
  read: (text) => logLevels.find((level) => level === text),
};

/** A bound that 0 turns off: it is Infinity then. */
export const bound = (most: number): Kind<number> => ({
  must: `must be a whole number from 0 to ${most}`,
  read: (text) => (text === '0' ? Infinity : integer(1, most).read(text)),
});

export const onOff: Kind<boolean> = {
  must: 'must be on or off',
  read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
};

export const listOfAll: Kind<'auto' | 'yes' | 'no'> = {
  must: 'must be auto, yes or no',
  read: (text) => (text === 'auto' || text === 'yes' || text === 'no' ? text : undefined),
};

/** Origins of pages, such as `https://fleet.example.com`. */
export const origins: Kind<string[]> = {
  must: 'must be origins such as https://fleet.example.com, or localhost, comma between them',
  read: (text) => (text.split(',').every(isOrigin) ? text.split(',') : undefined),
};

export const headerNames: Kind<string[]> = {
  must: 'must be names of headers, comma between them',
  read: (text) => (/^[\w-]+(,[\w-]+)*$/.test(text) ? text.toLowerCase().split(',') : undefined),
};

export const addresses: Kind<string[]> = {
  must: 'must be addresses or networks such as 10.0.0.0/8, comma between them',
  read: (text) => (text.split(',').every(isNetwork) ? text.split(',') : undefined),
};

export const secret = matching(/^[\x21-\x7e]{16,200}$/, 'must be 16 to 200 printable characters without spaces');

type ValueOf<S> = S extends Setting<infer Value> ? Value | (S extends { default: null } ? null : never) : never;

/** The values that settings are read to. */
export type ValuesOf<Settings> = { [Name in keyof Settings]: ValueOf<Settings[Name]> };

/** A setting that always has a value. */
export function set<Value>(fallback: string, meaning: string, kind: Kind<Value>): Setting<Value> & { default: string } {
  return { default: fallback, meaning, kind };
}

/** A setting that is null when its variable is unset. */
export function unset<Value>(meaning: string, kind: Kind<Value>): Setting<Value> & { default: null } {
  return { default: null, meaning, kind };
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

function isOrigin(text: string): boolean {
  return text === 'localhost' || (URL.canParse(text) && new URL(text).origin === text);
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || address.includes('%') || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}
