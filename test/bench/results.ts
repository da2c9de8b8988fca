import type { Spread } from './spread.ts';

/** A row of the table of targets. */
export interface Figure {
  /** Name of the benchmark, as in `--only`. */
  readonly work: string;
  readonly what: string;
  readonly unit: '×' | 'MB' | 'ms' | 's' | 'calls';
  readonly value: Spread;
  /** Null for a figure without a target. */
  readonly target: { readonly is: 'at least' | 'at most'; readonly value: number } | null;
}

/** Result of one contestant in one benchmark. */
export interface Run {
  readonly work: string;
  readonly what: string;
  readonly contestant: string;
  readonly perSecond: Spread;
  /** Median latency of each round. */
  readonly latencyMillis: Spread;
  /** Requests to Ocean for the first request, and for all warm ones together. */
  readonly coldCalls: number;
  readonly warmCalls: number;
  /** Substitute operation, when it cannot do the real one. */
  readonly instead: string | null;
}

/** Reason for a missing measurement: a contestant that does not start, or a response that differs. */
export interface Miss {
  readonly work: string;
  readonly contestant: string;
  readonly why: string;
}

/** Results of one benchmark. */
export interface Findings {
  readonly figures: readonly Figure[];
  readonly runs: readonly Run[];
  readonly misses: readonly Miss[];
}

export interface Results extends Findings {
  readonly machine: { readonly processor: string; readonly cores: number; readonly memoryGB: number };
  readonly node: string;
  readonly generator: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly contestants: readonly { readonly name: string; readonly label: string; readonly configuration: string }[];
}

/** Null without a target; compares the median. */
export function isReached({ target, value }: Figure): boolean | null {
  if (target === null) return null;
  return target.is === 'at least' ? value.median >= target.value : value.median <= target.value;
}
