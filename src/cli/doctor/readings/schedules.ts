import { at, type Evidence, idAt, type RequestName, type Row } from '../evidence.ts';
import { type Conclusion, differs, holds, noData, notChecked, type Reading } from './reading.ts';

const readAlone = { name: 'OCEAN_SCHEDULES_OF_ALL', value: 'no' } as const;

export const scheduleReadings: readonly Reading[] = [
  {
    adr: 1,
    reading: 'Does the list of recurring schedules without a driver have the rows of all drivers?',
    conclude: (evidence) => listOfAll(evidence, 'recurring', 'recurringOfOne', 'recurringOfUnlisted'),
  },
  {
    adr: 2,
    reading: 'Does the list of exceptional schedules without driver and dates have all rows of all drivers?',
    conclude: (evidence) => {
      const ofAll = listOfAll(evidence, 'exceptional', 'exceptionalOfOne');
      const [undated, dated] = [evidence.rows('exceptionalOfOne'), evidence.rows('exceptionalOfPeriod')];
      const facts = { ...ofAll.facts, rowsWithoutDates: undated.length, rowsOfAllTime: dated.length };
      if (ofAll.verdict !== 'HOLDS' || undated.length === dated.length) return { ...ofAll, facts };
      return differs(
        'A request without dates returns other rows than one for all time: exceptions are missing.',
        facts,
      );
    },
  },
  {
    adr: 4,
    reading: 'Does setting recurring hours replace the named days within the validity?',
    conclude: () =>
      notChecked('Only a write can show it, and doctor makes none. Each write is read back; NOT_APPLIED reports it.'),
  },
  {
    adr: 12,
    reading: 'Is each row of recurring hours one span, with an id of its own?',
    conclude: (evidence) => {
      const rows = evidence.rows('recurring');
      if (rows.length === 0) return noData('There are no recurring hours.');
      const ids = rows.flatMap((row) => idAt(row, 'id') ?? []);
      const facts = {
        rows: rows.length,
        withoutId: rows.length - ids.length,
        repeatedIds: ids.length - new Set(ids).size,
      };
      const withSlot = rows.filter((row) => typeof at(row, 'horaire') === 'object').length;
      const fits = facts.withoutId === 0 && facts.repeatedIds === 0 && withSlot === rows.length;
      return fits
        ? holds('Each row has one span and an id of its own.', facts)
        : differs('Rows lack an id or a span, or share an id: they are shown, and cannot be deleted alone.', facts);
    },
  },
  {
    adr: 13,
    reading: 'Has an exception an id of its row and another of its extension?',
    conclude: (evidence) => {
      const rows = evidence.rows('exceptional');
      if (rows.length === 0) return noData('There are no exceptions.');
      const complete = rows.filter(
        (row) => idAt(row, 'id') !== undefined && idAt(row, 'extension', 'id') !== undefined,
      );
      const equal = complete.filter((row) => idAt(row, 'id') === idAt(row, 'extension', 'id')).length;
      const facts = { rows: rows.length, withBothIds: complete.length, withEqualIds: equal };
      return complete.length === rows.length
        ? holds('Each exception has both ids.', facts)
        : differs('Exceptions without both ids cannot be changed or deleted.', facts);
    },
  },
];

/** Compares a list without a driver with the reads of single drivers. */
function listOfAll(evidence: Evidence, list: RequestName, single: RequestName, unlisted?: RequestName): Conclusion {
  const drivers = evidence.rows('drivers').length;
  const rows = evidence.rows(list);
  const named = new Set(rows.flatMap((row) => driverOf(row) ?? []));
  const facts = { drivers, rows: rows.length, driversInList: named.size };
  if (evidence.isRejected(list)) {
    const status = evidence.of(list)?.status ?? 0;
    if (status === 404) return noData('Ocean has no rows for this user.', { ...facts, status });
    return differs('Ocean rejects the list without a driver.', { ...facts, status }, readAlone);
  }
  if (evidence.of(list)?.status === undefined) return noData('The list was not read.', facts);
  const withoutDriver = rows.filter((row) => driverOf(row) === undefined).length;
  if (withoutDriver > 0) {
    return differs('Rows of the list name no driver.', { ...facts, rowsWithoutDriver: withoutDriver }, readAlone);
  }
  const alone = evidence.rows(single);
  const [driver] = alone.flatMap((row) => driverOf(row) ?? []);
  const inList = rows.filter((row) => driverOf(row) === driver).length;
  const extra = unlisted === undefined ? 0 : evidence.rows(unlisted).length;
  if (alone.length > inList || extra > 0) {
    const missing = Math.max(0, alone.length - inList) + extra;
    return differs('The list lacks rows that a read of one driver has.', { ...facts, missingRows: missing }, readAlone);
  }
  if (named.size < 2)
    return noData('The list names fewer than two drivers, so it shows nothing about the others.', facts);
  return holds('The list has the rows of several drivers, and those of the driver that was read alone.', facts);
}

function driverOf(row: Row): string | undefined {
  return idAt(row, 'individu', 'id');
}
