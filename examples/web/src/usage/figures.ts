import type { Formats } from '../i18n/formats.ts';
import type { Messages } from '../i18n/i18n.tsx';

/** Distances of a month. Null means unknown, which is not 0. */
export interface Distances {
  readonly privateKm: number | null;
  readonly professionalKm: number | null;
}

export function figureTexts({ notKnown }: Messages, formats: Formats) {
  return {
    kilometres: (km: number | null): string => (km === null ? notKnown : formats.kilometres(km)),
    percent: (part: number | null): string => (part === null ? notKnown : formats.percent(part)),
  };
}

/** Total distance in km; null when a part is unknown. */
export function totalKm({ privateKm, professionalKm }: Distances): number | null {
  return privateKm === null || professionalKm === null ? null : privateKm + professionalKm;
}

/** Private share of the total distance, 0 to 1; null when unknown or nothing was driven. */
export function privateShare(row: Distances): number | null {
  const all = totalKm(row);
  return all === null || all === 0 || row.privateKm === null ? null : row.privateKm / all;
}

export function toKm(meters: number | null | undefined): number | null {
  return typeof meters === 'number' ? meters / 1000 : null;
}
