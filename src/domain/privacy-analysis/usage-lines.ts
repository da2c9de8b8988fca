import { toOceanId } from '../node/ocean-id.ts';
import type { PrivacySynthesis } from './privacy-analysis.type.ts';
import type { PrivacyTotal, PrivacyTotalEntry } from './privacy-total.type.ts';

/** Reads whom a line is about out of the line itself; null: it does not say. */
export type Subject = (total: PrivacyTotal) => string | null | undefined;

export const vehicleOf: Subject = ({ vehicle }) => vehicle?.oceanId;
export const driverOf: Subject = ({ driverIdentification }) => driverIdentification?.driver?.oceanId;

/** The lines of one vehicle or driver. */
export interface UsageLines {
  readonly lines: readonly PrivacyTotal[];
  /** True: more is known to be there that cannot be read, so no sum of the lines is right. */
  readonly isUnreadable: boolean;
}

/** A line, and what tells it from others. */
interface Line {
  readonly subject: string;
  readonly total: PrivacyTotal;
  /** Vehicle, driver, day and entity; null: the line names no entity. */
  readonly place: string | null;
  readonly figures: string;
}

/**
 * Sorts the lines of a tree by the vehicle or driver that they are about: as the line says, otherwise as its key does. Of
 * entities' own lines only: the cumulative totals hold the same use again.
 */
export class LinesBySubject {
  readonly #subjectOf: Subject;
  readonly #lines = new Map<string, Line[]>();
  readonly #unreadable = new Set<string>();
  #isIncomplete = false;

  /** @param tree null: there is none; undefined: what stands in its place is no tree */
  constructor(tree: PrivacySynthesis | null | undefined, subjectOf: Subject) {
    this.#subjectOf = subjectOf;
    if (tree === undefined) this.#isIncomplete = true;
    else if (tree !== null) this.#collect(tree, []);
  }

  /** Null: no line is about it. */
  of(subject: string): UsageLines | null {
    const lines = this.#lines.get(subject)?.map(({ total }) => total) ?? [];
    const isUnreadable = this.#isIncomplete || this.#unreadable.has(subject);
    return lines.length === 0 && !isUnreadable ? null : { lines, isUnreadable };
  }

  /** @param above lines of the entities above, which an entity may repeat */
  #collect(tree: PrivacySynthesis, above: readonly Line[]): void {
    if (tree.hasUnreadableLines) this.#isIncomplete = true;
    const own = (tree.content?.items ?? []).flatMap((entry) => this.#read(entry) ?? []);
    const fresh = own.filter((line) => !above.some((other) => isSame(line, other)) && !this.#isKnown(line));
    for (const line of fresh) this.#lines.set(line.subject, [...(this.#lines.get(line.subject) ?? []), line]);
    for (const { synthesis } of tree.children) {
      if (synthesis !== null) this.#collect(synthesis, [...above, ...fresh]);
    }
  }

  #read({ key, total }: PrivacyTotalEntry): Line | null {
    const subject = (total === null ? null : this.#subjectOf(total)) ?? toOceanId(key, null);
    if (subject === null)
      this.#isIncomplete = true; // it can be about anyone
    else if (total === null) this.#unreadable.add(subject);
    if (subject === null || total === null) return null;
    const { entity, vehicle, driverIdentification, dayText } = total;
    const who = [vehicle?.oceanId, driverIdentification?.driver?.oceanId, dayText];
    const place = entity ? JSON.stringify([...who, entity.oceanId]) : null;
    const { usage, fuelLitres, energyKwh, cost } = total;
    return { subject, total, place, figures: JSON.stringify([...who, usage, fuelLitres, energyKwh, cost]) };
  }

  /** Whether another entity has given the same line of the same place. With other figures, nobody knows which are right. */
  #isKnown(line: Line): boolean {
    const known = (this.#lines.get(line.subject) ?? []).filter(({ place }) => place !== null && place === line.place);
    if (known.some(({ figures }) => figures !== line.figures)) this.#unreadable.add(line.subject);
    return known.length > 0;
  }
}

function isSame(one: Line, other: Line): boolean {
  return one.subject === other.subject && one.figures === other.figures;
}
