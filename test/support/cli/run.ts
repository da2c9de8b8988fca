import { runCli } from '../../../src/cli/cli.ts';

/** Output of a command that ran in this process. */
export interface CommandResult {
  readonly code: number;
  readonly printed: string;
  readonly reported: string;
}

/** Runs a command in this process, with this environment only. */
export async function runCommand(args: readonly string[], env: Record<string, string> = {}): Promise<CommandResult> {
  let [printed, reported] = ['', ''];
  const code = await runCli(args, {
    env,
    print: (text) => (printed += text),
    report: (text) => (reported += text),
  });
  return { code, printed, reported };
}
