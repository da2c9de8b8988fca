declare global {
  // ES2026: present in Node 24, not yet in TypeScript's library.
  interface JSON {
    rawJSON(text: string): object;
  }
}

type SourceReviver = (key: string, value: unknown, context: { source?: string }) => unknown;

const parseWithSource = JSON.parse as (text: string, reviver: SourceReviver) => unknown;

/** Parses a request's body; an integer outside the safe range becomes a bigint with every digit. */
export function parseBody(text: string): unknown {
  return parseWithSource(text, (_key, value, { source }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && source !== undefined && /^-?\d{16,20}$/.test(source)
      ? BigInt(source)
      : value,
  );
}

/**
 * Prepares an id for `JSON.stringify`, which then writes every digit.
 *
 * The return type is inexact on purpose: beyond 2^53 the value is a raw JSON text that only `JSON.stringify`
 * understands. A replacer that converts bigints would run for each of a row's 450 leaves instead.
 */
export function wireId(id: bigint): number {
  return id <= 9_007_199_254_740_991n ? Number(id) : (JSON.rawJSON(id.toString()) as unknown as number);
}
