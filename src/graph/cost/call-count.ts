import type { Place } from './place.ts';

/** Counts calls of Ocean: a list that is shared counts once, whatever asks for it. */
export class CallCount {
  /** Whether each driver's private hours are one upstream request. */
  readonly areSchedulesReadAlone: boolean;
  readonly #shared = new Set<string>();
  readonly #asked = new Set<string>();
  #others = 0;
  #isBound = true;
  #scheduleReaders = 0;

  constructor(areSchedulesReadAlone: boolean) {
    this.areSchedulesReadAlone = areSchedulesReadAlone;
  }

  get total(): number {
    return this.#shared.size + this.#others;
  }

  /** False: it can take more, as rows that are reckoned with may be fewer than there are. */
  get isBound(): boolean {
    return this.#isBound;
  }

  /** The total depends on rows that nobody knows before the operation runs. */
  guess(): void {
    this.#isBound = false;
  }

  /**
   * Rows that request private hours. Where Ocean's list of everyone's hours turns out to be incomplete, each driver is
   * read alone: for more than one this is a guess.
   */
  readSchedules(rows: number): void {
    this.#scheduleReaders += rows;
    if (this.#scheduleReaders > 1) this.guess();
  }

  /** Lists that are asked for once in a request, for each customer. */
  lists({ space }: Place, ...names: string[]): void {
    for (const name of names) this.#shared.add(`${space} ${name}`);
  }

  /** Rows of a list that Ocean gives for one owner, or for all: a batch of several owners asks for all. */
  owned({ rows, batches, everyone, isBound }: Place, name: string): void {
    if (everyone.has(name)) return;
    this.more(Math.min(rows, batches), isBound);
  }

  /** As `owned`, once where several fields of an object request the same. */
  ownedOnce(place: Place, name: string): void {
    const key = `${place.at} ${name}`;
    if (!this.#asked.has(key)) this.owned(place, name);
    this.#asked.add(key);
  }

  /** One call for each of what is asked for here, once if it is asked for twice. */
  each({ at, rows, isBound }: Place, what: string): void {
    const key = `${at} ${what}`;
    if (!this.#asked.has(key)) this.more(rows, isBound);
    this.#asked.add(key);
  }

  more(count: number, isBound = true): void {
    this.#others += count;
    if (!isBound) this.guess();
  }
}
