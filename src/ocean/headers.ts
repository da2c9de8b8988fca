/** Joins a header that came several times into one text. */
export function headerText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}

/** Charsets in which JSON of Ocean is read. */
export type Charset = 'utf-8' | 'us-ascii' | 'iso-8859-1';

const charsets: Readonly<Record<string, Charset>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'us-ascii',
  ascii: 'us-ascii',
  'iso-8859-1': 'iso-8859-1',
  'iso8859-1': 'iso-8859-1',
  latin1: 'iso-8859-1',
};

const jsonType = /^application\/(?:[a-z0-9!#$&^_.-]+\+)?json$/;

/** Charset of a JSON Content-Type, stated or implied (UTF-8); null: not JSON, or an unknown charset. */
export function charsetOfJson(contentType: string | undefined): Charset | null {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (!jsonType.test(type)) return null;
  const named = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  const name = named?.replace(/^"(.*)"$/, '$1') ?? 'utf-8';
  return Object.hasOwn(charsets, name) ? (charsets[name] ?? null) : null;
}

const seconds = /^\d{1,9}(?:\.\d{1,9})?$/;
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*, .+ GMT$/;

type Header = string | readonly string[] | undefined;

/**
 * Parses a Retry-After header into seconds: digits, decimals, or an HTTP date (a past one is 0). Garbage and negative
 * numbers return undefined.
 *
 * @param date the response's Date header; a date counts from it, as both come from one clock and ours may be set
 * @param nowMillis our wall clock, for a response without a Date
 */
export function parseRetryAfter(header: Header, date: Header, nowMillis: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  const text = header.trim();
  if (seconds.test(text)) return Number(text);
  const at = parseHttpDate(text);
  if (at === undefined) return undefined;
  return Math.max(0, Math.ceil((at - (parseHttpDate(date) ?? nowMillis)) / 1000));
}

function parseHttpDate(header: Header): number | undefined {
  if (typeof header !== 'string' || !httpDate.test(header)) return undefined;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : at;
}
