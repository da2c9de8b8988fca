import { describe, expect, it } from 'vitest';
import { toExceptionalPrivacySchedule } from './privacy-schedule.mapping.ts';

const paris = 'Europe/Paris';
const utc = { ocean: 'UTC', customer: paris };
const local = { ocean: paris, customer: paris };

type Hours = [day: string, fromHour: number, toHour: number];

function slotsOf(debut: string | null, fin: string | null, hours: Hours[], zones = utc) {
  const horairesIndividu = hours.map(([idJourSemaine, debutHeure, finHeure], index) => ({
    id: index,
    horaire: {
      idJourSemaine,
      typeHoraires: 'VIE_PRIVEE_EXCEPTIONNELLE',
      debutHeure,
      debutMinute: 0,
      finHeure,
      finMinute: 0,
    },
  }));
  const schedule = toExceptionalPrivacySchedule(
    { id: 1, individu: { id: 2 }, debut, fin, horairesIndividu },
    null,
    zones,
  );
  return schedule?.slots.map(({ day, start, end, durationMinutes, startsAt, endsAt }) => [
    `${day} ${start}-${end} ${durationMinutes}`,
    startsAt?.toISOString().slice(0, 16) ?? null,
    endsAt?.toISOString().slice(0, 16) ?? null,
  ]);
}

describe('hours of an exception', () => {
  it('are shown on the customer’s clocks, with their instants', () => {
    expect(slotsOf('2026-12-25T00:00:00Z', '2026-12-26T00:00:00Z', [['VENDREDI', 0, 24]])).toEqual([
      ['FRIDAY 01:00-01:00 1440', '2026-12-25T00:00', '2026-12-26T00:00'],
    ]);
    expect(
      slotsOf('2026-07-05T22:00:00Z', '2026-07-06T22:00:00Z', [
        ['DIMANCHE', 22, 24],
        ['LUNDI', 0, 22],
      ]),
    ).toEqual([
      ['MONDAY 00:00-02:00 120', '2026-07-05T22:00', '2026-07-06T00:00'],
      ['MONDAY 02:00-24:00 1320', '2026-07-06T00:00', '2026-07-06T22:00'],
    ]);
  });

  it('are as long as they pass on the nights in which the clocks are changed', () => {
    // Autumn: 25 October 2026 has 25 hours in Paris; spring: 29 March 2026 has 23.
    const autumn = ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'] as const;
    const spring = ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'] as const;
    expect(slotsOf(...autumn, [['DIMANCHE', 0, 24]], local)).toEqual([
      ['SUNDAY 00:00-24:00 1500', '2026-10-24T22:00', '2026-10-25T23:00'],
    ]);
    expect(slotsOf(...spring, [['DIMANCHE', 0, 24]], local)).toEqual([
      ['SUNDAY 00:00-24:00 1380', '2026-03-28T23:00', '2026-03-29T22:00'],
    ]);
    expect(
      slotsOf(...autumn, [
        ['SAMEDI', 22, 24],
        ['DIMANCHE', 0, 23],
      ]),
    ).toEqual([
      ['SUNDAY 00:00-02:00 120', '2026-10-24T22:00', '2026-10-25T00:00'],
      ['SUNDAY 02:00-24:00 1380', '2026-10-25T00:00', '2026-10-25T23:00'],
    ]);
    expect(
      slotsOf(...spring, [
        ['SAMEDI', 23, 24],
        ['DIMANCHE', 0, 22],
      ]),
    ).toEqual([
      ['SUNDAY 00:00-01:00 60', '2026-03-28T23:00', '2026-03-29T00:00'],
      ['SUNDAY 01:00-24:00 1320', '2026-03-29T00:00', '2026-03-29T22:00'],
    ]);
  });

  it('become two where the clocks are changed between two of their dates', () => {
    expect(slotsOf('2026-10-20T00:00:00Z', '2026-11-03T00:00:00Z', [['VENDREDI', 16, 24]])).toEqual([
      ['FRIDAY 17:00-01:00 480', '2026-10-30T16:00', '2026-10-31T00:00'],
      ['FRIDAY 18:00-02:00 480', '2026-10-23T16:00', '2026-10-24T00:00'],
    ]);
  });

  it('have no instant where their weekday occurs several times', () => {
    expect(slotsOf('2026-06-01T00:00:00Z', '2026-06-20T00:00:00Z', [['VENDREDI', 8, 10]])).toEqual([
      ['FRIDAY 10:00-12:00 120', null, null],
    ]);
  });

  it.each([
    [null, '2026-06-20T00:00:00Z'],
    ['2026-06-20T00:00:00Z', null],
    ['2026-06-01T00:00:00Z', '2026-06-02T00:00:00Z'], // a Monday
  ])('are those of winter and of summer where their dates are not known: %s to %s', (debut, fin) => {
    expect(slotsOf(debut, fin, [['VENDREDI', 8, 10]])).toEqual([
      ['FRIDAY 09:00-11:00 120', null, null],
      ['FRIDAY 10:00-12:00 120', null, null],
    ]);
  });

  it('that cannot be read may lie on any day', () => {
    expect(slotsOf('2026-12-25T00:00:00Z', '2026-12-26T00:00:00Z', [['VENDREDI', 0, 99]])).toEqual([
      ['UNKNOWN 00:00-24:00 1440', null, null],
    ]);
  });
});
