import { enumText } from '../graphql/open-enum.ts';
import type { Messages } from '../i18n/i18n.tsx';
import type { Slot } from './week.ts';

export function kindText({ kind, kindRaw }: Pick<Slot, 'kind' | 'kindRaw'>, { hours, unknown }: Messages): string {
  return enumText(kind, kindRaw, hours.kind, unknown);
}

/** Hours without readable times show Ocean's raw text. */
export function hoursText({ start, end, areHoursReadable, hoursRaw }: Slot, { hours }: Messages): string {
  return areHoursReadable ? `${start}–${end}` : (hoursRaw ?? hours.unreadableHours);
}

export function nameOf(
  { lastName, firstName }: { readonly lastName: string | null; readonly firstName: string | null },
  { hours }: Messages,
): string {
  return [lastName, firstName].filter(Boolean).join(' ') || hours.nameless;
}
