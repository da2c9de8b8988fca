/** A person as Ocean names one without an id. */
export interface Named {
  readonly lastName?: string | null;
  readonly firstName?: string | null;
}

/** Rows that belong to one driver for certain, and the drivers whose rows might be another person's. */
export interface NamedRows<Row> {
  /** Driver id → row. */
  readonly rows: ReadonlyMap<string, Row>;
  /** Ids of drivers with a row under their name that may be another person's. */
  readonly shared: ReadonlySet<string>;
}

/**
 * Finds the one row of each driver by name. Ocean gives eco-driving with a name and no id, so a name that two drivers, or
 * two rows, have belongs to no driver: a score must never be shown at another person.
 *
 * @param drivers every driver that the caller may see; a partial list would make a name look unique
 */
export function rowsByDriver<Row extends Named>(
  drivers: readonly (Named & { readonly oceanId: string })[],
  rows: readonly Row[],
): NamedRows<Row> {
  const driversOf = Map.groupBy(drivers, keyOf);
  const found = new Map<string, Row>();
  const shared = new Set<string>();
  for (const [key, [row, ...otherRows]] of Map.groupBy(rows, keyOf)) {
    const named = (key !== null && driversOf.get(key)) || [];
    const isUnique = otherRows.length === 0 && named.length === 1;
    for (const { oceanId } of named) {
      if (isUnique && row) found.set(oceanId, row);
      else shared.add(oceanId);
    }
  }
  return { rows: found, shared };
}

/** Compares names without case, accents and repeated blanks; null without both parts. */
function keyOf({ lastName, firstName }: Named): string | null {
  const [last, first] = [plain(lastName), plain(firstName)];
  return last === '' || first === '' ? null : `${last}\n${first}`;
}

function plain(name: string | null | undefined): string {
  return (name ?? '').normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toUpperCase();
}
