import { toGlobalId } from '../../graphql/global-id.ts';

const MILLIS_PER_DAY = 86_400_000;

/**
 * Fills the placeholders for days in the variables of examples. Fixed days would go stale: the sandbox has data of the
 * weeks before it started. Days are `yyyy-MM-dd` in UTC:
 *
 * - `{{today}}`, `{{weekAgo}}`, `{{monthAgo}}`, `{{twoMonthsAgo}}`: 0, 7, 30 and 60 days ago.
 * - `{{tomorrow}}`, `{{monthAhead}}`: 1 and 30 days after today.
 * - `{{lastWorkday}}`, `{{workdayBefore}}`: the last two days from Monday to Friday before today.
 * - `{{thisMonth}}`, `{{lastMonth}}`, `{{monthBeforeLast}}`: the first days of this month and of the two before.
 * - `{{dayAfterLastWorkday}}`: the day after the last of them.
 *
 * The id of a step contains its day and a number that increases with the days:
 *
 * - `{{PrivacyStep:1110000014:lastWorkday:700000005646976+64}}`: the id of a step of that vehicle on that day. Its
 *   number is the first one plus the second for each day since 1970.
 *
 * Unknown placeholders are left unchanged.
 */
export function fillDates(text: string, now: Date): string {
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * MILLIS_PER_DAY);
  const monthsAgo = (months: number): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const [lastWorkday, workdayBefore] = [1, 2, 3, 4, 5].map(daysAgo).filter(isWorkday);
  const days = new Map([
    ['today', now],
    ['tomorrow', daysAgo(-1)],
    ['weekAgo', daysAgo(7)],
    ['monthAgo', daysAgo(30)],
    ['twoMonthsAgo', daysAgo(60)],
    ['monthAhead', daysAgo(-30)],
    ['lastWorkday', lastWorkday],
    ['workdayBefore', workdayBefore],
    ['thisMonth', monthsAgo(0)],
    ['lastMonth', monthsAgo(1)],
    ['monthBeforeLast', monthsAgo(2)],
    ['dayAfterLastWorkday', lastWorkday && new Date(lastWorkday.getTime() + MILLIS_PER_DAY)],
  ]);
  const withIds = text.replaceAll(
    stepPlaceholder,
    (placeholder, vehicleId: string, name: string, ...rest: string[]) => {
      const day = days.get(name);
      return day === undefined ? placeholder : stepId(vehicleId, day, rest);
    },
  );
  return withIds.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const day = days.get(name);
    return day === undefined ? placeholder : localDate(day);
  });
}

const stepPlaceholder = /\{\{PrivacyStep:(\d+):(\w+):(\d+)\+(\d+)\}\}/g;

function stepId(vehicleId: string, day: Date, [first = '', perDay = '']: string[]): string {
  const daysSince1970 = Math.floor(day.getTime() / MILLIS_PER_DAY);
  const number = BigInt(first) + BigInt(perDay) * BigInt(daysSince1970);
  return toGlobalId('PrivacyStep', vehicleId, localDate(day), String(number));
}

function localDate(day: Date): string {
  return day.toISOString().slice(0, 'yyyy-MM-dd'.length);
}

function isWorkday(day: Date): boolean {
  return day.getUTCDay() >= 1 && day.getUTCDay() <= 5;
}
