import { contractDrift as counts } from '../../observability/counters.ts';
import { contract } from './contract.generated.ts';
import type { Shape } from './shape.ts';
import { compareShape } from './shape-comparison.ts';

type DriftKind = 'unknown_field' | 'unknown_value' | 'other_type';

/** A difference between responses of Ocean and its contract. */
interface Drift {
  readonly kind: DriftKind;
  /** `GET /restapi/…`, of the first response that had it. */
  readonly operation: string;
  /** `Schema.property` of the contract. */
  readonly place: string;
  /** Shape of a sample, such as `list` or `AAAA_99`: letters and digits are replaced, so it is no value. */
  readonly shape: string;
  /** Samples that had it; most rows are not sampled. */
  readonly count: number;
  /** ISO 8601. */
  readonly first: string;
  readonly last: string;
}

export interface DriftReport {
  /** Rows and responses that were compared. */
  readonly samples: number;
  readonly drifts: readonly Drift[];
  /** Documented properties that no sample had, of the schemas that samples had. */
  readonly neverSent: readonly string[];
}

/** Rows of a response between two samples. Comparing one takes some 20 µs; an unchanged row is not even parsed. */
const rowsPerSample = 256;
/** Interval between samples of other responses of one endpoint, which are compared completely. */
const responseMillis = 60_000;
const maxDrifts = 500;
const maxShapeLength = 20;

/**
 * Compares samples of Ocean's responses with the contract. It retains names of the contract and of unknown properties, and
 * no value.
 */
export class ContractDrift {
  readonly #now: () => number;
  readonly #drifts = new Map<string, Drift>();
  readonly #seen = new Map<string, Set<string>>();
  readonly #nextResponse = new Map<string, number>();
  #samples = 0;

  /** @param now epoch milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Returns the sampler of the rows of one response.
   *
   * @param property property of the response that has the rows; null: the response is the list
   */
  rowsOf(operation: string, property: string | null): (row: unknown) => void {
    const shape = rowShapeOf(contract.reads[operation]?.response, property);
    if (shape === undefined) return () => undefined;
    let rows = 0;
    return (row) => {
      if (rows % rowsPerSample === 0) this.#compare(operation, row, shape);
      rows += 1;
    };
  }

  /** Compares a response, unless one of its endpoint was compared within the last minute. */
  response(operation: string, body: unknown): void {
    const now = this.#now();
    const shape = contract.reads[operation]?.response;
    if (shape === undefined || now < (this.#nextResponse.get(operation) ?? 0)) return;
    this.#nextResponse.set(operation, now + responseMillis);
    this.#compare(operation, body, shape);
  }

  report(): DriftReport {
    const neverSent = [...this.#seen].flatMap(([schema, seen]) =>
      Object.keys(contract.schemas[schema] ?? {})
        .filter((name) => !seen.has(name))
        .map((name) => `${schema}.${name}`),
    );
    return { samples: this.#samples, drifts: [...this.#drifts.values()], neverSent };
  }

  #compare(operation: string, body: unknown, shape: Shape): void {
    this.#samples += 1;
    const { unknownFields, unknownShapes, otherTypes, unknownValues, seenFields } = compareShape(body, shape);
    for (const place of unknownFields.keys()) {
      this.#add('unknown_field', operation, nameOf(place), unknownShapes.get(place) ?? 'unknown');
    }
    for (const text of otherTypes.keys()) {
      const [place = '', type = ''] = text.split(': ');
      this.#add('other_type', operation, place, type);
    }
    for (const [place, values] of unknownValues) {
      for (const value of values) this.#add('unknown_value', operation, place, patternOf(value));
    }
    for (const [schema, names] of seenFields) {
      const seen = this.#seen.get(schema) ?? new Set();
      this.#seen.set(schema, seen);
      for (const name of names) seen.add(name);
    }
  }

  #add(kind: DriftKind, operation: string, place: string, shape: string): void {
    counts.increment(kind);
    const key = `${kind} ${place} ${shape}`;
    const at = new Date(this.#now()).toISOString();
    const known = this.#drifts.get(key);
    if (known === undefined && this.#drifts.size >= maxDrifts) return;
    const { count = 0, first = at } = known ?? {};
    this.#drifts.set(key, {
      kind,
      operation: known?.operation ?? operation,
      place,
      shape,
      count: count + 1,
      first,
      last: at,
    });
  }
}

/** Drift that this process has seen. */
export const contractDrift = new ContractDrift();

/** Adds up the reports of several processes. A property counts as never sent when none of them has received it. */
export function mergeDrift(reports: readonly DriftReport[]): DriftReport {
  const merged = new Map<string, Drift>();
  for (const drift of reports.flatMap(({ drifts }) => drifts)) {
    const key = `${drift.kind} ${drift.place} ${drift.shape}`;
    const { count = 0, first = drift.first, last = drift.last } = merged.get(key) ?? {};
    merged.set(key, {
      ...drift,
      count: count + drift.count,
      first: first < drift.first ? first : drift.first,
      last: last > drift.last ? last : drift.last,
    });
  }
  const sampled = reports.filter(({ samples }) => samples > 0);
  const [{ neverSent } = { neverSent: [] }, ...others] = sampled;
  return {
    samples: reports.reduce((sum, { samples }) => sum + samples, 0),
    drifts: [...merged.values()],
    neverSent: neverSent.filter((place) => others.every((other) => other.neverSent.includes(place))),
  };
}

function rowShapeOf(response: Shape | undefined, property: string | null): Shape | undefined {
  if (response?.kind === 'either') {
    return response.options.map((option) => rowShapeOf(option, property)).find((shape) => shape !== undefined);
  }
  if (property !== null && response?.kind === 'object') {
    return rowShapeOf(contract.schemas[response.schema]?.[property], null);
  }
  return property === null && response?.kind === 'list' ? response.item : undefined;
}

/** Returns `Schema.property`, or `Schema.*` for a name that is no identifier: it may be data, such as a key of a map. */
function nameOf(place: string): string {
  const [schema = '', name = ''] = place.split('.', 2);
  return /^[A-Za-z_]\w{0,40}$/.test(name) && !/\d{3}/.test(name) ? place : `${schema}.*`;
}

function patternOf(value: string): string {
  const pattern = value
    .replace(/\p{Lu}/gu, 'A')
    .replace(/[^\P{L}A]/gu, 'a')
    .replace(/\d/g, '9')
    .replace(/[^Aa9_ -]/g, '?');
  return pattern.length > maxShapeLength ? `${pattern.slice(0, maxShapeLength)}…` : pattern;
}
