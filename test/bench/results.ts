import type { Spread } from './spread.ts';

/** A row of the table of targets. */
export interface Figure {
  /** Name of the benchmark, as in `--only`. */
  readonly work: string;
  readonly what: string;
  readonly unit: '×' | '%' | 'MB' | 'ms' | 's' | 'µs' | 'calls' | 'errors';
  readonly value: Spread;
  /** Null for a figure without a target. */
  readonly target: { readonly is: 'at least' | 'at most'; readonly value: number } | null;
  /** Names of the contestants whose ratio it is. */
  readonly between?: readonly string[];
}

/** Result of one contestant in one benchmark. */
export interface Run {
  readonly work: string;
  readonly what: string;
  readonly contestant: string;
  readonly processes: number;
  readonly perSecond: Spread;
  /** Median latency of each round. */
  readonly latencyMillis: Spread;
  /** Processor time of all its processes for one request; independent of what else the machine does. */
  readonly processorMicros: Spread;
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
  /** Null when the mixed load did not run. */
  readonly mixed: MixedResult | null;
}

/** Result of the mixed load, for its picture. */
export interface MixedResult {
  /** Shares of the reads, from 0 to 1. Null when the counters could not be read. */
  readonly hitShare: number | null;
  readonly oracleHitShare: number;
  readonly latencies: readonly LatencyCurve[];
}

export interface LatencyCurve {
  readonly label: string;
  /** Share of the requests that took at most so many milliseconds. */
  readonly points: readonly { readonly share: number; readonly millis: number }[];
}

export interface Results extends Findings {
  readonly machine: { readonly processor: string; readonly cores: number; readonly memoryGB: number };
  readonly node: string;
  readonly generator: string;
  readonly rounds: number;
  readonly maxRounds: number;
  readonly seconds: number;
  readonly contestants: readonly { readonly name: string; readonly label: string; readonly configuration: string }[];
}

/** Null without a target; compares the median. */
export function isReached({ target, value }: Figure): boolean | null {
  if (target === null) return null;
  return target.is === 'at least' ? value.median >= target.value : value.median <= target.value;
}
