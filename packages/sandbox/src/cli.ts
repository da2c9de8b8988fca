import { parseArgs } from 'node:util';
import { isPresetName, presetAbout, presetNames, type PresetName } from './faults/presets.ts';
import type { Sandbox } from './sandbox.ts';

const usage = `Runs a simulated Ocean on this machine: its REST API on loopback, with a generated French fleet.

  npm run sandbox -- [options]

  --port <number>          port to listen on (4010; 0 takes a free one)
  --host <address>         address to listen on (127.0.0.1)
  --vehicles <number>      number of vehicles, each with a box (400, up to 50000)
  --silent-boxes <number>  number of boxes that do not communicate (120)
  --drivers <number>       number of drivers (300)
  --customers <number>     number of customers that own them (2)
  --seed <number>          the same seed gives the same fleet (1)
  --chaos                  inject all kinds of faults: short for --preset chaos
  --preset <name>          inject the faults of a preset; can be repeated
  --chaos-share <number>   share of the requests that get a fault, from 0 to 1
  --chaos-seed <number>    the same seed and order of requests give the same faults (1)
  --help                   show this

Presets, with the share of the requests that get a fault:
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

/** Keeps the options that were given, as numbers. */
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
