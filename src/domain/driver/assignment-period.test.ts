import { describe, expect, it } from 'vitest';
import { assignedPart, assignmentsWithin, driverAt } from './assignment-period.ts';
import { toDriverAssignment } from './driver-assignment.mapping.ts';
import type { DriverAssignment } from './driver-assignment.type.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 5, 10, hour));

/** An assignment of one vehicle, from hour to hour; null: open, a text: sent like that. */
function assigned(id: number, driver: number, from: number | string | null, to: number | string | null) {
  const sent = (side: number | string | null) => (typeof side === 'number' ? at(side).toISOString() : side);
  const link = { id, idVehicule: 7, idIndividu: driver, dateDebut: sent(from), dateFin: sent(to) };
  return toDriverAssignment({ chauffeurVehicule: link }, null)!;
}

const ids = (found: readonly DriverAssignment[]) => found.map(({ oceanId }) => oceanId);
const span = (from: number, to: number) => ({ from: at(from).getTime(), to: at(to).getTime() });

describe('assignments within a time', () => {
  const history = [assigned(3, 102, 12, null), assigned(2, 101, 8, 12), assigned(1, 100, null, 8)];

  it('are those that cover the instant; an end is not part of a period', () => {
    expect(ids(assignmentsWithin(history, { at: at(12) }))).toEqual(['3']);
    expect(ids(assignmentsWithin(history, { at: at(11) }))).toEqual(['2']);
    expect(ids(assignmentsWithin(history, { at: at(0) }))).toEqual(['1']);
  });

  it('are those that overlap the span, which may be open', () => {
    expect(ids(assignmentsWithin(history, { during: { start: at(7), end: at(9) } }))).toEqual(['2', '1']);
    expect(ids(assignmentsWithin(history, { during: { start: at(12) } }))).toEqual(['3']);
    expect(ids(assignmentsWithin(history, { during: {}, at: at(9) }))).toEqual(['2']);
    expect(assignmentsWithin(history, {})).toBe(history);
  });

  it('include one whose period cannot be read', () => {
    expect(ids(assignmentsWithin([assigned(9, 100, 'soon', null)], { at: at(0) }))).toEqual(['9']);
  });

  it('need a span in which something can lie', () => {
    expect(() => assignmentsWithin(history, { during: { start: at(9), end: at(9) } })).toThrow(
      'during: end must lie after start.',
    );
  });
});

describe('the driver at an instant', () => {
  const nameAt = (history: readonly DriverAssignment[], hour: number) => driverAt(history, at(hour))?.oceanId;

  it('is of the assignment that began last', () => {
    const neverEnded = [assigned(2, 101, 12, null), assigned(1, 100, 8, null)];
    expect([7, 8, 11, 12, 20].map((hour) => nameAt(neverEnded, hour))).toEqual([undefined, '100', '100', '101', '101']);
  });

  it('is unknown where the period of another driver cannot be read', () => {
    const history = [assigned(1, 100, 8, 12), assigned(2, 101, 'soon', 18)];
    expect(() => driverAt(history, at(9))).toThrow();
    expect(nameAt(history, 18)).toBeUndefined();
    expect(nameAt([assigned(1, 100, 8, 12), assigned(2, 100, 'soon', null)], 9)).toBe('100');
    expect(() => driverAt([assigned(2, 101, 8, 'later')], at(9))).toThrow();
  });
});

describe('the part of a span that is a driver’s', () => {
  const history = [assigned(3, 100, 16, null), assigned(2, 101, 12, 14), assigned(1, 100, 8, 12)];

  it.each([
    ['ALL', 8, 12],
    ['PART', 11, 13],
    ['PART', 11, 17],
    ['NONE', 12, 14],
    ['NONE', 14, 16],
    ['PART', 14, 17],
    ['ALL', 17, 17],
  ])('is %s from %i to %i', (part, from, to) => {
    expect(assignedPart(history, '100', span(from, to))).toBe(part);
  });

  it('is interrupted by an assignment within another', () => {
    expect(assignedPart([assigned(2, 101, 9, 10), assigned(1, 100, 8, 12)], '100', span(8, 12))).toBe('PART');
  });

  it('is unknown where nothing known contradicts it', () => {
    const doubtful = [...history, assigned(4, 101, 'soon', 20)];
    expect(assignedPart(doubtful, '100', span(8, 12))).toBe('UNKNOWN');
    expect(assignedPart(doubtful, '100', span(20, 21))).toBe('ALL');
  });
});
