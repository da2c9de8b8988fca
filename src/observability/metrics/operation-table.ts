import type { OperationLabel } from '../operation-label.ts';
import { DurationHistogram } from './histogram.ts';

/** ok: without errors. errors: the response has some. rejected: no operation ran. */
export const requestOutcomes = ['ok', 'errors', 'rejected'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** Counts of one operation. */
export class OperationCounts {
  readonly kind: string;
  readonly duration = new DurationHistogram();
  readonly outcomes: Record<RequestOutcome, number> = { ok: 0, errors: 0, rejected: 0 };
  /** Requests of late; halved each minute. */
  recent = 0;

  constructor(kind: string) {
    this.kind = kind;
  }

  record(outcome: RequestOutcome, seconds: number): void {
    this.outcomes[outcome] += 1;
    this.recent += 1;
    this.duration.observe(seconds);
  }

  add(other: OperationCounts): void {
    for (const outcome of requestOutcomes) this.outcomes[outcome] += other.outcomes[outcome];
    this.duration.add(other.duration);
  }
}

/** Stands for the label of a request without a document. */
const unnamed = { text: '', kind: null } as const;

/** Label of the operations that have no series of their own. */
const otherLabel = 'other';

/** Operations without a series whose requests are counted, to find those that became frequent. */
const maxCandidates = 1000;

/** A candidate replaces the least frequent operation when it is requested so many times more often. */
const promotionFactor = 2;

/**
 * Counts of the most frequent operations, and of all others together. Clients choose the names of operations: without a
 * bound one client could create any number of series.
 */
export class OperationTable {
  readonly #maxOperations: number;
  readonly #byLabel = new Map<string, OperationCounts>();
  readonly #others = new OperationCounts(otherLabel);
  #candidates = new Map<string, { readonly kind: string; requests: number }>();

  constructor(maxOperations: number) {
    this.#maxOperations = maxOperations;
  }

  /** @param label null: the request had no document */
  record(label: OperationLabel | null, outcome: RequestOutcome, seconds: number): void {
    this.#countsOf(label).record(outcome, seconds);
  }

  /** Gives the operations that became frequent a series. Those they replace are added to the others. */
  endMinute(): void {
    const candidates = [...this.#candidates].toSorted(([, one], [, other]) => other.requests - one.requests);
    this.#candidates = new Map();
    const rarest = [...this.#byLabel].toSorted(([, one], [, other]) => one.recent - other.recent);
    for (const [index, [label, { kind, requests }]] of candidates.entries()) {
      const replaced = rarest[index];
      if (replaced === undefined || requests < promotionFactor * replaced[1].recent) break;
      this.#byLabel.delete(replaced[0]);
      this.#others.add(replaced[1]);
      const promoted = new OperationCounts(kind);
      promoted.recent = requests;
      this.#byLabel.set(label, promoted);
    }
    for (const counts of this.#byLabel.values()) counts.recent /= 2;
  }

  /** Returns the counts with their label. */
  entries(): [operation: string, counts: OperationCounts][] {
    return [...this.#byLabel, [otherLabel, this.#others]];
  }

  #countsOf(label: OperationLabel | null): OperationCounts {
    const { text, kind } = label ?? unnamed;
    if (kind === null) return this.#others;
    const known = this.#byLabel.get(text);
    if (known !== undefined) return known;
    if (this.#byLabel.size < this.#maxOperations) {
      const created = new OperationCounts(kind);
      this.#byLabel.set(text, created);
      return created;
    }
    const candidate = this.#candidates.get(text);
    if (candidate !== undefined) candidate.requests += 1;
    else if (this.#candidates.size < maxCandidates) this.#candidates.set(text, { kind, requests: 1 });
    return this.#others;
  }
}
