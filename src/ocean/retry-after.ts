const seconds = /^\d{1,9}(?:\.\d{1,9})?$/;
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*, .+ GMT$/;

/**
 * What a Retry-After header asks for, in seconds: digits, decimals, or an HTTP date (a past one is 0).
 * Garbage and negative numbers ask for nothing: undefined.
 */
export function parseRetryAfter(header: string | readonly string[] | undefined, nowMillis: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  const text = header.trim();
  if (seconds.test(text)) return Number(text);
  if (!httpDate.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - nowMillis) / 1000));
}
