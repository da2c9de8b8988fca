import type { ArgumentsCamelCase, Argv } from 'yargs';

/** Exit codes of every command; docs/cli.md lists them. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, findings: 3, interrupted: 130 } as const;

/** Surroundings of a command, so that tests can replace them. */
export interface CommandIo {
  readonly env: NodeJS.ProcessEnv;
  /** Writes to standard output: the result, for people or programs. */
  readonly print: (text: string) => void;
  /** Writes to standard error: progress and problems. */
  readonly report: (text: string) => void;
}

/** One command of the program. */
export interface Command<Options> {
  /** Name and positional arguments, in the syntax of yargs. */
  readonly command: string | readonly string[];
  readonly describe: string;
  readonly builder: (yargs: Argv) => Argv<Options> | PromiseLike<Argv<Options>>;
  /**
   * Runs the command. Loads what it needs itself: completing a word or printing help must not load a server.
   *
   * @returns the exit code; 0 also for a command that now serves
   * @throws UsageError for invalid arguments
   */
  readonly run: (options: ArgumentsCamelCase<Options>, io: CommandIo) => Promise<number>;
}
