/**
 * Freezes a mapped row with everything in it. Rows are shared by all operations of their identity, and the executor caches
 * the JSON of frozen objects only.
 */
export function freezeRow<Row>(row: Row): Row {
  if (typeof row !== 'object' || row === null || Object.isFrozen(row) || row instanceof Date) return row;
  Object.freeze(row); // first, as parts may reference the row
  for (const part of Object.values(row)) freezeRow(part);
  return row;
}
