import { expect, it } from 'vitest';
import { ecoDrivingRequest } from './eco-driving.upstream.ts';
import { rowsByDriver } from './named-drivers.ts';

const driver = (oceanId: string, firstName: string | null, lastName: string | null) => ({
  oceanId,
  firstName,
  lastName,
});
const row = (firstName: string | null, lastName: string | null, score: number) => ({ firstName, lastName, score });

it('finds the row of a driver by name, however it is written', () => {
  const rows = rowsByDriver([driver('1', 'Zoé', 'Martin'), driver('2', 'Luc', 'Petit')], [row('ZOE ', ' martin', 80)]);
  expect([...rows.rows].map(([id, { score }]) => [id, score])).toEqual([['1', 80]]);
});

it('gives no driver the row of a name that two drivers have', () => {
  const twins = [driver('1', 'Zoé', 'Martin'), driver('2', 'Zoe', 'MARTIN')];
  const { rows, shared } = rowsByDriver(twins, [row('Zoé', 'Martin', 80)]);
  expect(rows.size).toBe(0);
  expect([...shared]).toEqual(['1', '2']);
});

it('gives no driver one of two rows with the same name', () => {
  const twice = [row('Zoé', 'Martin', 80), row('Zoé', 'Martin', 20)];
  const { rows, shared } = rowsByDriver([driver('1', 'Zoé', 'Martin')], twice);
  expect(rows.size).toBe(0);
  expect([...shared]).toEqual(['1']);
});

it('matches no row without both names', () => {
  const rows = [row(null, 'Martin', 80), row('', '', 20), row('Zoé', null, 10)];
  const nameless = [driver('1', null, 'Martin'), driver('2', '', ''), driver('3', 'Zoé', null)];
  const found = rowsByDriver(nameless, rows);
  expect([found.rows.size, found.shared.size]).toEqual([0, 0]);
});

it('requests a span of months', () => {
  expect(ecoDrivingRequest({ year: 2026, month: 9 }, { year: 2026, month: 10 }).query).toEqual({
    EC_YEAR_START: '2026',
    EC_MONTH_START: '9',
    EC_YEAR_END: '2026',
    EC_MONTH_END: '10',
    EC_MODE: 'mois',
  });
});
