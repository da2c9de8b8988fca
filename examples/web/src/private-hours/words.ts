import { enumText } from '../graphql/open-enum.ts';
import type { Weekday } from '../graphql/operations.generated.ts';
import type { Slot } from './week.ts';

export const dayNames: Record<Weekday, string> = {
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday',
};

export function kindText({ kind, kindRaw }: Pick<Slot, 'kind' | 'kindRaw'>): string {
  const texts = { PRIVATE: 'private', EXCEPTIONAL_PRIVATE: 'private by exception', IMMOBILISATION: 'immobilised' };
  return enumText(kind, kindRaw, texts);
}

/** Hours without readable times show Ocean's raw text. */
export function hoursText({ start, end, areHoursReadable, hoursRaw }: Slot): string {
  return areHoursReadable ? `${start}–${end}` : (hoursRaw ?? 'hours that cannot be read');
}

export function nameOf({ lastName, firstName }: { lastName: string | null; firstName: string | null }): string {
  return [lastName, firstName].filter(Boolean).join(' ') || 'A driver without a name';
}
