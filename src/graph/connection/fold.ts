/** A text as it is searched: case, accents, blanks and hyphens do not matter. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{M}\s-]/gu, '')
    .toLowerCase();
}

/** How many characters, from the first of Unicode, are folded by table: Latin with all its accents. */
const latin = 0x250;
const dropped = 0;
const untold = 0xff;

/** Character to the one ASCII letter that it is folded to; to nothing, or to what no single letter tells. */
const letters = Uint8Array.from({ length: latin }, (_, code) => {
  const folded = fold(String.fromCharCode(code));
  if (folded === '') return dropped;
  return folded.length === 1 && folded !== '\0' && folded < '\x80' ? folded.charCodeAt(0) : untold;
});

/**
 * Writes a folded text: the bytes of `fold(text)`, several times faster. The buffer must have room for a byte a character.
 *
 * @returns where the next may be written; null when the text has more than Latin letters
 */
export function writeFolded(text: string, bytes: Buffer, start: number): number | null {
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const letter = letters[text.charCodeAt(index)] ?? untold;
    if (letter === untold) return null;
    if (letter !== dropped) bytes[at++] = letter;
  }
  return at;
}
