import { describe, expect, it } from 'vitest';
import type { OceanRequest } from '../../ocean/client.ts';
import { OceanError } from '../../ocean/errors.ts';
import { droppedRows } from '../../observability/counters.ts';
import { testReads } from '../place/test-reads.ts';
import { PrivacyScheduleKind } from './privacy-schedule.enums.ts';
import { PrivacyScheduleLoader } from './privacy-schedule.loader.ts';

const { EXCEPTIONAL } = PrivacyScheduleKind;

const day = (id: number, driverId: number | null, idJourSemaine: string, debutHeure = 18) => ({
  id,
  individu: { id: driverId },
  horaire: {
    id: id + 1000,
    idJourSemaine,
    typeHoraires: 'VIE_PRIVEE',
    debutHeure,
    debutMinute: 0,
    finHeure: 24,
    finMinute: 0,
  },
  debut: Date.parse('2026-01-01T00:00:00Z'),
  fin: null,
});
const recurring = [
  day(3, 1, 'MARDI'),
  day(2, 1, 'LUNDI'),
  day(1, 1, 'LUNDI', 6),
  day(4, 2, 'DIMANCHE'),
  day(5, null, 'LUNDI'),
];
const exceptional = [
  { id: 21, individu: { id: 1 }, debut: '2027-12-24T00:00:00Z', fin: '2027-12-26T00:00:00Z', horairesIndividu: [] },
  { id: 22, individu: { id: 3 }, debut: '2026-11-01T00:00:00Z', fin: '2026-12-01T00:00:00Z', horairesIndividu: [] },
];

/** Ocean's two lists, cut to one driver when one is asked for. */
function ocean({ path, query }: OceanRequest): unknown {
  const rows: { individu: { id: number | null } }[] = path.includes('Recurrentes') ? recurring : exceptional;
  const driverId = query?.['individuId'];
  return driverId === undefined ? rows : rows.filter(({ individu }) => String(individu.id) === driverId);
}

const ids = (rows: readonly { oceanId: string }[]): string[] => rows.map(({ oceanId }) => oceanId);

describe('schedules of one driver', () => {
  it('are one call a kind for that driver, then none while they are held', async () => {
    const { reads, calls } = testReads(ocean);
    expect(ids(await new PrivacyScheduleLoader(reads()).ofDriver('1'))).toEqual(['1', '2', '3', '21']);
    await new PrivacyScheduleLoader(reads()).ofDriver('1');
    expect(calls).toEqual([
      'horairesViePriveeRecurrentesIndividu?individuId=1',
      'horairesViePriveeExceptionnellesIndividu?individuId=1',
    ]);
  });

  it('ask only for the kinds that are wanted', async () => {
    const { reads, calls } = testReads(ocean);
    const loader = new PrivacyScheduleLoader(reads());
    expect(ids(await loader.ofDriver('1', { kinds: [EXCEPTIONAL, EXCEPTIONAL] }))).toEqual(['21']);
    expect(await loader.ofDriver('1', { kinds: [] })).toEqual([]);
    expect(calls).toEqual(['horairesViePriveeExceptionnellesIndividu?individuId=1']);
  });

  it('are those valid during a span', async () => {
    const { reads } = testReads(ocean);
    const loader = new PrivacyScheduleLoader(reads());
    const christmas = { start: new Date('2027-12-25T00:00:00Z'), end: new Date('2027-12-26T00:00:00Z') };
    expect(ids(await loader.ofDriver('1', { kinds: [EXCEPTIONAL], during: christmas }))).toEqual(['21']);
    const before = { end: new Date('2025-12-31T00:00:00Z') };
    expect(await loader.ofDriver('1', { during: before })).toEqual([]);
    const never = { start: christmas.end, end: christmas.start };
    await expect(loader.ofDriver('1', { during: never })).rejects.toThrow('during');
  });

  it('are none where Ocean finds none, and an error where it refuses', async () => {
    const refuse = (code: 'NOT_FOUND' | 'FORBIDDEN') =>
      testReads(() => {
        throw new OceanError({ code, operation: 'GET /x' });
      });
    expect(await new PrivacyScheduleLoader(refuse('NOT_FOUND').reads()).ofDriver('1')).toEqual([]);
    const forbidden = new PrivacyScheduleLoader(refuse('FORBIDDEN').reads()).ofDriver('1');
    await expect(forbidden).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('schedules of many drivers', () => {
  const drivers = Array.from({ length: 200 }, (_, index) => String(index + 1));

  it('are one call a kind for all of them, answered by driver, then none while they are held', async () => {
    const { reads, calls } = testReads(ocean);
    const before = droppedRows.get('schedules.recurring');
    const loader = new PrivacyScheduleLoader(reads());
    const schedules = await Promise.all(drivers.map((driverId) => loader.ofDriver(driverId)));
    expect(schedules.slice(0, 4).map(ids)).toEqual([['1', '2', '3', '21'], ['4'], ['22'], []]);
    const later = new PrivacyScheduleLoader(reads());
    await Promise.all(drivers.map((driverId) => later.ofDriver(driverId)));
    await new PrivacyScheduleLoader(reads()).ofDriver('1'); // one alone is answered from what is held for all
    expect(calls).toEqual(['horairesViePriveeRecurrentesIndividu?', 'horairesViePriveeExceptionnellesIndividu?']);
    expect(droppedRows.get('schedules.recurring') - before).toBe(1);
  });

  it('say who has one now, and give one by its number', async () => {
    const { reads, calls } = testReads(ocean);
    const loader = new PrivacyScheduleLoader(reads());
    expect([...(await loader.withSchedules())].sort()).toEqual(['1', '2', '3']);
    expect((await loader.recurringById('4'))?.driver.oceanId).toBe('2');
    expect((await loader.exceptionalById('22'))?.driver.oceanId).toBe('3');
    expect(await loader.exceptionalById('4')).toBeNull();
    expect(calls).toHaveLength(2);
  });
});
