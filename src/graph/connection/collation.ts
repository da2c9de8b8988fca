import { radixOrder } from './radix-order.ts';

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'variant' });

/** As a French reader sorts, numbers within a text as numbers: `A9` before `A10`. */
export const compareTexts = collator.compare;

/** How many characters of a text are coded; what differs only behind them is told apart by the collator. */
const codedLength = 32;
/** Digits without leading zeros that one number may have to be coded. */
const longestNumber = 14;

/** The collator's order of what is not a letter or digit. */
const marks = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';
const firstNumber = marks.length + 1;
const firstLetter = firstNumber + longestNumber + 1;

/** ASCII to its place in the collator's order; 0: not coded. Digits are read as numbers, see below. */
const codes = new Uint8Array(128);
for (let index = 0; index < marks.length; index++) codes[marks.charCodeAt(index)] = index + 1;
for (let letter = 0; letter < 26; letter++) {
  codes[0x41 + letter] = firstLetter + letter;
  codes[0x61 + letter] = firstLetter + letter;
}

/**
 * Sorts different texts as the collator does, some times faster: texts are coded so that their bytes sort as the
 * collator would, and the collator is asked only about texts of the same code (accents, case) and about those that
 * cannot be coded (letters beyond a to z).
 */
export function sortTexts(texts: readonly string[]): string[] {
  const bytes = new Uint8Array(texts.length * codedLength);
  const odd: string[] = [];
  const plain: string[] = [];
  for (const text of texts) {
    const start = plain.length * codedLength;
    if (code(text, bytes, start) || code(withoutAccents(text), bytes, start)) plain.push(text);
    else odd.push(text);
  }
  const order = radixOrder(bytes, codedLength, plain.length);
  return merge(settleTies(plain, bytes, order), odd.sort(compareTexts));
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** False when the text has a character that is not known here: the bytes must then not be used. */
function code(text: string, bytes: Uint8Array, start: number): boolean {
  const end = start + codedLength;
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (isDigit(character)) {
      while (text.charCodeAt(index) === 0x30 && isDigit(text.charCodeAt(index + 1))) index += 1;
      const first = index;
      while (isDigit(text.charCodeAt(index + 1))) index += 1;
      if (index - first >= longestNumber) return false;
      // The more digits, the larger: then digit by digit.
      if (at < end) bytes[at++] = firstNumber + index - first;
      for (let digit = first; digit <= index && at < end; digit++) bytes[at++] = text.charCodeAt(digit) - 0x2f;
    } else {
      const known = character < 128 ? (codes[character] ?? 0) : 0;
      if (known === 0) return false;
      if (at < end) bytes[at++] = known;
    }
  }
  bytes.fill(0, at, end);
  return true;
}

function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39;
}

/** Texts in the order of their codes; those of the same code are sorted by the collator. */
function settleTies(texts: readonly string[], bytes: Uint8Array, order: Uint32Array): string[] {
  const sorted = Array.from(order, (index) => texts[index] ?? '');
  let from = 0;
  for (let to = 1; to <= order.length; to++) {
    if (to < order.length && isSameCode(bytes, order[to - 1] ?? 0, order[to] ?? 0)) continue;
    if (to - from > 1) {
      for (const text of sorted.slice(from, to).sort(compareTexts)) sorted[from++] = text;
    }
    from = to;
  }
  return sorted;
}

function isSameCode(bytes: Uint8Array, one: number, other: number): boolean {
  for (let offset = 0; offset < codedLength; offset++) {
    if (bytes[one * codedLength + offset] !== bytes[other * codedLength + offset]) return false;
  }
  return true;
}

/** Two sorted lists as one. The odd ones are few: each is placed by bisection. */
function merge(plain: readonly string[], odd: readonly string[]): string[] {
  if (odd.length === 0) return [...plain];
  const merged: string[] = [];
  let taken = 0;
  for (const text of odd) {
    let low = taken;
    let high = plain.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareTexts(plain[middle] ?? '', text) <= 0) low = middle + 1;
      else high = middle;
    }
    while (taken < low) merged.push(plain[taken++] ?? '');
    merged.push(text);
  }
  while (taken < plain.length) merged.push(plain[taken++] ?? '');
  return merged;
}
