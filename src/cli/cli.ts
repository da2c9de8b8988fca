import yargs, { type ArgumentsCamelCase, type Argv } from 'yargs';
import { ConfigError } from '../config/config.ts';
import { packageVersion } from '../config/package-file.ts';
import { type Command, type CommandIo, exitCodes } from './command.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { queryCommand } from './commands/query.ts';
import { recordCommand } from './commands/record.ts';
import { sandboxCommand } from './commands/sandbox.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { UsageError } from './usage-error.ts';

const epilogue = `Settings are environment variables: see docs/configuration.md.
Exit codes: 0 success, 1 failure, 2 invalid arguments, 3 doctor has findings, 130 interrupted.`;

/**
 * Parses the arguments and runs the command that they name; without a name, the server.
 *
 * @returns the exit code
 */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  const outcome = { code: exitCodes.ok as number };
  const parser = yargs([...args])
    .scriptName('ocean-graphql')
    .usage('$0 [command] [options]\n\nGraphQL federation layer in front of the Ocean fleet-telematics REST API.')
    .locale('en')
    .parserConfiguration({ 'duplicate-arguments-array': false, 'camel-case-expansion': true, 'parse-numbers': false })
    .version(packageVersion())
    .help()
    .alias('help', 'h')
    .epilogue(epilogue)
    .strict()
    .wrap(120)
    .exitProcess(false)
    .fail((message, error: Error | undefined) => {
      throw error === undefined || error.name === 'YError' ? new UsageError(message) : error;
    });
  const add = <Options>(command: Command<Options>): void => addTo(parser, command, io, outcome);
  add(serveCommand);
  add(sandboxCommand);
  add(doctorCommand);
  add(queryCommand);
  add(schemaCommand);
  add(exportCommand);
  add(recordCommand);
  parser.command('completion', 'Print a script that completes words in bash or zsh', {}, () => {
    parser.showCompletionScript();
  });
  try {
    await parser.parseAsync();
    return outcome.code;
  } catch (error) {
    return reportError(error, io);
  }
}

function addTo<Options>(
  parser: Argv,
  { command, describe, builder, run }: Command<Options>,
  io: CommandIo,
  outcome: { code: number },
): void {
  const handler = async (options: ArgumentsCamelCase<Options>): Promise<void> => {
    outcome.code = await run(options, io);
  };
  // The types of yargs know a builder that returns a promise and one that returns none, but not one that may do either.
  parser.command(command, describe, builder as (yargs: Argv) => PromiseLike<Argv<Options>>, handler);
}

/** @throws anything but an error that a user can act on */
function reportError(error: unknown, { report }: CommandIo): number {
  if (!(error instanceof Error)) throw error;
  if (error instanceof UsageError) {
    report(`${error.message}\nSee ocean-graphql --help.\n`);
    return exitCodes.usage;
  }
  if (!(error instanceof ConfigError)) throw error;
  report(`${error.message}\n`);
  return exitCodes.failed;
}
