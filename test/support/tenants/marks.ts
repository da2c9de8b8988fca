/** One tenant's part of Ocean: what one credential may see of one customer. */
export interface World {
  /** Stands in every text and every place of the rows. */
  readonly id: number;
  readonly shape: Shape;
}

/** Which rows: all of them, or those of one of the two entities. */
export type Shape = 'full' | 'east' | 'west';

/** What stands in the templates of rows where a world's mark goes. */
export const textHole = '@MARK@';
export const numberHole = '@NUMBER@';

const digits = 7;
const padded = (world: number): string => String(world).padStart(digits, '0');

/** Of equal length for all worlds, so that no row can be told apart by its size. */
export const markOf = (world: number): string => `mk${padded(world)}x`;

/** A degree of latitude or longitude that is of this world. */
export const placeOf = (world: number): string => `7.${padded(world)}1`;

const marks = /mk(\d{7})x|\b7\.(\d{7})1\b/gi;
const encoded = /[\w-]{16,}/g;

/** The worlds whose marks stand in a text, in its cursors and ids too. */
export function worldsIn(text: string): Set<number> {
  const decoded = (text.match(encoded) ?? []).map((part) => Buffer.from(part, 'base64url').toString('latin1'));
  const found = [text, ...decoded].flatMap((part) => [...part.matchAll(marks)]);
  return new Set(found.map(([, inText, inPlace]) => Number(inText ?? inPlace)));
}

/** A JSON text without what tells its world: answers of two worlds of one shape are then equal. */
export function withoutMarks(text: string): string {
  // Ages differ by when each was read, and by whether Ocean failed since: they are nobody's data.
  const ageless = text.replaceAll(/"(asOf|isStale)":("[^"]*"|true|false)/g, '"$1":""');
  const plain = (part: string): string => part.replaceAll(marks, (_, inText) => (inText === undefined ? '7.0' : 'mk'));
  return plain(ageless).replaceAll(encoded, (part) => {
    const decoded = Buffer.from(part, 'base64url').toString('latin1');
    return decoded.search(marks) === -1 ? part : plain(decoded);
  });
}
