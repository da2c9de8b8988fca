/**
 * Displays a value of an open enum, even one that is unknown to this page.
 *
 * UNKNOWN shows Ocean's raw value from the neighbouring field; a value of a newer server shows as it is.
 *
 * @param unknown text for a value without a raw one
 */
export function enumText<Value extends string>(
  value: Value | null | undefined,
  raw: string | null | undefined,
  texts: Partial<Record<Value, string>>,
  unknown: string,
): string {
  if (value === null || value === undefined) return '';
  if (value === 'UNKNOWN') return raw ?? unknown;
  return texts[value] ?? value;
}
