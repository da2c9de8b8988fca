import { PlaceVisibility } from './place.enums.ts';

/**
 * Tells whether a raw value of Ocean speaks of privacy, in whatever alphabet it stands: `PRIVACY`, `Vie privée`,
 * `TRAJET_PRIVE`. A false alarm hides a place; a miss would show a private one.
 */
export function saysPrivate(word: unknown): boolean {
  return typeof word === 'string' && /priv/i.test(word);
}

/**
 * Tells whether a row says private anywhere: in one of its own values, known or not, or by a flag that is named so.
 * That privacy is possible (`privacyEnabled`) says nothing of the row.
 */
export function rowSaysPrivate(row: object): boolean {
  return Object.values(row).some(saysPrivate) || isFlaggedPrivate(row);
}

/** As `rowSaysPrivate`, of a row whose texts are free, such as the name of a town: only its flags count. */
export function isFlaggedPrivate(row: object): boolean {
  return Object.entries(row).some(([name, value]) => value === true && saysPrivate(name) && !/enabled/i.test(name));
}

/** A raw value in the one spelling that words are compared in: without accents, in capitals, blanks trimmed. */
export function toPlainWord(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toUpperCase();
}

/** A place as a row of Ocean states it, before anybody may see it. */
export interface StatedPlace {
  readonly latitude: unknown;
  readonly longitude: unknown;
  /** True: the row claims a satellite fix. */
  readonly hasFix: boolean | null;
  /** True: something in the row, or in the row around it, says private. */
  readonly isPrivate: boolean;
}

/** What may be shown of it. Both coordinates are numbers when it is SHOWN, and null otherwise. */
export interface VisiblePlace {
  readonly visibility: PlaceVisibility;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * Decides whether a place is shown. The one place that does: every position, address and point of the graph comes
 * through here.
 *
 * A fix without coordinates can only mean that Ocean hides them. Without a fix a box sends 0/0, or latitude 85.
 */
export function visiblePlace(stated: StatedPlace): VisiblePlace {
  if (stated.isPrivate || hidesFix(stated)) return hiddenPlace;
  const [latitude, longitude] = [toCoordinate(stated.latitude), toCoordinate(stated.longitude)];
  if (latitude === null || longitude === null) {
    return stated.hasFix === false && isAbsent(stated.latitude) ? placeWithoutFix : unknownPlace;
  }
  return isUsable(latitude, longitude) ? { visibility: PlaceVisibility.SHOWN, latitude, longitude } : placeWithoutFix;
}

/** Tells whether a row claims a fix and gives no coordinates for it: a sign of privacy by itself. */
export function hidesFix({ latitude, longitude, hasFix }: Omit<StatedPlace, 'isPrivate'>): boolean {
  return hasFix === true && isAbsent(latitude) && isAbsent(longitude);
}

const nowhere = (visibility: PlaceVisibility): VisiblePlace =>
  Object.freeze({ visibility, latitude: null, longitude: null });
const hiddenPlace = nowhere(PlaceVisibility.HIDDEN_PRIVATE);
const placeWithoutFix = nowhere(PlaceVisibility.NO_FIX);
const unknownPlace = nowhere(PlaceVisibility.UNKNOWN);

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Reads degrees, which some answers give as text. Null for anything else. */
function toCoordinate(value: unknown): number | null {
  if (typeof value === 'bigint') return Number(value);
  const read = typeof value === 'string' && decimal.test(value.trim()) ? Number(value.trim().replace(',', '.')) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : null;
}

const decimal = /^[+-]?\d{1,20}(?:[.,]\d{0,20})?(?:e[+-]?\d{1,3})?$/i;

function isUsable(latitude: number, longitude: number): boolean {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return false;
  return latitude !== 85 && !(latitude === 0 && longitude === 0);
}
