import { parseArgs } from 'node:util';
import { settings } from '../config/settings.ts';

export const usage = `GraphQL federation layer in front of Ocean. Settings are environment variables: see docs/configuration.md.

  npm start -- [options]
  node dist/main.js [options]

  --workers <number>  processes that share the port; auto: one per processor (default: WORKERS, or 1)
  -h, --help          show this help

  SIGTERM, SIGINT     stop, after requests in flight have finished
  SIGUSR2             with several workers: replace them one by one, without downtime`;

interface Arguments {
  /** As typed; undefined: `WORKERS` applies. */
  readonly workers: string | undefined;
  readonly isHelp: boolean;
}

/** Invalid arguments. The message names the argument and the reason. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError */
export function readArguments(args: readonly string[]): Arguments {
  const { workers, help } = parse(args);
  const { schema } = settings.WORKERS;
  if (workers !== undefined && !schema.safeParse(workers).success) {
    throw new UsageError(`--workers must be ${schema.description ?? 'another value'}`);
  }
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
