import type { Spread } from './spread.ts';

/** A line of the table of targets. */
export interface Figure {
  /** Name of the work: what `--only` takes. */
  readonly work: string;
  readonly what: string;
  readonly unit: '×' | 'MB' | 'ms' | 's' | 'calls';
  readonly value: Spread;
  /** Null: told, not asked for. */
  readonly target: { readonly is: 'at least' | 'at most'; readonly value: number } | null;
}

/** How one contestant did one work. */
export interface Run {
  readonly work: string;
  readonly what: string;
  readonly contestant: string;
  readonly perSecond: Spread;
  /** Median latency of each round. */
  readonly latencyMillis: Spread;
  /** Calls to Ocean for the first request, and for all of the warm ones together. */
  readonly coldCalls: number;
  readonly warmCalls: number;
  /** What it did in the place of the work, where it cannot do the work itself. */
  readonly instead: string | null;
}

/** What cannot be told, and why: a contestant that does not start, an answer that is not the same. */
export interface Miss {
  readonly work: string;
  readonly contestant: string;
  readonly why: string;
}

/** What one work found. */
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

/** Null without a target. The median counts. */
export function isReached({ target, value }: Figure): boolean | null {
  if (target === null) return null;
  return target.is === 'at least' ? value.median >= target.value : value.median <= target.value;
}
