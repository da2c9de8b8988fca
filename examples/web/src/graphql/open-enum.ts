/**
 * An open enum as text. A word that this page was not built with is no reason to break: UNKNOWN shows Ocean's own word,
 * which stands in the field beside, and a value that a newer server sends shows as it is.
 */
export function enumText<Value extends string>(
  value: Value | null | undefined,
  raw: string | null | undefined,
  texts: Partial<Record<Value, string>>,
): string {
  if (value === null || value === undefined) return '';
  if (value === 'UNKNOWN') return raw ?? 'unknown';
  return texts[value] ?? value;
}
