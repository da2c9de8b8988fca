import { parseArgs } from 'node:util';
import { startFromOptions, startProblem } from './command.ts';
import { type CommandOption, commandOptions } from './command-options.ts';
import { presetAbout, presetNames } from './faults/presets.ts';

const optionLines = Object.entries<CommandOption>(commandOptions).map(([name, { value, about }]) => {
  const shown = value === undefined ? `--${name}` : `--${name} <${value}>`;
  return `  ${shown.padEnd(25)}${about}`;
});

const usage = `Runs a simulated Ocean on this machine: its REST API on loopback, with a generated French fleet.

  npm run sandbox -- [options]

${optionLines.join('\n')}
  --help                   show this

Presets, with the share of the requests that get a fault:
${presetNames.map((name) => `  ${name.padEnd(14)}${String(presetAbout(name).share).padEnd(5)}${presetAbout(name).about}`).join('\n')}`;

async function main(): Promise<void> {
  const help = { type: 'boolean', short: 'h', default: false } as const;
  const { values } = parseArgs({ options: { ...commandOptions, help }, strict: true });
  if (values.help) {
    console.log(usage);
    return;
  }
  const sandbox = await startFromOptions(values);
  console.log(sandbox.welcome);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void sandbox.stop());
}

main().catch((error: unknown) => {
  process.stderr.write(`${startProblem(error)}\n`, () => process.exit(1));
});
