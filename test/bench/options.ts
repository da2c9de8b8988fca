import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Names of benchmarks; empty for all. */
  readonly only: readonly string[];
  /** Fewest runs of each contestant in each benchmark; ratios are taken between consecutive runs. */
  readonly rounds: number;
  /** Rounds continue up to this number while a ratio with a target has not settled. */
  readonly maxRounds: number;
  /** Seconds per run. */
  readonly seconds: number;
  /** Seconds of the warm-up run, which is not counted. */
  readonly warmUpSeconds: number;
  /** True for a smoke test: everything runs, and nothing is measured well. */
  readonly isQuick: boolean;
}

const usage = `npm run bench -- [--only <work>]… [--rounds 5] [--max-rounds 10] [--seconds 2] [--quick]

  --only        one benchmark, as named in the table; can be repeated
  --rounds      how often each contestant runs at least
  --max-rounds  how often at most, while a ratio with a target has a spread of more than 15 %
  --seconds     how long one run lasts
  --quick       one round of one second; writes no results`;

/** Parses the command line. @throws TypeError for an unknown option or value */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '5' },
      'max-rounds': { type: 'string', default: '10' },
      seconds: { type: 'string', default: '2' },
      quick: { type: 'boolean', default: false },
    },
  });
  const isQuick = values.quick;
  const rounds = isQuick ? 1 : count(values.rounds);
  return {
    only: values.only,
    rounds,
    maxRounds: isQuick ? 1 : Math.max(rounds, count(values['max-rounds'])),
    seconds: isQuick ? 1 : count(values.seconds),
    warmUpSeconds: isQuick ? 1 : 2,
    isQuick,
  };
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new TypeError(`${text} is not a number of rounds or seconds\n${usage}`);
  return value;
}
