import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toExceptionalPrivacySchedule, toRecurringPrivacySchedule } from './privacy-schedule.mapping.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import { mergePrivateTimes, PrivateHours } from './private-intervals.ts';

const minute = 60_000;
const day = 1440 * minute;
const days = ['DIMANCHE', 'LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI', 'SAMEDI'];

interface Hours {
  /** 0 is Sunday; null: unreadable */
  readonly weekday: number | null;
  readonly start: number;
  readonly end: number;
  readonly kind?: string | undefined;
  readonly from?: number | null;
  readonly until?: number | null;
}

const horaire = ({ weekday, start, end, kind = 'VIE_PRIVEE' }: Hours) => ({
  idJourSemaine: weekday === null ? 'JOUR' : (days[weekday] ?? ''),
  typeHoraires: kind,
  debutHeure: Math.floor(start / 60),
  debutMinute: start % 60,
  finHeure: Math.floor(end / 60),
  finMinute: end % 60,
});
const iso = (at: number | null | undefined) => (at === null || at === undefined ? null : new Date(at).toISOString());

function recurring(hours: Hours): PrivacySchedule {
  const row = { id: 1, individu: { id: 2 }, horaire: horaire(hours), debut: iso(hours.from), fin: iso(hours.until) };
  return toRecurringPrivacySchedule(row, null)!;
}

function exceptional(
  [from, until]: [number | null, number | null],
  hours: readonly Hours[],
  zones = { ocean: 'UTC', customer: 'Europe/Paris' },
): PrivacySchedule {
  const horairesIndividu = hours.map((one) => ({ id: 5, horaire: horaire(one) }));
  const row = { id: 3, individu: { id: 2 }, debut: iso(from), fin: iso(until), horairesIndividu };
  return toExceptionalPrivacySchedule(row, null, zones)!;
}

function intervals(schedules: readonly PrivacySchedule[], start: number, end: number, zone: string): string[] {
  const hours = new PrivateHours({ start, end }, zone);
  const merged = mergePrivateTimes(schedules.flatMap((schedule) => hours.timesOf(schedule)));
  for (const schedule of schedules) {
    expect(hours.isPrivateBy(schedule)).toBe(hours.timesOf(schedule).length > 0);
  }
  expect(merged.every(({ reasons }) => reasons.length > 0)).toBe(true);
  return merged.map((one) => `${one.start.toISOString().slice(0, 16)}/${one.end.toISOString().slice(0, 16)}`);
}

/** Nights in which the clocks of a zone are changed, and one in which they are not. */
const nights: [zone: string, night: string][] = [
  ['Europe/Paris', '2026-03-29T01:00:00Z'],
  ['Europe/Paris', '2026-10-25T01:00:00Z'],
  ['Europe/Paris', '2026-06-14T00:00:00Z'],
  ['America/New_York', '2026-03-08T07:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'], // by half an hour
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ['America/Santiago', '2026-04-05T03:00:00Z'], // at midnight
  ['America/Santiago', '2026-09-06T04:00:00Z'],
  ['Indian/Reunion', '2026-10-25T01:00:00Z'],
];

/** The clock of a zone, minute by minute around a night: what it shows, in milliseconds as if it were UTC. */
class Clock {
  readonly first: number;
  readonly shown: readonly number[];
  #offset = 0;

  constructor(zone: string, night: string) {
    this.first = Date.parse(night) - 14 * day;
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    this.shown = Array.from({ length: 28 * 1440 }, (_, index) => index).map((index) => {
      const at = this.first + index * minute;
      return at + (index % 15 === 0 ? (this.#offset = offsetOf(format, at)) : this.#offset);
    });
  }

  /** Index of an instant. */
  at(instant: number): number {
    return Math.round((instant - this.first) / minute);
  }

  /** First and last index at which a slot is on, by looking at every minute. */
  minutesOf(start: number, end: number): [first: number, last: number] {
    const [from, to] = [this.at(start - day - 120 * minute), this.at(end + day + 120 * minute)];
    let first = to;
    let last = from - 1;
    let isEndShown = false;
    for (let index = from; index <= to; index++) {
      const shown = this.shown[index]!;
      if (shown >= start && index < first) first = index;
      if (shown < end) last = index;
      if (shown === end) isEndShown = true;
    }
    // An end that the clocks skip is read as if they had gone on.
    const skipped = isEndShown ? 0 : (end - this.shown[last]!) / minute - 1;
    return [first, last + skipped];
  }
}

function offsetOf(format: Intl.DateTimeFormat, at: number): number {
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d+):(\d+))?/.exec(name)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minute;
}

/** Private minutes within a span, as intervals. */
function joined(isPrivate: readonly boolean[], start: number): string[] {
  const found: string[] = [];
  const text = (index: number): string => new Date(start + index * minute).toISOString().slice(0, 16);
  let from: number | null = null;
  for (const [index, is] of [...isPrivate, false].entries()) {
    if (is) from ??= index;
    else if (from !== null) {
      found.push(`${text(from)}/${text(index)}`);
      from = null;
    }
  }
  return found;
}

const weekday = fc.option(fc.nat(6), { freq: 8 });
const minuteOfDay = fc.oneof(fc.nat(1439), fc.constantFrom(0, 60, 90, 120, 150, 180, 210, 1380, 1439));
const endOfDay = fc.oneof(minuteOfDay, fc.constant(1440));
const kind = fc.constantFrom('VIE_PRIVEE', 'VIE_PRIVEE_EXCEPTIONNELLE', 'IMMOBILISATION', 'AUTRE');
const offset = (most: number) => fc.integer({ min: -most * 1440, max: most * 1440 }).map((minutes) => minutes * minute);

describe.each(nights)('private time in %s around %s', (zone, night) => {
  const clock = new Clock(zone, night);
  const center = Date.parse(night);
  const span = fc.tuple(offset(3), fc.integer({ min: 1, max: 4 * 1440 })).map(([from, length]) => ({
    start: center + from,
    end: center + from + length * minute,
  }));

  it('is that of a clock that is read every minute', () => {
    const hours = fc.record({
      weekday,
      start: minuteOfDay,
      end: endOfDay,
      kind,
      from: fc.option(offset(5).map((at) => center + at)),
      length: fc.option(fc.nat(8 * 1440)),
    });
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 4 }), span, (rows, { start, end }) => {
        const weekly = rows.map(({ length, ...row }) => ({
          ...row,
          until: row.from === null || length === null ? null : row.from + length * minute,
        }));
        const isPrivate = Array.from({ length: (end - start) / minute }, () => false);
        for (const row of weekly) {
          if (row.kind === 'IMMOBILISATION') continue;
          for (let date = Math.floor(start / day) - 3; date <= Math.floor(end / day) + 2; date++) {
            if (row.weekday !== null && new Date(date * day).getUTCDay() !== row.weekday) continue;
            const until = row.end > row.start ? row.end : row.end + 1440;
            const [first, last] = clock.minutesOf(date * day + row.start * minute, date * day + until * minute);
            for (let index = first; index <= last; index++) {
              const at = clock.first + index * minute;
              const isValid = at >= (row.from ?? -Infinity) && at < (row.until ?? Infinity);
              if (isValid && at >= start && at < end) isPrivate[(at - start) / minute] = true;
            }
          }
        }
        expect(intervals(weekly.map(recurring), start, end, zone)).toEqual(joined(isPrivate, start));
      }),
      { numRuns: 60 },
    );
  });

  it('of exceptions is that of a clock in UTC that is read every minute', () => {
    const hours = fc.record({ weekday: fc.nat(6), start: minuteOfDay, end: endOfDay });
    const exception = fc.record({
      from: offset(6).map((at) => center + at),
      length: fc.integer({ min: 1, max: 10 * 1440 }),
      hours: fc.array(hours, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(exception, span, ({ from, length, hours: slots }, { start, end }) => {
        const until = from + length * minute;
        const isOn = (slot: Hours, at: number): boolean =>
          [0, 1].some((daysBefore) => {
            const date = Math.floor(at / day) - daysBefore;
            const minutes = (at - date * day) / minute;
            const last = slot.end > slot.start ? slot.end : slot.end + 1440;
            return new Date(date * day).getUTCDay() === slot.weekday && minutes >= slot.start && minutes < last;
          });
        const within = Array.from({ length }, (_, index) => from + index * minute);
        // Without hours, or with hours that no date has, all of it is private.
        const isFull = slots.length === 0 || slots.some((slot) => !within.some((at) => isOn(slot, at)));
        const isPrivate = Array.from({ length: (end - start) / minute }, (_, index) => {
          const at = start + index * minute;
          return at >= from && at < until && (isFull || slots.some((slot) => isOn(slot, at)));
        });
        const schedule = exceptional([from, until], slots, { ocean: 'UTC', customer: zone });
        expect(intervals([schedule], start, end, zone)).toEqual(joined(isPrivate, start));
      }),
      { numRuns: 60 },
    );
  });
});

describe('private time', () => {
  const paris = 'Europe/Paris';
  const at = (text: string): number => Date.parse(`${text}:00Z`);
  const weekend = [
    { weekday: 5, start: 18 * 60, end: 1440 },
    { weekday: 6, start: 0, end: 1440 },
    { weekday: 0, start: 0, end: 1440 },
    { weekday: 1, start: 0, end: 7 * 60 },
  ].map(recurring);

  it('joins hours that touch at midnight, with each reason once', () => {
    const hours = new PrivateHours({ start: at('2026-06-11T00:00'), end: at('2026-06-17T00:00') }, paris);
    const merged = mergePrivateTimes(weekend.flatMap((schedule) => hours.timesOf(schedule)));
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({
      start: new Date('2026-06-12T16:00:00Z'),
      end: new Date('2026-06-15T05:00:00Z'),
      reasons: weekend.map((schedule) => ({ schedule, slot: schedule.slots[0], kind: 'PRIVATE', isCertain: true })),
    });
  });

  it('is longer or shorter by an hour at a weekend in which the clocks are changed', () => {
    expect(intervals(weekend, at('2026-03-26T00:00'), at('2026-04-01T00:00'), paris)).toEqual([
      '2026-03-27T17:00/2026-03-30T05:00',
    ]);
    expect(intervals(weekend, at('2026-10-22T00:00'), at('2026-10-28T00:00'), paris)).toEqual([
      '2026-10-23T16:00/2026-10-26T06:00',
    ]);
  });

  it.each([
    ['2026-10-25', 'both passings of an hour that autumn repeats', 0, 150, '2026-10-24T22:00/2026-10-25T01:30'],
    ['2026-10-25', 'from the first of them', 150, 360, '2026-10-25T00:30/2026-10-25T05:00'],
    ['2026-03-29', 'from the change, for a start that spring skips', 150, 360, '2026-03-29T01:00/2026-03-29T04:00'],
    ['2026-03-29', 'as long as it would be, for an end that spring skips', 0, 150, '2026-03-28T23:00/2026-03-29T01:30'],
  ])('on %s lasts %s', (date, _what, start, end, expected) => {
    const sunday = recurring({ weekday: 0, start, end });
    const local = exceptional([at(`${date}T00:00`) - day, at(`${date}T00:00`) + day], [{ weekday: 0, start, end }], {
      ocean: paris,
      customer: paris,
    });
    for (const schedule of [sunday, local]) {
      expect(intervals([schedule], at(`${date}T00:00`) - day, at(`${date}T12:00`), paris)).toEqual([expected]);
    }
  });

  it('counts what cannot be read, and marks it', () => {
    const [start, end] = [at('2026-06-10T00:00'), at('2026-06-12T00:00')]; // Wednesday, Thursday
    const certain = (schedule: PrivacySchedule) =>
      new PrivateHours({ start, end }, paris).timesOf(schedule).map(({ reason }) => reason.isCertain);
    const hours = { weekday: 3, start: 600, end: 660 };
    const [shown, allDay] = ['2026-06-10T08:00/2026-06-10T09:00', '2026-06-10T00:00/2026-06-10T22:00'];
    const cases: [schedule: PrivacySchedule, intervals: string[], isCertain: boolean][] = [
      [recurring(hours), [shown], true],
      [recurring({ ...hours, kind: 'AUTRE' }), [shown], false],
      [recurring({ ...hours, weekday: null }), [shown, '2026-06-11T08:00/2026-06-11T09:00'], false],
      [recurring({ ...hours, end: 2000 }), [allDay], false],
      [recurring({ ...hours, from: at('2026-06-12T00:00'), until: at('2026-06-01T00:00') }), [shown], false],
      [recurring({ ...hours, from: at('2026-06-10T00:00'), until: at('2026-06-10T00:00') }), [], true],
      [recurring({ ...hours, kind: 'IMMOBILISATION' }), [], true],
      [exceptional([start, end], []), ['2026-06-10T00:00/2026-06-12T00:00'], true],
      // An exception of two days with the hours of a Monday.
      [exceptional([start, end], [{ ...hours, weekday: 1 }]), ['2026-06-10T00:00/2026-06-12T00:00'], false],
      // An unknown day of another zone: by the clocks of winter and of summer.
      [
        exceptional([start, at('2026-06-11T00:00')], [{ ...hours, weekday: null }]),
        ['2026-06-10T09:00/2026-06-10T11:00'],
        false,
      ],
    ];
    for (const [schedule, expected, isCertain] of cases) {
      expect(intervals([schedule], start, end, paris)).toEqual(expected);
      expect(certain(schedule)).toEqual(certain(schedule).map(() => isCertain));
    }
  });

  it('of an open exception is private by the clocks of winter and of summer', () => {
    const open = exceptional([at('2026-06-01T00:00'), null], [{ weekday: 3, start: 600, end: 660 }]);
    expect(intervals([open], at('2026-06-10T00:00'), at('2026-06-11T00:00'), paris)).toEqual([
      '2026-06-10T09:00/2026-06-10T11:00',
    ]);
  });
});
