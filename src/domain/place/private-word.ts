/**
 * Tells whether a raw value of Ocean speaks of privacy, in whatever alphabet it stands: `PRIVACY`, `Vie privée`,
 * `TRAJET_PRIVE`. A false alarm hides a place; a miss would show a private one.
 */
export function saysPrivate(word: unknown): boolean {
  return typeof word === 'string' && /priv/i.test(word);
}

/**
 * Tells whether a row says private anywhere: in one of its own values, known or not, or by a flag that is named so.
 * That privacy is possible (`privacyEnabled`) says nothing of the row.
 */
export function rowSaysPrivate(row: object): boolean {
  return Object.values(row).some(saysPrivate) || isFlaggedPrivate(row);
}

/** As `rowSaysPrivate`, of a row whose texts are free, such as the name of a town: only its flags count. */
export function isFlaggedPrivate(row: object): boolean {
  return Object.entries(row).some(([name, value]) => value === true && saysPrivate(name) && !/enabled/i.test(name));
}

/** A raw value in the one spelling that words are compared in: without accents, in capitals, blanks trimmed. */
export function toPlainWord(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toUpperCase();
}
