import { commandOptions, type CommandValues } from './command-options.ts';
import { isPresetName, presetNames, type PresetName } from './faults/presets.ts';
import type { Sandbox } from './sandbox.ts';

/** A sandbox or a replay that the command has started. */
export interface StartedCommand {
  /** Text for people. */
  readonly welcome: string;
  /** The same for programs. */
  readonly details: object;
  stop(): Promise<void>;
}

/**
 * Starts a sandbox with the faults of the presets, or with `replay` a recording.
 *
 * @throws RangeError that names an invalid option
 * @throws Error from `listen` when the port is taken
 */
export async function startFromOptions(values: CommandValues): Promise<StartedCommand> {
  const folder = text(values, 'replay');
  if (folder === undefined) return startFleet(values);
  const { startReplay } = await import('./replay/replay.ts');
  const replay = await startReplay(folder, {
    host: text(values, 'host') ?? commandOptions.host.default,
    port: wholeNumber('port', text(values, 'port') ?? commandOptions.port.default),
  });
  const { url, responses } = replay;
  const how = 'Any login is accepted, and writes get 404. Stop with Ctrl+C.';
  return {
    welcome: `Ocean replay on ${url}\n  ${responses} recorded responses. ${how}`,
    details: { url, responses },
    stop: () => replay.stop(),
  };
}

async function startFleet(values: CommandValues): Promise<StartedCommand> {
  const presets = activePresets(values);
  const share = shareOf(text(values, 'chaos-share'));
  const port = wholeNumber('port', text(values, 'port') ?? commandOptions.port.default);
  const { startSandbox } = await import('./sandbox.ts');
  const sandbox = await startSandbox({
    host: text(values, 'host') ?? commandOptions.host.default,
    port,
    faultSeed: wholeNumber('chaos-seed', text(values, 'chaos-seed') ?? commandOptions['chaos-seed'].default),
    ...sizes({
      vehicles: text(values, 'vehicles'),
      silentBoxes: text(values, 'silent-boxes'),
      drivers: text(values, 'drivers'),
      customers: text(values, 'customers'),
      seed: text(values, 'seed'),
    }),
  });
  for (const preset of presets) sandbox.faults.addPreset(preset, { share });
  const { url, users } = sandbox;
  return { welcome: welcome(sandbox, presets), details: { url, users }, stop: () => sandbox.stop() };
}

/** @throws RangeError for an unknown name */
function activePresets({ chaos, preset }: CommandValues): PresetName[] {
  const named = [preset ?? []].flat().map(String);
  return [...(chaos === true ? ['chaos'] : []), ...named].map(presetNamed);
}

/** Text for people: the address, the accounts and requests to try. */
function welcome({ url, users, fleet }: Sandbox, presets: readonly PresetName[]): string {
  const [first] = fleet.customers;
  const { vehicles, silentBoxes, drivers, customers } = fleet.size;
  return `Ocean sandbox on ${url}
  ${vehicles} vehicles, ${silentBoxes} silent boxes, ${drivers} drivers, ${customers} customers, seed ${fleet.seed}
  status page: ${url}/   requests as JSON: ${url}/sandbox/calls
  faults on demand: ${url}/faults   ${presets.length === 0 ? 'none active' : `active: ${presets.join(', ')}`}

Accounts (password = login):
${users.map(({ login, description }) => `  ${login.padEnd(9)}${description}`).join('\n')}

Try:
  TOKEN=$(curl -s ${url}/restapi/auth/authenticate2 -H 'content-type: application/json' \\
    -d '{"login":"demo","password":"demo"}' | sed 's/.*"token":"\\([^"]*\\).*/\\1/')
  curl -s -H "X-AUTH-TOKEN: $TOKEN" ${url}/restapi/noncommunicant/list
  curl -s -H "X-AUTH-TOKEN: $TOKEN" '${url}/restapi/mobility/v1/vehiclePositions?customerId=${first?.id ?? ''}'

Stop with Ctrl+C.`;
}

/** Explains in one line why the sandbox cannot start. */
export function startProblem(error: unknown): string {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port ?? ''} is taken: stop what listens there, or set --port.`;
    case 'EACCES':
      return `Port ${port ?? ''} is not allowed to this user: set --port to 1024 or more.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'This machine does not have the address to listen on: name another with --host.';
    default:
      return `${error instanceof Error ? message : String(error)}\nSee --help.`;
  }
}

function text(values: CommandValues, name: keyof CommandValues): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Keeps the options that were set, as numbers. */
function sizes(options: Readonly<Record<string, string | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [[name, wholeNumber(name, value)]])),
  );
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new RangeError(`${name} must be a whole number, not "${value}"`);
  return Number(value);
}

function presetNamed(name: string): PresetName {
  if (!isPresetName(name)) throw new RangeError(`preset must be one of ${presetNames.join(', ')}, not "${name}"`);
  return name;
}

function shareOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const share = value.trim() === '' ? NaN : Number(value);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`chaos-share must be a number from 0 to 1, not "${value}"`);
  return share;
}
