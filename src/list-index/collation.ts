const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'variant' });

/** As a French reader sorts, numbers within a text as numbers: `A9` before `A10`. */
export const compareTexts = collator.compare;

/** How many bytes a code has; what differs only behind them has the same code. */
export const codeLength = 32;
/** Digits without leading zeros that one number may have to be coded. */
const maxNumber = 14;

/** The collator's order of what is not a letter or digit. */
const marks = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';
const firstNumber = marks.length + 1;
const firstLetter = firstNumber + maxNumber;

/** ASCII to its place in the collator's order; 0: not coded. Digits are read as numbers, see below. */
const codes = new Uint8Array(128);
for (let index = 0; index < marks.length; index++) codes[marks.charCodeAt(index)] = index + 1;
for (let letter = 0; letter < 26; letter++) {
  codes[0x41 + letter] = firstLetter + letter;
  codes[0x61 + letter] = firstLetter + letter;
}

/**
 * Writes a text as bytes that sort as the collator sorts texts, accents and case aside: the collator need only be asked
 * about texts of the same code. False for a text that cannot be coded, as it has letters beyond a to z.
 */
export function writeCode(text: string, bytes: Uint8Array, start: number): boolean {
  return writePlain(text, bytes, start) || writePlain(withoutAccents(text), bytes, start);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function writePlain(text: string, bytes: Uint8Array, start: number): boolean {
  const end = start + codeLength;
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (isDigit(character)) {
      while (text.charCodeAt(index) === 0x30 && isDigit(text.charCodeAt(index + 1))) index += 1;
      const first = index;
      while (isDigit(text.charCodeAt(index + 1))) index += 1;
      if (index - first >= maxNumber) return false;
      // The more digits, the larger: then digit by digit.
      if (at < end) bytes[at++] = firstNumber + index - first;
      for (let digit = first; digit <= index && at < end; digit++) bytes[at++] = text.charCodeAt(digit) - 0x2f;
    } else {
      const code = codes[character] ?? 0;
      if (code === 0) return false;
      if (at < end) bytes[at++] = code;
    }
  }
  bytes.fill(0, at, end);
  return true;
}

function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39;
}
