import { describe, expect, it } from 'vitest';
import type { OceanRequest } from '../../ocean/client.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { testReads } from '../../../test/support/domain/reads.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { PrivacyScheduleKind } from './privacy-schedule.enums.ts';
import { PrivacyScheduleLoader } from './privacy-schedule.loader.ts';

const { RECURRING, EXCEPTIONAL } = PrivacyScheduleKind;

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
const recurring = [day(3, 1, 'MARDI'), day(2, 1, 'LUNDI'), day(1, 1, 'LUNDI', 6), day(4, 2, 'DIMANCHE')];
const exceptional = [
  { id: 21, individu: { id: 1 }, debut: '2027-12-24T00:00:00Z', fin: '2027-12-26T00:00:00Z', horairesIndividu: [] },
  { id: 22, individu: { id: 3 }, debut: '2026-11-01T00:00:00Z', fin: '2026-12-01T00:00:00Z', horairesIndividu: [] },
];

/** Ocean's two lists, cut to one driver when one is requested. */
function ocean({ path, query }: OceanRequest): unknown {
  const rows: { individu: { id: number | null } }[] = path.includes('Recurrentes') ? recurring : exceptional;
  const driverId = query?.['individuId'];
  return driverId === undefined ? rows : rows.filter(({ individu }) => String(individu.id) === driverId);
}

const ids = (rows: readonly { oceanId: string }[]): string[] => rows.map(({ oceanId }) => oceanId);

describe('schedules of one driver', () => {
  it('are one request a kind for that driver, then none while they are cached', async () => {
    const { reads, calls } = testReads(ocean);
    expect(ids(await new PrivacyScheduleLoader(reads()).ofDriver('1'))).toEqual(['1', '2', '3', '21']);
    await new PrivacyScheduleLoader(reads()).ofDriver('1');
    expect(calls).toEqual([
      'horairesViePriveeRecurrentesIndividu?individuId=1',
      'horairesViePriveeExceptionnellesIndividu?individuId=1',
    ]);
  });

  it('request only the selected kinds', async () => {
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
    expect(() => loader.ofDriver('1', { during: never })).toThrow('during');
  });

  it('are none where Ocean finds none, and an error where it rejects', async () => {
    const reject = (code: 'NOT_FOUND' | 'FORBIDDEN') =>
      testReads(() => {
        throw new OceanError({ code, operation: 'GET /x' });
      });
    expect(await new PrivacyScheduleLoader(reject('NOT_FOUND').reads()).ofDriver('1')).toEqual([]);
    const forbidden = new PrivacyScheduleLoader(reject('FORBIDDEN').reads()).ofDriver('1');
    await expect(forbidden).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('schedules of many drivers', () => {
  const drivers = Array.from({ length: 200 }, (_, index) => String(index + 1));

  it('are one request a kind for all of them, split by driver, then none while they are cached', async () => {
    const { reads, calls } = testReads(ocean);
    const loader = new PrivacyScheduleLoader(reads());
    const schedules = await Promise.all(drivers.map(async (driverId) => loader.ofDriver(driverId)));
    expect(schedules.slice(0, 4).map(ids)).toEqual([['1', '2', '3', '21'], ['4'], ['22'], []]);
    const later = new PrivacyScheduleLoader(reads());
    await Promise.all(drivers.map(async (driverId) => later.ofDriver(driverId)));
    await new PrivacyScheduleLoader(reads()).ofDriver('1'); // one alone is found in the cached list of all
    expect(calls).toEqual([
      'horairesViePriveeRecurrentesIndividu?',
      'horairesViePriveeExceptionnellesIndividu?',
      'horairesViePriveeRecurrentesIndividu?individuId=3', // compared, once a list
      'horairesViePriveeExceptionnellesIndividu?individuId=2',
    ]);
  });

  it('show who has one now, and find one by its id', async () => {
    const { reads, calls } = testReads(ocean);
    const loader = new PrivacyScheduleLoader(reads());
    expect([...(await loader.withSchedules(['1', '2', '3', '4']))].sort()).toEqual(['1', '2', '3']);
    expect((await loader.recurringById('4'))?.driver.oceanId).toBe('2');
    expect((await loader.exceptionalById('22'))?.driver.oceanId).toBe('3');
    expect(await loader.exceptionalById('4')).toBeNull();
    expect(calls).toHaveLength(4);
  });

  it('is read again for each driver where a row names no driver, and is then the one’s whose rows were requested', async () => {
    const { reads, calls } = testReads((request) => {
      const rows = ocean(request) as object[];
      const orphan = { ...day(5, 2, 'LUNDI'), individu: null };
      if (!request.path.includes('Recurrentes')) return rows;
      return ['2', undefined].includes(request.query?.['individuId'] as string) ? [...rows, orphan] : rows;
    });
    const loader = new PrivacyScheduleLoader(reads());
    const schedules = await Promise.all(['1', '2'].map(async (id) => loader.ofDriver(id, { kinds: [RECURRING] })));
    expect(schedules.map(ids)).toEqual([
      ['1', '2', '3'],
      ['5', '4'],
    ]);
    expect(calls).toEqual(['', 'individuId=1', 'individuId=2'].map((q) => `horairesViePriveeRecurrentesIndividu?${q}`));
    expect([...(await new PrivacyScheduleLoader(reads()).withSchedules(['1', '2', '3']))].sort()).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('keep all rows that share an id, each under an id of its own; a row that comes twice is one', async () => {
    const rows = [day(1, 1, 'LUNDI', 6), day(1, 1, 'LUNDI', 6), day(1, 1, 'MARDI'), day(1, 2, 'JEUDI')];
    const { reads } = testReads(({ path }) => (path.includes('Recurrentes') ? rows : []));
    const loader = new PrivacyScheduleLoader(reads());
    const [one = [], two = []] = await Promise.all(['1', '2'].map(async (id) => loader.ofDriver(id)));
    expect([one, two].map((all) => all.flatMap(({ slots }) => slots.map((slot) => slot.day)))).toEqual([
      ['MONDAY', 'TUESDAY'],
      ['THURSDAY'],
    ]);
    expect(new Set([...one, ...two].map(({ id }) => id)).size).toBe(3);
  });

  it.each([
    ['null', null],
    ['an object', { rows: [] }],
    ['a list of nothing that is a row', [null, 'x', { error: 1 }]],
  ])('are an error where Ocean sends %s', async (_name, response) => {
    const { reads } = testReads(() => response);
    const loader = new PrivacyScheduleLoader(reads());
    const many = await Promise.allSettled(['1', '2'].map(async (id) => loader.ofDriver(id)));
    expect(many).toMatchObject([{ reason: { code: 'BAD_RESPONSE' } }, { reason: { code: 'BAD_RESPONSE' } }]);
    await expect(new PrivacyScheduleLoader(reads()).ofDriver('1')).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
    await expect(loader.withSchedules(['1', '2'])).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  });
});

describe('the list of everyone’s hours', () => {
  const kinds = [RECURRING];
  const drivers = ['1', '2', '3', '4'];
  const read = (reads: () => UpstreamReads) => {
    const loader = new PrivacyScheduleLoader(reads());
    return Promise.all(drivers.map(async (id) => ids(await loader.ofDriver(id, { kinds }))));
  };
  const hours = [['1', '2', '3'], ['4'], [], []];
  const each = drivers.map((id) => `individuId=${id}`);
  const queries = (calls: string[]) => calls.map((call) => call.split('?')[1]);

  it.each([
    ['is empty', () => []],
    ['names one driver', () => recurring.filter(({ individu }) => individu.id === 1)],
    [
      'is rejected',
      () => {
        throw new OceanError({ code: 'INVALID', operation: 'GET /x' });
      },
    ],
  ])('is left where it %s and single reads have more: once an identity', async (_name, everyone) => {
    const { reads, calls } = testReads((request) =>
      request.query?.['individuId'] === undefined ? everyone() : ocean(request),
    );
    expect(await read(reads)).toEqual(hours);
    expect(queries(calls).filter((query) => query !== '')).toEqual(expect.arrayContaining(each));
    calls.length = 0;
    expect(await read(reads)).toEqual(hours);
    expect(queries(calls)).not.toContain('');
    expect([...(await new PrivacyScheduleLoader(reads()).withSchedules(drivers))].sort()).toEqual(['1', '2', '3']);
  });

  it('is compared for each driver, once, where no driver has hours', async () => {
    const { reads, calls } = testReads(() => []);
    expect(await read(reads)).toEqual([[], [], [], []]);
    expect(await read(reads)).toEqual([[], [], [], []]);
    expect(queries(calls)).toEqual(['', '', ...each]); // the list of the other kind names no driver either
  });

  it('is read again before it is left: hours may have been added meanwhile', async () => {
    let added: object[] = [];
    const { reads, calls } = testReads((request) => {
      const rows = [...(ocean(request) as object[]), ...added];
      added = [day(9, 3, 'LUNDI')];
      return request.query?.['individuId'] === undefined ? rows : rows.filter((row) => ofDriver(row, request));
    });
    expect(await read(reads)).toEqual([['1', '2', '3'], ['4'], ['9'], []]);
    expect(queries(calls)).toEqual(['', 'individuId=3', '']);
  });

  it('is never read with the setting no, and never compared with yes', async () => {
    const one = testReads(ocean, 'no');
    expect(await read(one.reads)).toEqual(hours);
    expect(queries(one.calls)).toEqual(each);
    const other = testReads(ocean, 'yes');
    expect(await read(other.reads)).toEqual(hours);
    expect(queries(other.calls)).toEqual(['']);
  });
});

function ofDriver(row: object, { query }: OceanRequest): boolean {
  return String((row as { individu: { id: number } }).individu.id) === query?.['individuId'];
}
