import { describe, expect, it } from 'vitest';
import type { OceanRequest } from '../../ocean/client.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { testReads } from '../../../test/support/domain/reads.ts';
import { PrivacyScheduleKind } from './privacy-schedule.enums.ts';
import { PrivacyScheduleLoader, recurringSchedulesSnapshot } from './privacy-schedule.loader.ts';

const kinds = [PrivacyScheduleKind.RECURRING];

const row = (id: number, driverId: number) => ({
  id,
  individu: { id: driverId },
  horaire: {
    id: id + 1000,
    idJourSemaine: 'LUNDI',
    typeHoraires: 'VIE_PRIVEE',
    debutHeure: id % 24,
    debutMinute: 0,
    finHeure: 24,
    finMinute: 0,
  },
  debut: Date.parse('2026-01-01T00:00:00Z'),
  fin: null,
});

type Row = ReturnType<typeof row>;

/** An Ocean whose list of all drivers can lack rows, and whose rows can be deleted. */
function ocean() {
  const rows = [row(1, 1), row(2, 1), row(3, 2), row(4, 3)];
  const state = { rows, isListed: (_row: Row): boolean => true, failing: null as OceanError | null };
  const { reads, calls } = testReads(({ query }: OceanRequest) => {
    const driverId = query?.['individuId'];
    if (driverId === undefined) return state.rows.filter(state.isListed);
    if (driverId === '1' && state.failing !== null) throw state.failing;
    return state.rows.filter(({ individu }) => String(individu.id) === driverId);
  });
  const read = async (...driverIds: string[]) => {
    const loader = new PrivacyScheduleLoader(reads());
    const found = await Promise.allSettled(driverIds.map(async (driverId) => loader.ofDriver(driverId, { kinds })));
    return found.map((one) =>
      one.status === 'fulfilled' ? one.value.map(({ oceanId }) => oceanId).join(' ') : 'unreadable',
    );
  };
  const refresh = (): void => {
    const { snapshots, caller } = reads();
    snapshots.refetch(caller, recurringSchedulesSnapshot);
    calls.length = 0;
  };
  return { state, read, refresh, queries: () => calls.map((call) => call.split('?')[1]) };
}

describe('the list of everyone’s hours, once found complete,', () => {
  it.each<[string, (row: Row) => boolean]>([
    ['all hours of a driver', ({ individu }) => individu.id !== 1],
    ['some hours of a driver', ({ id }) => id !== 2],
    ['everything', () => false],
  ])('is left at the refresh at which it loses %s', async (_name, isListed) => {
    const { state, read, refresh } = ocean();
    expect(await read('1', '2', '9')).toEqual(['1 2', '3', '']);
    state.isListed = isListed;
    refresh();
    expect(await read('1', '2', '9')).toEqual(['1 2', '3', '']);
    refresh();
    expect(await read('1', '2', '9')).toEqual(['1 2', '3', '']);
  });

  it('is left when it loses the hours of a driver who is not requested', async () => {
    const { state, read, refresh, queries } = ocean();
    await read('2', '3');
    state.isListed = ({ individu }) => individu.id !== 1;
    refresh();
    expect(await read('2', '3')).toEqual(['3', '4']);
    expect(queries()).toContain('individuId=1');
    expect(await read('1', '2')).toEqual(['1 2', '3']);
  });

  it('costs one more request at each refresh, and stays where hours were deleted', async () => {
    const { state, read, refresh, queries } = ocean();
    await read('1', '2', '9');
    expect(queries()).toEqual(['', 'individuId=9']);
    state.rows = state.rows.filter(({ individu }) => individu.id !== 1);
    refresh();
    expect(await read('1', '2', '9')).toEqual(['', '3', '']);
    expect(queries()).toEqual(['', 'individuId=1']);
    expect(await read('1', '2', '9')).toEqual(['', '3', '']);
    refresh();
    await read('1', '2', '9');
    expect(queries()).toHaveLength(2);
  });

  it('confirms several losses one refresh after the other', async () => {
    const { state, read, refresh, queries } = ocean();
    await read('2', '9');
    state.rows = [row(3, 2), row(5, 4)];
    const confirmed = [];
    for (let refreshes = 0; refreshes < 3; refreshes += 1) {
      refresh();
      expect(await read('2', '9')).toEqual(['3', '']);
      confirmed.push(queries()[1]);
    }
    expect(confirmed.slice(0, 2)).toEqual(['individuId=1', 'individuId=3']);
    expect(queries()).toHaveLength(2);
  });

  it('is not used while the driver who lost hours cannot be read', async () => {
    const { state, read, refresh } = ocean();
    await read('1', '2');
    state.isListed = ({ individu }) => individu.id !== 1;
    state.failing = new OceanError({ code: 'UNAVAILABLE', operation: 'GET /x' });
    refresh();
    expect(await read('1', '2')).toEqual(['unreadable', '3']);
    state.failing = null;
    expect(await read('1', '2')).toEqual(['1 2', '3']);
  });

  it('stays where the caller may no longer see the driver who lost hours', async () => {
    const { state, read, refresh, queries } = ocean();
    await read('1', '2');
    state.isListed = ({ individu }) => individu.id !== 1;
    state.failing = new OceanError({ code: 'FORBIDDEN', operation: 'GET /x' });
    refresh();
    expect(await read('2', '3')).toEqual(['3', '4']);
    refresh();
    expect(await read('2', '3')).toEqual(['3', '4']);
    expect(queries()[0]).toBe('');
  });

  it('is compared with single reads that are older than it without being left', async () => {
    const { state, read, refresh, queries } = ocean();
    await read('1', '2');
    refresh();
    await read('1'); // cached by itself, as long as the list is not
    state.rows = state.rows.filter(({ individu }) => individu.id !== 1);
    expect(await read('1', '2')).toEqual(['', '3']);
    refresh();
    await read('1', '2');
    expect(queries()[0]).toBe('');
  });
});
