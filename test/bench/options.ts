import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Names of works; empty: all. */
  readonly only: readonly string[];
  /** How often each contestant runs each work; the ratios of a round are between runs that follow one another. */
  readonly rounds: number;
  /** Length of one run. */
  readonly seconds: number;
  /** Length of the run that comes before the first round and is not counted. */
  readonly warmUpSeconds: number;
  /** Write the results into docs; false with --quick, which measures too little for that. */
  readonly publishes: boolean;
}

const usage = `npm run bench -- [--only <work>]… [--rounds 5] [--seconds 5] [--quick]

  --only     one work, as the table names it; may be given several times
  --rounds   how often each contestant runs
  --seconds  how long one run lasts
  --quick    one round of one second; writes no results`;

/** Reads the command line. @throws TypeError for what is none of the above */
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
  if (!Number.isInteger(value) || value < 1) throw new TypeError(`${text} is no number of rounds or seconds\n${usage}`);
  return value;
}
