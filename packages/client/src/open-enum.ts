/**
 * An enum that the server may extend. The known words are offered and checked as usual; any other word type-checks as
 * well, so that code has to say what it does with one: a `switch` needs its `default`.
 */
export type OpenEnum<Known extends string> = Known | (string & {});

/**
 * Whether a word is one that this version of the package knows. `UNKNOWN` is not: it stands for a word that the server
 * itself did not know, and the field beside, ending in `Raw`, holds it. Narrows to the known words:
 *
 *     if (isKnown(dayOfWeekValues, slot.day)) columns[slot.day].push(slot);
 */
export function isKnown<const Known extends string>(
  values: readonly Known[],
  word: string | null | undefined,
): word is Known {
  return (values as readonly (string | null | undefined)[]).includes(word);
}
