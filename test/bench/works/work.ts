import type { BenchOptions } from '../options.ts';
import type { Findings } from '../results.ts';
import type { Generator } from '../load/measure.ts';
import type { Upstream } from '../upstream/upstream.ts';

/** What a work is given. */
export interface Bench {
  readonly options: BenchOptions;
  readonly upstream: Upstream;
  readonly generator: Generator;
  /** One line of progress. */
  readonly say: (line: string) => void;
}

/** One or more lines of the table. */
export interface Work {
  /** What `--only` takes. */
  readonly name: string;
  /** How many silent boxes the Oceans have that it needs. */
  readonly oceans: readonly number[];
  run(bench: Bench): Promise<Findings>;
}

export const nothing: Findings = { figures: [], runs: [], misses: [] };
