import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OceanRequest } from '../../ocean/client.ts';
import { testReads } from '../../../test/support/domain/reads.ts';
import { DayOfWeek, PrivacySlotKind } from './privacy-schedule.enums.ts';
import { mergePrivateTimes, PrivateHours } from './private-intervals.ts';
import { PrivacyScheduleLoader } from './privacy-schedule.loader.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import { minuteOf } from './slot-rules.ts';

const row = (id: number, driverId: number, idJourSemaine: string, debutHeure: number) => ({
  id,
  individu: { id: driverId, nomInd: 'Martin' },
  horaire: {
    id: id + 500,
    idJourSemaine,
    typeHoraires: 'VIE_PRIVEE',
    debutHeure,
    debutMinute: 0,
    finHeure: 24,
    finMinute: 0,
  },
  debut: Date.parse('2026-01-01T00:00:00Z'),
  fin: null as unknown,
});

/** Both kinds; the last rows belong to others. */
const recurring = [
  row(1, 403, 'LUNDI', 18),
  row(2, 403, 'MARDI', 6),
  row(3, 404, 'LUNDI', 20),
  row(4, 405, 'JEUDI', 20),
];
const exceptional = [
  {
    id: 21,
    individu: { id: 403 },
    debut: '2026-11-22T00:00:00Z',
    fin: '2026-11-23T00:00:00Z',
    horairesIndividu: [row(31, 403, 'DIMANCHE', 8)],
  },
  { id: 22, individu: { id: 404 }, debut: '2026-11-01T00:00:00Z', fin: '2026-12-01T00:00:00Z', horairesIndividu: [] },
];

type Rows = readonly unknown[];

/** Ocean with damaged rows: by the rows' own driver where one is requested, as Ocean's own tables are not damaged. */
function ocean(damaged: { recurring: Rows; exceptional: Rows }) {
  return ({ path, query }: OceanRequest): unknown => {
    const [rows, good] = path.includes('Recurrentes')
      ? [damaged.recurring, recurring]
      : [damaged.exceptional, exceptional];
    const driverId = query?.['individuId'];
    return driverId === undefined ? rows : rows.filter((_row, place) => String(good[place]?.individu.id) === driverId);
  };
}

const days = Object.values(DayOfWeek).filter((day) => day !== DayOfWeek.UNKNOWN);
const today = new Date('2026-11-22T11:00:00Z');

/** Half hours of the week of the test's clock that are private. */
function privateHalfHours(schedules: readonly PrivacySchedule[]): Set<string> {
  const [start, halfHour] = [Date.parse('2026-11-16T00:00:00Z'), 30 * 60 * 1000];
  const hours = new PrivateHours({ start, end: start + 7 * 24 * 2 * halfHour }, 'Europe/Paris');
  const times = mergePrivateTimes(schedules.flatMap((schedule) => hours.timesOf(schedule)));
  const found = new Set<string>();
  for (const interval of times) {
    for (let at = interval.start.getTime(); at < interval.end.getTime(); at += halfHour)
      found.add(new Date(at).toISOString());
  }
  return found;
}

/** Minutes of the week that a careful reader takes for private. */
function privateMinutes(schedules: readonly PrivacySchedule[]): Set<string> {
  const minutes = new Set<string>();
  for (const { slots, validity } of schedules) {
    if ((validity?.start ?? today) > today || (validity?.end ?? today) < today) continue;
    const fullWeek = { day: DayOfWeek.UNKNOWN, kind: PrivacySlotKind.UNKNOWN, start: '00:00', end: '24:00' };
    for (const { day, kind, start, end } of slots.length === 0 ? [fullWeek] : slots) {
      if (kind === PrivacySlotKind.IMMOBILISATION) continue;
      for (const one of day === DayOfWeek.UNKNOWN ? days : [day]) {
        const until = minuteOf(end) > minuteOf(start) ? minuteOf(end) : 24 * 60; // what lies on the next day aside
        for (let minute = minuteOf(start); minute < until; minute += 30) minutes.add(`${one} ${minute}`);
      }
    }
  }
  return minutes;
}

const wrongKinds: unknown[] = [null, undefined, 'a word', '', -7, 1e300, true, [], [7], {}, { a: 1 }, { toString: 1 }];

/** Paths of all leaves and nodes of a value. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const own = path.length === 0 ? [] : [[...path]];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function replaced<T>(value: T, [key = '', ...rest]: readonly string[], by: unknown): T {
  const copy = structuredClone(value);
  let at = copy as Record<string, unknown>;
  const path = [key, ...rest];
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = by;
  return copy;
}

const damage = fc.constantFrom(...pathsOf({ recurring, exceptional })).filter((path) => path.length > 1);

describe('rows of hours that are damaged anywhere', () => {
  it('never leave a driver with fewer private minutes and no error', async () => {
    const good = { recurring, exceptional };
    const drivers = ['403', '404'];
    const complete = new PrivacyScheduleLoader(testReads(ocean(good)).reads());
    const before = await Promise.all(drivers.map(async (id) => privateMinutes(await complete.ofDriver(id))));
    const halfHours = await Promise.all(drivers.map(async (id) => privateHalfHours(await complete.ofDriver(id))));
    expect(halfHours.map(({ size }) => size)).toEqual([80, 336]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(damage, fc.constantFrom(...wrongKinds)), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (damages, together) => {
          let damaged = good;
          for (const [path, by] of damages) {
            // A later damage may lie below an earlier one.
            damaged = isThere(damaged, path) ? replaced(damaged, path, by) : damaged;
          }
          const { reads } = testReads(ocean(damaged));
          const loader = new PrivacyScheduleLoader(reads());
          const results = together
            ? await Promise.allSettled(drivers.map(async (id) => loader.ofDriver(id)))
            : await Promise.allSettled([new PrivacyScheduleLoader(reads()).ofDriver('403')]);
          for (const [place, result] of results.entries()) {
            if (result.status === 'rejected') continue;
            const after = privateMinutes(result.value);
            expect([...(before[place] ?? [])].filter((minute) => !after.has(minute))).toEqual([]);
            const shown = privateHalfHours(result.value);
            expect([...(halfHours[place] ?? [])].filter((at) => !shown.has(at))).toEqual([]);
          }
          const [scheduled] = await Promise.allSettled([loader.withSchedules(drivers)]);
          if (scheduled.status === 'fulfilled')
            expect([...scheduled.value].sort()).toEqual(expect.arrayContaining(drivers));
        },
      ),
      { numRuns: 400 },
    );
  });
});

function isThere(value: unknown, path: readonly string[]): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return true;
}
