import type { BenchOptions } from '../options.ts';
import type { Findings } from '../results.ts';
import type { Generator } from '../load/measure.ts';
import type { Upstream } from '../upstream/upstream.ts';

/** Context of a benchmark. */
export interface Bench {
  readonly options: BenchOptions;
  readonly upstream: Upstream;
  readonly generator: Generator;
  /** Prints one line of progress. */
  readonly log: (line: string) => void;
}

/** One or more rows of the table. */
export interface Work {
  /** Name in `--only`. */
  readonly name: string;
  /** Sizes of the Oceans that it needs, in silent boxes. */
  readonly oceans: readonly number[];
  /** Rough duration, for the progress. */
  estimateSeconds(options: BenchOptions): number;
  run(bench: Bench): Promise<Findings>;
}

export const nothing: Findings = { figures: [], runs: [], misses: [], mixed: null };
