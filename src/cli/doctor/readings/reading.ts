import type { Evidence } from '../evidence.ts';
import type { PersonalWords } from '../personal-words.ts';
import type { Facts, ReadingReport, SettingAdvice, Verdict } from '../report.ts';

/** Conclusion about one reading. The message and the facts contain fixed texts, counts and safe words only. */
export interface Conclusion {
  readonly verdict: Verdict;
  readonly message: string;
  readonly facts?: Facts;
  readonly setting?: SettingAdvice;
}

/** Compares a reading of an open point with what Ocean returned. */
export interface Reading {
  /** Number of the decision in docs/adr. A decision with several readings has several entries. */
  readonly adr: number;
  /** The open point, as a question. */
  readonly reading: string;
  readonly conclude: (evidence: Evidence, words: PersonalWords) => Conclusion;
}

export const holds = (message: string, facts: Facts = {}): Conclusion => ({ verdict: 'HOLDS', message, facts });
export const noData = (message: string, facts: Facts = {}): Conclusion => ({ verdict: 'NO_DATA', message, facts });
export const notChecked = (message: string): Conclusion => ({ verdict: 'NOT_CHECKED', message });

export function differs(message: string, facts: Facts = {}, setting?: SettingAdvice): Conclusion {
  return { verdict: 'DIFFERS', message, facts, ...(setting && { setting }) };
}

export function toReport({ adr, reading, conclude }: Reading, evidence: Evidence, words: PersonalWords): ReadingReport {
  const { facts = {}, ...conclusion } = conclude(evidence, words);
  return { adr, reading, ...conclusion, facts };
}
