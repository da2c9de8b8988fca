import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../graphql/global-id.ts';
import { fillDates } from './example-dates.ts';

describe('the days in the variables of examples', () => {
  const on = (day: string, text: string): string => fillDates(text, new Date(`${day}T10:00:00Z`));

  it('count back from today', () => {
    expect(on('2026-03-18', '{ "end": "{{today}}T00:00:00Z", "start": "{{monthAgo}}T00:00:00Z" }')).toBe(
      '{ "end": "2026-03-18T00:00:00Z", "start": "2026-02-16T00:00:00Z" }',
    );
    expect(on('2026-03-02', '{{weekAgo}} {{twoMonthsAgo}}')).toBe('2026-02-23 2026-01-01');
  });

  it('count ahead', () => {
    expect(on('2026-03-02', '{{tomorrow}} {{monthAhead}}')).toBe('2026-03-03 2026-04-01');
  });

  it('have the first days of months, across the year', () => {
    expect(on('2026-03-31', '{{thisMonth}} {{lastMonth}} {{monthBeforeLast}}')).toBe(
      '2026-03-01 2026-02-01 2026-01-01',
    );
    expect(on('2026-01-18', '{{thisMonth}} {{lastMonth}} {{monthBeforeLast}}')).toBe(
      '2026-01-01 2025-12-01 2025-11-01',
    );
  });

  it.each([
    ['a Wednesday', '2026-03-18', '2026-03-17 2026-03-16'],
    ['a Tuesday', '2026-03-17', '2026-03-16 2026-03-13'],
    ['a Monday', '2026-03-16', '2026-03-13 2026-03-12'],
    ['a Sunday', '2026-03-15', '2026-03-13 2026-03-12'],
    ['a Saturday', '2026-03-14', '2026-03-13 2026-03-12'],
  ])('skip the weekend: on %s', (_name, day, workdays) => {
    expect(on(day, '{{lastWorkday}} {{workdayBefore}}')).toBe(workdays);
  });

  it('fill the id of a step, whose number increases with the days', () => {
    const text = '{{PrivacyStep:12:lastWorkday:9007199254740993+64}}';
    expect(on('1970-01-09', text)).toBe(toGlobalId('PrivacyStep', '12', '1970-01-08', '9007199254741441'));
  });

  it('leave unknown placeholders unchanged', () => {
    expect(on('2026-03-18', '{{PrivacyStep:12:someday:1+1}}')).toBe('{{PrivacyStep:12:someday:1+1}}');
    expect(on('2026-03-18', '{{someday}}')).toBe('{{someday}}');
  });
});
