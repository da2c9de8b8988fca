import { PlaceVisibility } from './place.enums.ts';

/**
 * Returns whether a raw value of any enum marks privacy: `PRIVACY`, `Vie privée`, `TRAJET_PRIVE`. A false positive hides
 * a place; a false negative would show a private one.
 */
export function marksPrivate(word: unknown): boolean {
  return typeof word === 'string' && /priv/i.test(word);
}

/**
 * Returns whether any value of a row marks privacy, or a flag whose name does. The flag `privacyEnabled` does not: it only
 * means that privacy is possible.
 */
export function rowMarksPrivate(row: object): boolean {
  return Object.values(row).some(marksPrivate) || isFlaggedPrivate(row);
}

/** Returns whether a flag marks privacy. For rows with free text, such as the name of a town. */
export function isFlaggedPrivate(row: object): boolean {
  return Object.entries(row).some(([name, value]) => value === true && marksPrivate(name) && !/enabled/i.test(name));
}

/** Normalises a raw value for comparison: no accents, upper case, trimmed. */
export function normalizeRaw(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toUpperCase();
}

/** A place as Ocean's row states it, before privacy is applied. */
export interface StatedPlace {
  readonly latitude: unknown;
  readonly longitude: unknown;
  /** True when the row claims a satellite fix. */
  readonly hasFix: boolean | null;
  /** True: the row, or the row that contains it, is marked private. */
  readonly isPrivate: boolean;
}

/** The visible part of a place. Both coordinates are numbers when it is SHOWN, and null otherwise. */
export interface VisiblePlace {
  readonly visibility: PlaceVisibility;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * Decides whether a place is shown. Every position, address and point of the graph passes through this function.
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

/** Returns whether a row claims a fix but has no coordinates, which marks privacy by itself. */
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

/** Parses degrees, which some responses contain as text. Null for anything else. */
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
