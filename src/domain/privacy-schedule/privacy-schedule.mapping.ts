import { createHash } from 'node:crypto';
import { isInt64Digits } from '../../identity/int64.ts';
import { writeJson } from '../../ocean/json.ts';
import type { Wire } from '../../ocean/wire.ts';
import { toDriver } from '../driver/driver.mapping.ts';
import { Driver } from '../driver/driver.type.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { id, optional, text } from '../shared/wire-values.ts';
import { toPrivacySlot } from './privacy-slot.mapping.ts';
import {
  ExceptionalPrivacySchedule,
  type PrivacyScheduleExtension,
  RecurringPrivacySchedule,
} from './privacy-schedule.type.ts';
import { readValidity } from './validity.mapping.ts';
import { toOceanUser } from '../organisation/organisation.mapping.ts';
import { onCustomersClocks, type SlotZones } from './exceptional-slots.ts';
import type { PrivacySlot } from './privacy-slot.type.ts';
import { compareSlots } from './schedule-order.ts';

/** Columns of both kinds of rows of hours. */
type Row = Pick<Wire['HoraireIndividu'], 'id' | 'individu' | 'debut' | 'fin'>;

/** Driver and id of a row. */
interface RowKeys {
  readonly oceanId: string;
  readonly driver: Driver;
}

/**
 * Reads the keys of a row of hours. A row without them is still private.
 *
 * @param columns names of a row's properties; an object with none of them is no row
 * @param driverId requested driver; undefined: all
 * @returns null: it is no row, or its driver is unknown
 */
function rowKeys(
  row: Row,
  customerId: CustomerId,
  columns: readonly string[],
  driverId: string | undefined,
): RowKeys | null {
  if (!columns.some((name) => Object.hasOwn(row, name))) return null;
  const read = optional(row.individu, toDriver, customerId);
  const named = read !== null && isInt64Digits(read.oceanId) ? read : null;
  const driver = named ?? (driverId === undefined ? null : new Driver(driverId, customerId));
  return driver === null ? null : { oceanId: id(row.id) ?? derivedId(row), driver };
}

/**
 * Derives an id for hours without one, or with one that other hours have too: the same for the same content, so that
 * clients cache them apart. Its hyphen makes it no Ocean id, so deletions reject it.
 */
export function derivedId(content: unknown): string {
  const digest = createHash('sha256').update(writeJson(content)).digest();
  return `0-${digest.readBigUInt64BE() % 10n ** 18n}`;
}

const recurringColumns = ['id', 'individu', 'horaire', 'debut', 'fin'];

/**
 * @param driverId requested driver; undefined: all
 * @returns null: it is no row, or its driver is unknown
 */
export function toRecurringPrivacySchedule(
  wire: Wire['HoraireIndividu'],
  customerId: CustomerId,
  driverId?: string,
): RecurringPrivacySchedule | null {
  const keys = rowKeys(wire, customerId, recurringColumns, driverId);
  if (keys === null) return null;
  return Object.assign(new RecurringPrivacySchedule(keys.oceanId, customerId), {
    driver: keys.driver,
    ...readValidity(wire),
    slots: [toPrivacySlot(wire, customerId, keys.driver)],
  });
}

function toPrivacyScheduleExtension(wire: Wire['Extension']): PrivacyScheduleExtension {
  return {
    oceanId: id(wire.id),
    description: text(wire.description),
  };
}

const exceptionalColumns = ['id', 'individu', 'horairesIndividu', 'extension', 'debut', 'fin'];

/**
 * @param zones of the hours
 * @param driverId requested driver; undefined: all
 * @returns null: it is no row, or its driver is unknown
 */
export function toExceptionalPrivacySchedule(
  wire: Wire['HoraireExceptionnel'],
  customerId: CustomerId,
  zones: SlotZones,
  driverId?: string,
): ExceptionalPrivacySchedule | null {
  const keys = rowKeys(wire, customerId, exceptionalColumns, driverId);
  if (keys === null) return null;
  const validity = readValidity(wire);
  return Object.assign(new ExceptionalPrivacySchedule(keys.oceanId, customerId), {
    driver: keys.driver,
    ...validity,
    slots: toSlots(wire.horairesIndividu, customerId, keys.driver)
      .flatMap((slot) => onCustomersClocks(slot, validity.validity, zones))
      .sort(compareSlots),
    extension: optional(wire.extension, toPrivacyScheduleExtension),
    description: text(wire.description),
    createdBy: optional(wire.utilisateur, toOceanUser, customerId),
  });
}

/** Without a list the full validity is private; an item that is no object becomes an unreadable slot. */
function toSlots(rows: unknown, customerId: CustomerId, driver: Driver): PrivacySlot[] {
  if (!Array.isArray(rows)) return [];
  const isRow = (row: unknown): row is Wire['HoraireIndividu'] => typeof row === 'object' && row !== null;
  return rows.map((row: unknown) => toPrivacySlot(isRow(row) ? row : {}, customerId, driver));
}
