import { toOceanId } from '../node/ocean-id.ts';
import type { PrivacySynthesis } from './privacy-analysis.type.ts';
import type { PrivacyTotal, PrivacyTotalEntry } from './privacy-total.type.ts';

/** Reads the subject of a line from the line itself; null: it names none. */
export type Subject = (total: PrivacyTotal) => string | null | undefined;

export const vehicleOf: Subject = ({ vehicle }) => vehicle?.oceanId;
export const driverOf: Subject = ({ driverIdentification }) => driverIdentification?.driver?.oceanId;

/** The lines of one vehicle or driver. */
export interface UsageLines {
  readonly lines: readonly PrivacyTotal[];
  /** True: other lines of the subject are unreadable, so no sum of these is right. */
  readonly isUnreadable: boolean;
}

/** A line with its identity. */
interface Line {
  readonly subject: string;
  readonly total: PrivacyTotal;
  /** Vehicle, driver, day and entity; null: the line names no entity. */
  readonly place: string | null;
  readonly figures: string;
}

/**
 * Groups the lines of a tree by vehicle or driver: named in the line, otherwise by its key. Only entities' own lines
 * count: the cumulative totals repeat the same use.
 */
export class LinesBySubject {
  readonly #subjectOf: Subject;
  readonly #lines = new Map<string, Line[]>();
  readonly #unreadable = new Set<string>();
  #isIncomplete = false;

  /** @param tree null: there is none; undefined: it is unreadable */
  constructor(tree: PrivacySynthesis | null | undefined, subjectOf: Subject) {
    this.#subjectOf = subjectOf;
    if (tree === undefined) this.#isIncomplete = true;
    else if (tree !== null) this.#collect(tree, []);
  }

  /** True: a line may be of any subject, so no sum of any subject is right. */
  get isIncomplete(): boolean {
    return this.#isIncomplete;
  }

  /** Returns all vehicles, or all drivers, with a line. */
  get subjects(): ReadonlySet<string> {
    return new Set([...this.#lines.keys(), ...this.#unreadable]);
  }

  /** @returns null without a line of the subject */
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
      this.#isIncomplete = true; // it can be of any subject
    else if (total === null) this.#unreadable.add(subject);
    if (subject === null || total === null) return null;
    const { entity, vehicle, driverIdentification, dayText } = total;
    const who = [vehicle?.oceanId, driverIdentification?.driver?.oceanId, dayText];
    const place = entity ? JSON.stringify([...who, entity.oceanId]) : null;
    const { usage, fuelLitres, energyKwh, cost } = total;
    return { subject, total, place, figures: JSON.stringify([...who, usage, fuelLitres, energyKwh, cost]) };
  }

  /** Reports a line that another entity has too. With other figures, both are in doubt. */
  #isKnown(line: Line): boolean {
    const known = (this.#lines.get(line.subject) ?? []).filter(({ place }) => place !== null && place === line.place);
    if (known.some(({ figures }) => figures !== line.figures)) this.#unreadable.add(line.subject);
    return known.length > 0;
  }
}

function isSame(one: Line, other: Line): boolean {
  return one.subject === other.subject && one.figures === other.figures;
}
