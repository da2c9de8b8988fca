import { csvLine } from '../../csv.ts';

/** A list of a response, with the path to it. */
export interface ListOfRows {
  readonly path: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Rows as cells. */
export interface Table {
  readonly columns: readonly string[];
  readonly cells: readonly (readonly unknown[])[];
}

/** Finds all lists of objects in a response, not those within rows. The longest comes first. */
export function listsIn(data: unknown): ListOfRows[] {
  const lists: ListOfRows[] = [];
  const search = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      const rows = value.filter(isObject);
      if (rows.length > 0) lists.push({ path, rows });
    } else if (isObject(value)) {
      for (const [name, child] of Object.entries(value)) search(child, path === '' ? name : `${path}.${name}`);
    }
  };
  search(data, '');
  return lists.toSorted((one, other) => other.rows.length - one.rows.length);
}

/** Makes a column of each value, named by its path in the row. Lists within a row stay in one cell. */
export function tableOf(rows: ListOfRows['rows']): Table {
  const flat = rows.map((row) => flatten(row));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  return { columns, cells: flat.map((row) => columns.map((column) => row.get(column) ?? null)) };
}

function flatten(row: object, prefix = '', cells = new Map<string, unknown>()): Map<string, unknown> {
  for (const [name, value] of Object.entries(row) as [string, unknown][]) {
    if (isObject(value)) flatten(value, `${prefix}${name}.`, cells);
    else cells.set(`${prefix}${name}`, value);
  }
  return cells;
}

export function toCsv({ columns, cells }: Table): string {
  return [columns, ...cells].map((line) => csvLine(line, ',')).join('');
}

/** Text of a cell. Empty for null. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
