/** One tenant's part of Ocean: the data of one customer that one credential may see. */
export interface World {
  /** Part of every text and coordinate of the rows. */
  readonly id: number;
  readonly shape: Shape;
}

/** Set of rows: all of them, or those of one of the two entities. */
export type Shape = 'full' | 'east' | 'west';

/** Placeholders for the mark of a world in the templates of rows. */
export const textHole = '@MARK@';
export const numberHole = '@NUMBER@';

const digits = 7;
const padded = (world: number): string => String(world).padStart(digits, '0');

/** Mark of equal length for all worlds, so that the size of a row reveals nothing. */
export const markOf = (world: number): string => `mk${padded(world)}x`;

/** Degree of latitude or longitude with the mark of this world. */
export const placeOf = (world: number): string => `7.${padded(world)}1`;

const marks = /mk(\d{7})x|\b7\.(\d{7})1\b/gi;
const encoded = /[\w-]{16,}/g;

/** Returns the worlds whose marks are in a text, including its cursors and ids. */
export function worldsIn(text: string): Set<number> {
  const decoded = (text.match(encoded) ?? []).map((part) => Buffer.from(part, 'base64url').toString('latin1'));
  const found = [text, ...decoded].flatMap((part) => [...part.matchAll(marks)]);
  return new Set(found.map(([, inText, inPlace]) => Number(inText ?? inPlace)));
}

/** Removes the marks from a JSON text: results of two worlds of one shape are then equal. */
export function withoutMarks(text: string): string {
  // Ages depend on the time of the read and on failures since: they belong to no tenant.
  const ageless = text.replaceAll(/"(asOf|isStale)":("[^"]*"|true|false)/g, '"$1":""');
  const plain = (part: string): string => part.replaceAll(marks, (_, inText) => (inText === undefined ? '7.0' : 'mk'));
  return plain(ageless).replaceAll(encoded, (part) => {
    const decoded = Buffer.from(part, 'base64url').toString('latin1');
    return decoded.search(marks) === -1 ? part : plain(decoded);
  });
}
