/** A person as Ocean names one without an id. */
export interface Named {
  readonly lastName?: string | null;
  readonly firstName?: string | null;
}

/**
 * Finds the one row of each driver by name. Ocean gives eco-driving with a name and no id, so a name that two drivers, or
 * two rows, have belongs to no driver: a score must never be shown at another person.
 *
 * @param drivers every driver that the caller may see; a partial list would make a name look unique
 * @returns driver id → row; drivers without a row of their own are missing
 */
export function rowsByDriver<Row extends Named>(
  drivers: readonly (Named & { readonly oceanId: string })[],
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  const driversOf = Map.groupBy(drivers, keyOf);
  const rowsOf = Map.groupBy(rows, keyOf);
  const found = new Map<string, Row>();
  for (const [key, [row, ...otherRows]] of rowsOf) {
    const [driver, ...otherDrivers] = driversOf.get(key) ?? [];
    const isUnique = otherRows.length === 0 && otherDrivers.length === 0;
    if (key !== null && isUnique && driver && row) found.set(driver.oceanId, row);
  }
  return found;
}

/** Compares names without case, accents and repeated blanks; null without both parts. */
function keyOf({ lastName, firstName }: Named): string | null {
  const [last, first] = [plain(lastName), plain(firstName)];
  return last === '' || first === '' ? null : `${last}\n${first}`;
}

function plain(name: string | null | undefined): string {
  return (name ?? '').normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toUpperCase();
}
