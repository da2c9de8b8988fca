const maxInt64 = 2n ** 63n - 1n;

/**
 * Tests for a non-negative int64 in decimal digits, the format of Ocean ids. It rejects leading zeros: each id has one
 * spelling, so that one object has one key.
 */
export function isInt64Digits(text: string): boolean {
  return /^(?:0|[1-9]\d{0,18})$/.test(text) && (text.length < 19 || BigInt(text) <= maxInt64);
}

/**
 * Converts the digits of an id to a value that `writeJson` writes as a JSON number without losing digits.
 *
 * @throws RangeError if the text is not an int64
 */
export function int64(digits: string): bigint {
  if (!isInt64Digits(digits)) throw new RangeError('not the digits of an int64');
  return BigInt(digits);
}
