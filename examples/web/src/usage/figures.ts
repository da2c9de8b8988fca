import type { UsageRow } from './use-usage.ts';

const distance = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });

export const kilometres = (km: number): string => distance.format(km);
export const percent = (part: number): string => share.format(part);

/** Private part of all that was driven, from 0 to 1. */
export function privateShare({ privateKm, professionalKm }: UsageRow): number {
  const all = privateKm + professionalKm;
  return all === 0 ? 0 : privateKm / all;
}
