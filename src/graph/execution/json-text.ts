/** JSON that is already written. Whoever writes what is around it puts the text in as it is. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** For whoever does not know it: the value that the text means. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** What JSON must escape: quotes, backslashes, control characters, and halves of a pair, which may stand alone. */
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON. */
export function quote(text: string): string {
  return special.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** What a scalar gave, as JSON. */
export function jsonOf(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('a scalar gave a value that has no JSON form');
  return text;
}
