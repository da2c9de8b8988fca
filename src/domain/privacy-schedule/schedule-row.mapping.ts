import { createHash } from 'node:crypto';
import { isInt64Digits } from '../../ocean/int64.ts';
import { writeJson } from '../../ocean/json.ts';
import type { Wire } from '../../ocean/wire.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import { Driver } from '../driver/driver.type.ts';
import type { Scope } from '../scope.ts';
import { id, optional } from '../wire-values.ts';

/** What both kinds of rows of hours have. */
type Row = Pick<Wire['HoraireIndividu'], 'id' | 'individu' | 'debut' | 'fin'>;

/** Who the row is for, and what it is found by. */
export interface RowKeys {
  readonly oceanId: string;
  readonly driver: Driver;
}

/**
 * Reads the keys of a row of hours. A row that lost them still says that something is private.
 *
 * @param columns names that a row of this kind has; an object with none of them is no row
 * @param driverId whose rows were requested; undefined: everyone's
 * @returns null: it is no row, or nobody knows whose it is
 */
export function rowKeys(
  row: Row,
  scope: Scope,
  columns: readonly string[],
  driverId: string | undefined,
): RowKeys | null {
  if (!columns.some((name) => Object.hasOwn(row, name))) return null;
  const read = optional(row.individu, toDriver, scope);
  const named = read !== null && isInt64Digits(read.oceanId) ? read : null;
  const driver = named ?? (driverId === undefined ? null : new Driver(driverId, scope));
  return driver === null ? null : { oceanId: id(row.id) ?? madeUpId(row), driver };
}

/**
 * An id for hours to which Ocean gave none, or one that other hours have too: the same for the same content, so that
 * caches of clients keep them apart. Its hyphen makes it no number, so no deletion takes it.
 */
export function madeUpId(content: unknown): string {
  const digest = createHash('sha256').update(writeJson(content)).digest();
  return `0-${digest.readBigUInt64BE() % 10n ** 18n}`;
}
