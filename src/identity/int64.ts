const largest = 2n ** 63n - 1n;

/**
 * Whether a text is a non-negative int64 in decimal digits, as Ocean's ids and customers are. Leading zeros are refused:
 * each id has one spelling, so that one object has one key.
 */
export function isInt64Digits(text: string): boolean {
  return /^(?:0|[1-9]\d{0,18})$/.test(text) && (text.length < 19 || BigInt(text) <= largest);
}

/**
 * The digits of an id as a value that `writeJson` sends as a bare number, every digit kept.
 *
 * @throws RangeError when the text is not an int64.
 */
export function int64(digits: string): bigint {
  if (!isInt64Digits(digits)) throw new RangeError('not the digits of an int64');
  return BigInt(digits);
}
