import { spawnSync } from 'node:child_process';

interface Options {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

/**
 * Runs a command to its end.
 *
 * @returns what it printed to its standard output
 * @throws Error with all that it printed, when it fails
 */
export function run(command: string, args: readonly string[], options: Options = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}
