import type { UsageRow } from './use-usage.ts';

const distance = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });
const notKnown = 'not known';

export const kilometres = (km: number | null): string => (km === null ? notKnown : distance.format(km));
export const percent = (part: number | null): string => (part === null ? notKnown : share.format(part));

/** Total distance in km; null when a part is unknown. */
export function totalKm({ privateKm, professionalKm }: UsageRow): number | null {
  return privateKm === null || professionalKm === null ? null : privateKm + professionalKm;
}

/** Private share of the total distance, 0 to 1; null when unknown or nothing was driven. */
export function privateShare(row: UsageRow): number | null {
  const all = totalKm(row);
  return all === null || all === 0 || row.privateKm === null ? null : row.privateKm / all;
}
