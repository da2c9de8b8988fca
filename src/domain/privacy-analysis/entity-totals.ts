import { toOceanId } from '../node/ocean-id.ts';
import type { PrivacySynthesis } from './privacy-analysis.type.ts';
import type { PrivacyTotal } from './privacy-total.type.ts';
import type { UsageLines } from './usage-lines.ts';

const doubt: UsageLines = { lines: [], isUnreadable: true };

/**
 * Ocean's sums of the entities of a tree: of each its own lines, without those of the entities below. Ocean adds them up
 * itself, so a line that lacks one kind of use does not make the sum unknown.
 */
export class EntityTotals {
  readonly #totals = new Map<string, UsageLines>();
  #isIncomplete = false;

  /** @param tree null: there is none; undefined: it is unreadable */
  constructor(tree: PrivacySynthesis | null | undefined) {
    if (tree === undefined) this.#isIncomplete = true;
    else if (tree !== null) this.#collect(tree, null);
  }

  /** True: a sum may be of any entity, so that of no entity is right. */
  get isIncomplete(): boolean {
    return this.#isIncomplete;
  }

  /** All entities with a sum. */
  get subjects(): ReadonlySet<string> {
    return new Set(this.#totals.keys());
  }

  /** @returns null without a sum of the entity: none of its vehicles was used */
  of(entityId: string): UsageLines | null {
    return this.#totals.get(entityId) ?? (this.#isIncomplete ? doubt : null);
  }

  /** @param key of the tree in the one above: the id of its entity; null: of the root */
  #collect(tree: PrivacySynthesis, key: string | null): void {
    if (tree.hasUnreadableLines) this.#isIncomplete = true;
    this.#read(tree, key);
    for (const child of tree.children) if (child.synthesis !== null) this.#collect(child.synthesis, child.key);
  }

  #read({ entity, content }: PrivacySynthesis, key: string | null): void {
    const total = content?.total ?? null;
    if (total === null && (content?.items ?? []).length === 0) return;
    const own = content?.entity?.oceanId ?? entity?.oceanId ?? (key === null ? null : toOceanId(key, null));
    if (own === null) {
      this.#isIncomplete = true; // the sum can be of any entity
      return;
    }
    const other = this.#totals.get(own);
    const isClear = total !== null && (other === undefined || figuresOf(other.lines[0]) === figuresOf(total));
    this.#totals.set(own, isClear ? { lines: [total], isUnreadable: false } : doubt);
  }
}

/** An entity that occurs twice in a tree has the same figures twice, otherwise its use is in doubt. */
function figuresOf(total: PrivacyTotal | undefined): string {
  const { usage, fuelLitres, energyKwh, cost } = total ?? {};
  return JSON.stringify([usage, fuelLitres, energyKwh, cost]);
}
