import { BadUserInput } from '../../graphql/errors.ts';
import type { YearMonth } from './eco-driving.upstream.ts';

const maxMonths = 12;

const monthNumber = ({ year, month }: YearMonth): number => year * 12 + month - 1;

/** Returns the month whose first day this is, from 2000 to 2100; null: it is another day, or no text. */
function monthOf(day: unknown): YearMonth | null {
  const [, year, month] = (typeof day === 'string' && /^(2[01]\d\d)-(0[1-9]|1[0-2])-01$/.exec(day)) || [];
  return year === undefined ? null : { year: Number(year), month: Number(month) };
}

/** Returns the months from the first of one to the first of another, which is excluded; none for anything else. */
export function monthsBetween(from: unknown, to: unknown): readonly YearMonth[] {
  const [first, end] = [monthOf(from), monthOf(to)];
  if (first === null || end === null) return [];
  const count = monthNumber(end) - monthNumber(first);
  return count < 1 || count > maxMonths
    ? []
    : Array.from({ length: count }, (_, index) => {
        const month = monthNumber(first) + index;
        return { year: Math.floor(month / 12), month: (month % 12) + 1 };
      });
}

/**
 * Returns the requested months.
 *
 * @throws BadUserInput unless both are the first day of a month, and 1 to 12 months lie between them
 */
export function requestedMonths(from: string, to: string): readonly YearMonth[] {
  for (const [name, day] of Object.entries({ from, to })) {
    if (monthOf(day) === null) throw new BadUserInput(name, 'give the first day of a month from 2000 on: 2026-10-01.');
  }
  const months = monthsBetween(from, to);
  if (months.length === 0) throw new BadUserInput('to', `must lie 1 to ${maxMonths} months after from.`);
  return months;
}

/** Formats the first day of a month: 'yyyy-MM-01'. */
export function firstDayOf({ year, month }: YearMonth): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}
