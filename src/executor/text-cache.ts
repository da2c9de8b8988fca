import type { Execution, Path } from './execution.ts';
import type { IsConstant } from './field-plan.ts';
import type { Complete } from './field-plan.ts';
import type { JsonOutput } from './json-text.ts';

/** JSON of a value, with the number of fields in it. */
interface CachedText {
  readonly text: string;
  readonly fields: number;
}

/** State of a value without text: written once, or not constant. */
type Mark = 'WRITTEN' | 'NOT_CONSTANT';

/** Memory of an entry beside its text: of a hash table with free places, and of the object. */
const entryBytes = 120;

/**
 * Bounds the memory of all cached JSON by two generations. New entries count for the young one; once it is full, it
 * becomes the old one, whose entries are dropped. An entry of the old generation that is read becomes young again.
 * Entries that die with their row still count, so the bound holds without knowing which rows are alive.
 */
export class TextGenerations {
  readonly #maxBytes: number;
  readonly #caches = new Set<TextCache>();
  #youngBytes = 0;

  /** @param maxBytes memory of both generations */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  charge(cache: TextCache, bytes: number): void {
    this.#caches.add(cache);
    this.#youngBytes += bytes;
    if (this.#youngBytes <= this.#maxBytes / 2) return;
    this.#youngBytes = 0;
    for (const each of this.#caches) if (!each.age()) this.#caches.delete(each);
  }
}

const sharedGenerations = new TextGenerations(32 * 1024 * 1024);

type Entries = WeakMap<object, CachedText | Mark>;

/**
 * Caches the JSON of constant values for one place of a plan. The key is the object itself: it belongs to the list of one
 * identity, so no other tenant can reach its text, and the text is dropped with it. A value is cached when it is written
 * for the second time, as many are written once.
 */
export class TextCache {
  readonly #write: Complete;
  readonly #checkOf: () => IsConstant | null;
  readonly #isList: boolean;
  readonly #generations: TextGenerations;
  #check: IsConstant | null | undefined;
  #young: Entries | null = null;
  #old: Entries | null = null;

  /**
   * @param write writes a value that is not cached
   * @param checkOf creates the check of values; called at the second run, as most plans run once
   * @param isList true: items are cached too, as a refresh makes other lists of the same rows
   */
  constructor(write: Complete, checkOf: () => IsConstant | null, isList: boolean, generations = sharedGenerations) {
    this.#write = write;
    this.#checkOf = checkOf;
    this.#isList = isList;
    this.#generations = generations;
  }

  /** Returns the cached JSON; null: the value must be written. */
  read(run: Execution, value: unknown): string | null {
    if ((this.#young ?? this.#old) === null || typeof value !== 'object' || value === null) return null;
    const entry = this.#young?.get(value) ?? this.#renew(value);
    if (typeof entry !== 'object' || run.fields + entry.fields > run.maxFields) return null;
    run.fields += entry.fields;
    return entry.text;
  }

  /** Writes a value that `read` has not found, and caches its JSON if it is constant. */
  write(run: Execution, value: unknown, path: Path): JsonOutput {
    // A constant object contains constant objects: only the outermost is cached.
    if (run.isFirst || run.isWithinConstant || !this.#isCacheable(value)) return this.#write(run, value, path);
    const [fields, isKnown] = [run.fields, this.#young?.get(value) === 'WRITTEN'];
    run.isWithinConstant = !this.#isList;
    try {
      const text = this.#write(run, value, path);
      if (!isKnown) this.#store(value, 'WRITTEN', 0);
      else if (typeof text === 'string' && run.errors.list.length === 0) {
        this.#store(value, { text: flat(text), fields: run.fields - fields }, text.length);
      }
      return text;
    } finally {
      run.isWithinConstant = false;
    }
  }

  /** Drops the old generation. Returns false if nothing is left. */
  age(): boolean {
    [this.#young, this.#old] = [null, this.#young];
    return this.#old !== null;
  }

  #isCacheable(value: unknown): value is object {
    if (typeof value !== 'object' || value === null) return false;
    if (this.#check === undefined) this.#check = this.#checkOf();
    if (this.#check === null || !Object.isFrozen(value)) return false;
    const mark = this.#young?.get(value);
    if (mark === 'NOT_CONSTANT') return false;
    if (mark === undefined || this.#check(value)) return true;
    this.#store(value, 'NOT_CONSTANT', 0);
    return false;
  }

  #renew(value: object): CachedText | Mark | undefined {
    const entry = this.#old?.get(value);
    if (entry !== undefined) this.#store(value, entry, typeof entry === 'object' ? entry.text.length : 0);
    return entry;
  }

  #store(value: object, entry: CachedText | Mark, length: number): void {
    this.#young ??= new WeakMap();
    this.#young.set(value, entry);
    this.#generations.charge(this, entryBytes + 2 * length);
  }
}

/** Joins the parts of a concatenated string in memory: each response that contains it would otherwise walk them again. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
