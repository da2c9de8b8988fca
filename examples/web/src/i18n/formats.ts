import type { Language } from './i18n.tsx';

/** Time zone of days and times: the company's, as for Ocean's days, not the reader's. */
export const timeZone = 'Europe/Paris';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** Formats of one language. Null is never shown as 0: callers give the text for it. */
export interface Formats {
  readonly date: (instant: string | Date) => string;
  readonly time: (instant: string | Date) => string;
  readonly dateAndTime: (instant: string | Date) => string;
  /** @param day such as 2026-05-31 */
  readonly day: (day: string) => string;
  /** @param key such as 2026-05 */
  readonly month: (key: string) => string;
  readonly kilometres: (kilometres: number) => string;
  readonly percent: (share: number) => string;
}

const known = new Map<Language, Formats>();

export function formatsOf(language: Language): Formats {
  const formats = known.get(language) ?? create(locales[language]);
  known.set(language, formats);
  return formats;
}

function create(locale: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (instant: string | Date): string => format.format(new Date(instant));
  };
  const day = dates({ dateStyle: 'full', timeZone: 'UTC' });
  const month = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const distance = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    date: dates({ dateStyle: 'medium' }),
    time: dates({ timeStyle: 'short' }),
    dateAndTime: dates({ dateStyle: 'short', timeStyle: 'short' }),
    day: (text) => day(`${text}T00:00:00Z`),
    month: (key) => month(`${key}-01T00:00:00Z`),
    kilometres: (kilometres) => distance.format(kilometres),
    percent: (part) => share.format(part),
  };
}
