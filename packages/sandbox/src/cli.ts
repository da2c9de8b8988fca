import { parseArgs } from 'node:util';
import { isPresetName, presetAbout, presetNames, type PresetName } from './faults/presets.ts';
import type { Sandbox } from './sandbox.ts';

const usage = `An Ocean that runs here: its endpoints, on loopback, with a make-believe French fleet.

  npm run sandbox -- [options]

  --port <number>          port to listen on (4010; 0 takes a free one)
  --host <address>         address to listen on (127.0.0.1)
  --vehicles <number>      vehicles in all, each with a box (400, up to 50000)
  --silent-boxes <number>  how many of the boxes do not communicate (120)
  --drivers <number>       drivers in all (300)
  --customers <number>     customers that share them (2)
  --seed <number>          the same seed gives the same fleet (1)
  --chaos                  go wrong now and then, in every way: short for --preset chaos
  --preset <name>          go wrong in one way; may be given more than once
  --chaos-share <number>   how many of the calls go wrong, from 0 to 1
  --chaos-seed <number>    the same seed and order of calls go wrong in the same way (1)
  --help                   show this

Presets, and the share of the calls that they take:
${presetNames.map((name) => `  ${name.padEnd(14)}${String(presetAbout(name).share).padEnd(5)}${presetAbout(name).about}`).join('\n')}`;

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  vehicles: { type: 'string' },
  'silent-boxes': { type: 'string' },
  drivers: { type: 'string' },
  customers: { type: 'string' },
  seed: { type: 'string' },
  chaos: { type: 'boolean', default: false },
  preset: { type: 'string', multiple: true },
  'chaos-share': { type: 'string' },
  'chaos-seed': { type: 'string', default: '1' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options, strict: true });
  if (values.help) {
    console.log(usage);
    return;
  }
  const presets = [...(values.chaos ? ['chaos'] : []), ...(values.preset ?? [])].map(presetNamed);
  const share = shareOf(values['chaos-share']);
  const port = wholeNumber('port', values.port);
  const { startSandbox } = await import('./sandbox.ts');
  const sandbox = await startSandbox({
    host: values.host,
    port,
    faultSeed: wholeNumber('chaos-seed', values['chaos-seed']),
    ...sizes({
      vehicles: values.vehicles,
      silentBoxes: values['silent-boxes'],
      drivers: values.drivers,
      customers: values.customers,
      seed: values.seed,
    }),
  });
  for (const preset of presets) sandbox.faults.addPreset(preset, { share });
  console.log(welcome(sandbox, presets));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void sandbox.stop());
}

/** Those that were given, as numbers. */
function sizes(given: Readonly<Record<string, string | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, wholeNumber(name, value)]])),
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

function welcome({ url, users, fleet }: Sandbox, presets: readonly PresetName[]): string {
  const [first] = fleet.customers;
  const { vehicles, silentBoxes, drivers, customers } = fleet.size;
  return `Ocean sandbox on ${url}
  ${vehicles} vehicles, ${silentBoxes} silent boxes, ${drivers} drivers, ${customers} customers, seed ${fleet.seed}
  status page: ${url}/   calls as JSON: ${url}/sandbox/calls
  faults on demand: ${url}/faults   ${presets.length === 0 ? 'none are on' : `on: ${presets.join(', ')}`}

Who can sign in (password = login):
${users.map(({ login, about }) => `  ${login.padEnd(9)}${about}`).join('\n')}

Try:
  TOKEN=$(curl -s ${url}/restapi/auth/authenticate2 -H 'content-type: application/json' \\
    -d '{"login":"demo","password":"demo"}' | sed 's/.*"token":"\\([^"]*\\).*/\\1/')
  curl -s -H "X-AUTH-TOKEN: $TOKEN" ${url}/restapi/noncommunicant/list
  curl -s -H "X-AUTH-TOKEN: $TOKEN" '${url}/restapi/mobility/v1/vehiclePositions?customerId=${first?.id ?? ''}'

Stop with Ctrl+C.`;
}

/** Explains in one line why the port cannot be listened on; null for other errors. */
function listenError(error: unknown): string | null {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port ?? ''} is taken: stop what listens there, or set --port.`;
    case 'EACCES':
      return `Port ${port ?? ''} is not allowed to this user: set --port to 1024 or more.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'This machine does not have the address to listen on: name another with --host.';
    default:
      return null;
  }
}

main().catch((error: unknown) => {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const text = listenError(error) ?? `${message}\nSee --help.`;
  process.stderr.write(`${text}\n`, () => process.exit(1));
});
