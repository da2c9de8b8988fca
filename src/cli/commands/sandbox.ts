import type { Options } from 'yargs';
import { type Command, exitCodes } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const sandboxCommand: Command<{ json: boolean }> = {
  command: 'sandbox',
  describe: 'Run a simulated Ocean on this machine, with a generated fleet',
  builder: async (yargs) =>
    yargs
      .options(await sandboxOptions())
      .option('json', { type: 'boolean', default: false, describe: 'Print the address and the accounts as JSON' }),
  run: async ({ json, ...rest }, { print, report }) => {
    const { startFromOptions, startProblem } = await import('ocean-sandbox');
    const values = rest as Parameters<typeof startFromOptions>[0];
    try {
      const sandbox = await startFromOptions(values);
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void sandbox.stop());
      print(`${json ? JSON.stringify(sandbox.details) : sandbox.welcome}\n`);
      return exitCodes.ok;
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError(error.message);
      report(`${startProblem(error)}\n`);
      return exitCodes.failed;
    }
  },
};

/** The options of the sandbox itself, so that each is defined once. */
async function sandboxOptions(): Promise<Record<string, Options>> {
  const { commandOptions } = await import('ocean-sandbox');
  return Object.fromEntries(
    Object.entries(commandOptions).map(([name, option]): [string, Options] => [
      name,
      {
        type: option.type,
        describe: option.about,
        ...('multiple' in option && { array: true }),
        ...('value' in option && { requiresArg: true }),
      },
    ]),
  );
}
