/** Severity of a finding: an error means that this program cannot work, a warning that something should be changed. */
export type Level = 'ok' | 'info' | 'warning' | 'error';

/** A setting that would fit this account better. */
export interface SettingAdvice {
  readonly name: string;
  readonly value: string;
}

/** Numbers and safe words that a statement rests on. */
export type Facts = Readonly<Record<string, number | string | boolean | readonly string[]>>;

/** Result of one check. */
export interface Finding {
  readonly check: string;
  readonly level: Level;
  readonly message: string;
  readonly facts?: Facts;
  readonly setting?: SettingAdvice;
}

/** One read endpoint, requested once. */
export interface EndpointReport {
  readonly endpoint: number;
  readonly operation: string;
  /** Null: not requested, or no response; `note` gives the reason. */
  readonly status: number | null;
  readonly note: string | null;
  readonly durationMillis: number;
  readonly bytes: number;
  /** Null: the response is no list. */
  readonly rows: number | null;
  /** Properties that the contract lacks, as Schema.property → occurrences. */
  readonly unknownFields: Readonly<Record<string, number>>;
  /** Values of another JSON type than documented, as 'Schema.property: type' → occurrences. */
  readonly otherTypes: Readonly<Record<string, number>>;
  /** Values that the contract lacks, as Schema.property → words. */
  readonly unknownValues: Readonly<Record<string, readonly string[]>>;
  /** Documented properties of the objects that came, which no object had. */
  readonly missingFields: readonly string[];
}

/** Outcome of comparing a reading of an open point with the data of this account. */
export type Verdict = 'HOLDS' | 'DIFFERS' | 'NO_DATA' | 'NOT_CHECKED';

/** One reading of a point that Ocean's documents leave open. */
export interface ReadingReport {
  /** Number of the decision in docs/adr. */
  readonly adr: number;
  readonly reading: string;
  readonly verdict: Verdict;
  readonly message: string;
  readonly facts: Facts;
  readonly setting?: SettingAdvice;
}

/** All that doctor found. Contains no personal data: only fixed texts, counts, statuses, and raw values of enums. */
export interface DoctorReport {
  readonly version: string;
  readonly node: string;
  /** Conclusions from all findings, most important first. */
  readonly diagnosis: readonly { readonly code: string; readonly message: string }[];
  readonly findings: readonly Finding[];
  readonly endpoints: readonly EndpointReport[];
  readonly readings: readonly ReadingReport[];
}
