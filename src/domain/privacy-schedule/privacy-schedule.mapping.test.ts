import { describe, expect, it } from 'vitest';
import { unknownValues } from '../../observability/counters.ts';
import { toExceptionalPrivacySchedule, toRecurringPrivacySchedule } from './privacy-schedule.mapping.ts';
import { toPrivacySlot } from './privacy-slot.mapping.ts';

const noon = Date.parse('2027-12-25T12:00:00Z');
const horaire = {
  id: 87,
  idJourSemaine: 'MARDI',
  typeHoraires: 'VIE_PRIVEE',
  debutHeure: 6,
  debutMinute: 5,
  finHeure: 8,
  finMinute: 15,
};

describe('a recurring schedule', () => {
  it('keeps every leaf of its row', () => {
    const schedule = toRecurringPrivacySchedule(
      { id: 9007199254740993n, individu: { id: 403, nomInd: 'Martin' }, horaire, debut: 1767222000000, fin: null },
      '7',
    );
    expect(schedule).toMatchObject({
      oceanId: '9007199254740993',
      customerId: '7',
      driver: { oceanId: '403', lastName: 'Martin', customerId: '7' },
      validity: { start: new Date(1767222000000), end: null },
      slots: [
        {
          oceanId: '87',
          scheduleRowId: '9007199254740993',
          day: 'TUESDAY',
          dayRaw: 'MARDI',
          kind: 'PRIVATE',
          kindRaw: 'VIE_PRIVEE',
          start: '06:05',
          end: '08:15',
          durationMinutes: 130,
          hoursRaw: '6:5-8:15',
        },
      ],
    });
  });

  it('without its driver is of the driver whose rows were requested, otherwise of no one', () => {
    for (const individu of [{ id: null }, null, {}]) {
      expect(toRecurringPrivacySchedule({ id: 1, individu, horaire }, '7')).toBeNull();
      expect(toRecurringPrivacySchedule({ id: 1, individu, horaire }, '7', '403')).toMatchObject({
        driver: { oceanId: '403', customerId: '7' },
        slots: [{ day: 'TUESDAY', start: '06:05' }],
      });
    }
  });

  it('without its id keeps its hours under one that is no number, the same each time', () => {
    const read = () => toRecurringPrivacySchedule({ individu: { id: 403 }, horaire }, null);
    expect(read()).toMatchObject({ driver: { oceanId: '403' }, slots: [{ start: '06:05', end: '08:15' }] });
    expect(read()?.oceanId).toMatch(/^0-\d{1,18}$/);
    expect(read()).toEqual(read());
  });

  it('is none that has nothing of a row', () => {
    expect(toRecurringPrivacySchedule({ error: 'x' } as object, null, '403')).toBeNull();
  });

  it('that lost its hours is private all day, on a day not known, and counted', () => {
    const before = unknownValues.get('PrivacySlot.hours');
    const slot = toPrivacySlot({ id: 1, individu: { id: 2 }, horaire: null }, null);
    expect(slot).toMatchObject({ day: 'UNKNOWN', kind: 'UNKNOWN', start: '00:00', end: '24:00', hoursRaw: null });
    expect(unknownValues.get('PrivacySlot.hours')).toBe(before + 1);
  });

  it('shows the words that the graph does not know', () => {
    const odd = { ...horaire, idJourSemaine: 'FERIE', typeHoraires: 'ASTREINTE', finHeure: 99 };
    expect(toPrivacySlot({ horaire: odd }, null)).toMatchObject({
      day: 'UNKNOWN',
      dayRaw: 'FERIE',
      kind: 'UNKNOWN',
      kindRaw: 'ASTREINTE',
      areHoursReadable: false,
      hoursRaw: '6:5-99:15',
    });
  });
});

describe('an exceptional schedule', () => {
  it('keeps every leaf of its row and of the rows in it, slots from Monday on', () => {
    const schedule = toExceptionalPrivacySchedule(
      {
        id: 21,
        extension: { id: 24, description: 'NOEL' },
        utilisateur: { id: 15, nomUti: 'Chef' },
        individu: { id: 4, prenomInd: 'Camille' },
        debut: '2027-12-24T23:00:00Z',
        fin: 1829779200000,
        description: 'BLABLA2',
        horairesIndividu: [
          { id: 78, individu: { id: 4 }, horaire: { ...horaire, id: 2, idJourSemaine: 'SAMEDI' }, debut: 1, fin: noon },
          { id: 77, individu: { id: 5 }, horaire: { ...horaire, id: 3, idJourSemaine: 'LUNDI' }, debut: 3, fin: null },
        ],
      },
      null,
      { ocean: 'Europe/Paris', customer: 'Europe/Paris' },
    );
    expect(schedule).toMatchObject({
      oceanId: '21',
      extension: { oceanId: '24', description: 'NOEL' },
      createdBy: { oceanId: '15', lastName: 'Chef' },
      driver: { oceanId: '4', firstName: 'Camille' },
      validity: { start: new Date('2027-12-24T23:00:00Z'), end: new Date(1829779200000) },
      description: 'BLABLA2',
      slots: [
        {
          scheduleRowId: '77',
          oceanId: '3',
          day: 'MONDAY',
          driver: { oceanId: '5' },
          validity: { start: new Date(3) },
        },
        {
          scheduleRowId: '78',
          oceanId: '2',
          day: 'SATURDAY',
          driver: { oceanId: '4' },
          validity: { end: new Date(noon) },
        },
      ],
    });
  });
});
