import { parseArgs } from 'node:util';
import { settings } from '../config/config.ts';

export const usage = `The graph in front of Ocean. Everything is configured by environment variables: see docs/configuration.md.

  npm start -- [options]
  node dist/main.js [options]

  --workers <number>  processes that share the port; auto: one a processor (WORKERS, else 1)
  -h, --help          show this

  SIGTERM, SIGINT     stop: what is under way is finished
  SIGUSR2             with several workers: replace them one after the other, without a pause`;

interface Arguments {
  /** As it was typed; undefined: WORKERS holds. */
  readonly workers: string | undefined;
  readonly isHelp: boolean;
}

/** Arguments that cannot be used; the message says which and why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError */
export function readArguments(args: readonly string[]): Arguments {
  const { workers, help } = parse(args);
  const { kind } = settings.WORKERS;
  if (workers !== undefined && kind.read(workers) === undefined) throw new UsageError(`--workers ${kind.must}`);
  return { workers, isHelp: help };
}

function parse(args: readonly string[]) {
  const options = { workers: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
