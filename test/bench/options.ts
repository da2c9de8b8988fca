import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Names of benchmarks; empty for all. */
  readonly only: readonly string[];
  /** Runs of each contestant in each benchmark; ratios are taken between consecutive runs. */
  readonly rounds: number;
  /** Seconds per run. */
  readonly seconds: number;
  /** Seconds of the warm-up run, which is not counted. */
  readonly warmUpSeconds: number;
  /** Writes the results into docs; false with --quick, which measures too little for that. */
  readonly publishes: boolean;
}

const usage = `npm run bench -- [--only <work>]… [--rounds 5] [--seconds 5] [--quick]

  --only     one benchmark, as named in the table; can be repeated
  --rounds   how often each contestant runs
  --seconds  how long one run lasts
  --quick    one round of one second; writes no results`;

/** Parses the command line. @throws TypeError for an unknown option or value */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      quick: { type: 'boolean', default: false },
    },
  });
  const isQuick = values.quick;
  return {
    only: values.only,
    rounds: isQuick ? 1 : count(values.rounds),
    seconds: isQuick ? 1 : count(values.seconds),
    warmUpSeconds: isQuick ? 1 : 3,
    publishes: !isQuick,
  };
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new TypeError(`${text} is not a number of rounds or seconds\n${usage}`);
  return value;
}
