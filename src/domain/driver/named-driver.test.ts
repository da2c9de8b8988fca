import { describe, expect, it } from 'vitest';
import { ListView } from '../../list-index/list-view.ts';
import { Driver } from './driver.type.ts';
import { namedDriver } from './named-driver.ts';

function driver(oceanId: string, known: Partial<Driver>): Driver {
  return Object.assign(new Driver(oceanId, null), known);
}

const texts = { personnelNumber: null, lastName: null, firstName: null, phone: null };
const camille = { lastName: 'Martin', firstName: 'Camille', phone: '+33 6 12 34 56 78' };

const drivers = new ListView([
  driver('1', { ...camille, personnelNumber: 'M1-0001' }),
  driver('2', { lastName: 'Petit', firstName: 'Léa', personnelNumber: 'M1-0002' }),
  driver('3', { lastName: 'Petit', firstName: 'Luc', personnelNumber: 'M1-0003' }),
  driver('4', { lastName: 'Roux', firstName: 'Ana', personnelNumber: 'M1-0003' }),
  driver('5', { lastName: 'Blanc', firstName: 'Eva', personnelNumber: 'M1-0005', isDeleted: true }),
  driver('6', { lastName: 'Blanc', firstName: 'Zoé', personnelNumber: 'M1-0005' }),
  driver('7', { lastName: 'Noir', firstName: 'Max', phone: '06 00 00 00 00' }),
  driver('8', { lastName: 'Noir', firstName: 'Max', phone: '06 00 00 00 00' }),
]);

const found = (named: Partial<typeof texts> | Record<string, string>): string | null =>
  namedDriver(drivers, { ...texts, ...named })?.oceanId ?? null;

describe('the driver whom texts name', () => {
  it.each<[string, Record<string, string>, string | null]>([
    ['has the staff number, however it is spelled', { personnelNumber: 'm10002', lastName: 'PETIT' }, '2'],
    ['has the staff number, where no name is given', { personnelNumber: 'M1-0001' }, '1'],
    ['is none where the family name contradicts', { personnelNumber: 'M1-0001', lastName: 'Petit' }, null],
    ['is none where the given name contradicts', { personnelNumber: 'M1-0001', firstName: 'Luc' }, null],
    ['has the staff number, and a full name in any order', { personnelNumber: 'M1-0002', fullName: 'LEA petit' }, '2'],
    ['is none where the full name contradicts', { personnelNumber: 'M1-0002', fullName: 'Petit Luc' }, null],
    ['is none by full name alone', { fullName: 'Petit Léa' }, null],
    ['is none with an unknown number, whatever the name', { ...camille, personnelNumber: 'M9-9999' }, null],
    ['is none where two have the number', { personnelNumber: 'M1-0003', lastName: 'Petit' }, null],
    ['is the one in use where a deleted one had the number', { personnelNumber: 'M1-0005' }, '6'],
    ['has name and phone, where no number is given', { ...camille, phone: '+33612345678' }, '1'],
    ['is none by name alone', { lastName: 'Martin', firstName: 'Camille' }, null],
    ['is none by phone alone', { phone: camille.phone }, null],
    ['is none where two have name and phone', { lastName: 'Noir', firstName: 'Max', phone: '0600000000' }, null],
    ['is none without texts', {}, null],
  ])('%s', (_what, named, expected) => {
    expect(found(named)).toBe(expected);
  });
});
