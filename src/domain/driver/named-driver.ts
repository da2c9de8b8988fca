import type { ListView } from '../../list-index/list-view.ts';
import { fold, foldKey } from '../../list-index/text-index.ts';
import { rowsScanned } from '../../observability/counters.ts';
import type { PositionDriver } from '../place/position.type.ts';
import { memoised } from '../shared/memoised.ts';
import type { Driver } from './driver.type.ts';

/** Texts by which a position names its driver. */
export interface DriverTexts extends Pick<PositionDriver, 'personnelNumber'>, Partial<Names> {
  /** Both names in one text, in any order. */
  readonly fullName?: string | null;
}

type Names = Pick<PositionDriver, 'lastName' | 'firstName' | 'phone'>;

/** Drivers by a key that only one of them has; null: several have it. */
type UniqueDrivers = ReadonlyMap<string, Driver | null>;

const byPersonnelNumber = memoised((drivers: ListView<Driver>) =>
  unique(drivers, ({ personnelNumber }) => (personnelNumber ? foldKey(personnelNumber) : null)),
);
const byNameAndPhone = memoised((drivers: ListView<Driver>) => unique(drivers, nameAndPhone));

/**
 * Finds the driver whom texts name. The staff number decides, unless the names contradict it; without a staff number, name
 * and phone together. In doubt there is no driver: a text must never lead to another person.
 */
export function namedDriver(drivers: ListView<Driver>, texts: DriverTexts): Driver | null {
  if (!texts.personnelNumber) return byNameAndPhone(drivers).get(nameAndPhone(texts) ?? '') ?? null;
  const driver = byPersonnelNumber(drivers).get(foldKey(texts.personnelNumber)) ?? null;
  if (driver === null) return null;
  const isSame = mayBe(driver.lastName, texts.lastName) && mayBe(driver.firstName, texts.firstName);
  return isSame && [driver.lastName, driver.firstName].every((name) => mayContain(texts.fullName, name))
    ? driver
    : null;
}

/** Of a deleted driver and one in use, the one in use has the key. */
function unique(drivers: ListView<Driver>, keyOf: (driver: Driver) => string | null): UniqueDrivers {
  rowsScanned.increment('index', drivers.rows.length);
  const found = new Map<string, Driver | null>();
  for (const isDeleted of [false, true]) {
    const group = new Map<string, Driver | null>();
    for (const driver of drivers.rows) {
      const key = (driver.isDeleted === true) === isDeleted ? keyOf(driver) : null;
      if (key !== null) group.set(key, group.has(key) ? null : driver);
    }
    for (const [key, driver] of group) if (!found.has(key)) found.set(key, driver);
  }
  return found;
}

function nameAndPhone({ lastName, firstName, phone }: Partial<Names>): string | null {
  if (!lastName || !firstName || !phone) return null;
  return JSON.stringify([fold(lastName), fold(firstName), phone.replaceAll(/[^\d+]/g, '')]);
}

function mayBe(known: string | null | undefined, named: string | null | undefined): boolean {
  return !known || !named || fold(known) === fold(named);
}

function mayContain(fullName: string | null | undefined, known: string | null | undefined): boolean {
  return !fullName || !known || fold(fullName).includes(fold(known));
}
