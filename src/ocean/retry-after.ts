const seconds = /^\d{1,9}(?:\.\d{1,9})?$/;
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*, .+ GMT$/;

type Header = string | readonly string[] | undefined;

/**
 * What a Retry-After header asks for, in seconds: digits, decimals, or an HTTP date (a past one is 0).
 * Garbage and negative numbers ask for nothing: undefined.
 *
 * @param date the response's Date header: a date counts from it, as both come from one clock, and ours may be set
 * @param nowMillis our wall clock, for a response without a date
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
