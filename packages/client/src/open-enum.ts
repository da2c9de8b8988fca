/**
 * An enum that the server may extend.
 *
 * Known values are completed and checked as usual. Any other value type-checks as well, so a `switch` needs a
 * `default`.
 */
export type OpenEnum<Known extends string> = Known | (string & {});

/**
 * Returns true for a value that this version of the package knows, and narrows to the known values.
 *
 * `UNKNOWN` is not known: it stands for a value that the server didn't know. The field beside it, ending in `Raw`,
 * holds that value.
 *
 *     if (isKnown(dayOfWeekValues, slot.day)) columns[slot.day].push(slot);
 */
export function isKnown<const Known extends string>(
  values: readonly Known[],
  value: string | null | undefined,
): value is Known {
  return (values as readonly (string | null | undefined)[]).includes(value);
}
