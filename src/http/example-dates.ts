const MILLIS_PER_DAY = 86_400_000;

/**
 * Fills the days that examples name in their variables, so that these never go stale: the sandbox knows what vehicles
 * did in the weeks before it started, and nothing of a day that has not come. As `yyyy-MM-dd`, by the clock of UTC:
 *
 * - `{{today}}`, `{{weekAgo}}`, `{{monthAgo}}`: 0, 7 and 30 days ago.
 * - `{{lastWorkday}}`, `{{workdayBefore}}`: the last two days from Monday to Friday that are over.
 *
 * A name that is none of these stays as it stands, for whoever reads it to see.
 */
export function fillDates(text: string, now: Date): string {
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * MILLIS_PER_DAY);
  const [lastWorkday, workdayBefore] = [1, 2, 3, 4, 5].map(daysAgo).filter(isWorkday);
  const days = new Map([
    ['today', now],
    ['weekAgo', daysAgo(7)],
    ['monthAgo', daysAgo(30)],
    ['lastWorkday', lastWorkday],
    ['workdayBefore', workdayBefore],
  ]);
  return text.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    return days.get(name)?.toISOString().slice(0, 'yyyy-MM-dd'.length) ?? placeholder;
  });
}

function isWorkday(day: Date): boolean {
  return day.getUTCDay() >= 1 && day.getUTCDay() <= 5;
}
