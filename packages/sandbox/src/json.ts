declare global {
  // ES2026: in Node 24, not yet in TypeScript's library.
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
 * An id as `JSON.stringify` writes it: bare digits, every one kept.
 *
 * The type is the one place where the sandbox bends the truth: beyond 2^53 the value is a raw JSON text that only
 * `JSON.stringify` understands. A replacer that turns bigints into digits would be called for each of a row's 450 leaves.
 */
export function wireId(id: bigint): number {
  return id <= 9_007_199_254_740_991n ? Number(id) : (JSON.rawJSON(id.toString()) as unknown as number);
}
