import type { ListRow, SortColumn } from '../../list-index/columns.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import type { PrivacyAnalysis, PrivacySynthesis } from './privacy-analysis.type.ts';
import { toPrivacyUsage } from './privacy-usage.mapping.ts';
import type { PrivacyUsage } from './privacy-usage.type.ts';
import type { UsageLines } from './usage-lines.ts';
import { unreadable } from './usage-sums.ts';

/** A figure that lists are ordered by. */
export type RankedFigure = 'privateDistanceMeters' | 'professionalDistanceMeters' | 'privateShare';

/** Lines of an analysis by subject: a vehicle, a driver or an entity. */
interface SubjectLines {
  /** Null without a line of the subject. */
  of(subject: string): UsageLines | null;
  /** True: a line may be of any subject, so no sum of any subject is right. */
  readonly isIncomplete: boolean;
  /** All subjects with a line. */
  readonly subjects: ReadonlySet<string>;
}

/** The tree of an analysis that has the lines of the subjects. */
export interface SubjectTree {
  readonly tree: 'byVehicle' | 'byDriver';
  readonly otherTree: 'byVehicle' | 'byDriver';
  /** Undefined: the tree is unreadable. */
  readonly linesOf: (tree: PrivacySynthesis | null | undefined) => SubjectLines;
}

/** Use of vehicles, drivers or entities from one analysis. Each sum is computed on first use. */
export class AnalysedUsage {
  readonly #analysis: PrivacyAnalysis | null;
  readonly #lines: SubjectLines;
  readonly #usages = new Map<string, PrivacyUsage | OceanError | null>();
  readonly #columns = new Map<RankedFigure, SortColumn<ListRow, number>>();

  /** @param analysis null: Ocean had nothing to analyse */
  constructor(analysis: PrivacyAnalysis | null, { tree, otherTree, linesOf }: SubjectTree) {
    this.#analysis = analysis;
    const own = analysis === null ? null : analysis[tree];
    // With the other tree alone, the lines are not the requested ones.
    const isMissing = own instanceof OceanError || (own === null && (analysis?.[otherTree] ?? null) !== null);
    this.#lines = linesOf(isMissing ? undefined : own);
  }

  /** Null: no line, so there was no use. An error: a line of it cannot be read. */
  of(subject: string): PrivacyUsage | OceanError | null {
    let usage = this.#usages.get(subject);
    if (usage === undefined) {
      usage = this.#usageOf(subject);
      this.#usages.set(subject, usage);
    }
    return usage;
  }

  /**
   * Returns the column of a figure: the same object each time, so that its index is built once. Rows without use, and
   * rows whose figure cannot be read, have no value.
   *
   * @throws OceanError BAD_RESPONSE when a line may be of any row, so that no value is right
   */
  column(figure: RankedFigure): SortColumn<ListRow, number> {
    if (this.#lines.isIncomplete) throw unreadable();
    const known = this.#columns.get(figure);
    if (known !== undefined) return known;
    const column: SortColumn<ListRow, number> = {
      of: ({ oceanId }) => {
        const value = this.#figureOf(oceanId, figure);
        return typeof value === 'number' ? value : null;
      },
    };
    this.#columns.set(figure, column);
    return column;
  }

  /**
   * Returns the subjects whose private share is above the given one.
   *
   * @throws OceanError BAD_RESPONSE when a share cannot be read: without that row, the list would look complete
   */
  above(share: number): Set<string> {
    if (this.#lines.isIncomplete) throw unreadable();
    const found = new Set<string>();
    for (const subject of this.#lines.subjects) {
      const own = this.#figureOf(subject, 'privateShare');
      if (own instanceof OceanError) throw own;
      if (own !== null && own > share) found.add(subject);
    }
    return found;
  }

  #figureOf(subject: string, figure: RankedFigure) {
    const usage = this.of(subject);
    return usage === null || usage instanceof OceanError ? usage : usage[figure];
  }

  #usageOf(subject: string): PrivacyUsage | OceanError | null {
    const usage = this.#lines.of(subject);
    if (usage === null || this.#analysis === null) return null;
    return usage.lines.length === 0 ? unreadable() : toPrivacyUsage(usage, this.#analysis.period);
  }
}
