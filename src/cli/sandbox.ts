import { parseArgs } from 'node:util';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { startSandbox } from '../sandbox/sandbox.ts';

const usage = `An Ocean that runs here: its endpoints, on loopback, with a make-believe French fleet.

  npm run sandbox -- [options]

  --port <number>          port to listen on (4010; 0 takes a free one)
  --host <address>         address to listen on (127.0.0.1)
  --vehicles <number>      vehicles in all, each with a box (400, up to 50000)
  --silent-boxes <number>  how many of the boxes do not communicate (120)
  --drivers <number>       drivers in all (300)
  --customers <number>     customers that share them (2)
  --seed <number>          the same seed gives the same fleet (1)
  --help                   show this`;

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  vehicles: { type: 'string' },
  'silent-boxes': { type: 'string' },
  drivers: { type: 'string' },
  customers: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options, strict: true });
  if (values.help) {
    console.log(usage);
    return;
  }
  const sandbox = await startSandbox({
    host: values.host,
    port: wholeNumber('port', values.port),
    ...sizes({
      vehicles: values.vehicles,
      silentBoxes: values['silent-boxes'],
      drivers: values.drivers,
      customers: values.customers,
      seed: values.seed,
    }),
  });
  console.log(welcome(sandbox));
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

function welcome({ url, users, fleet }: Sandbox): string {
  const [first] = fleet.customers;
  const { vehicles, silentBoxes, drivers, customers } = fleet.size;
  return `Ocean sandbox on ${url}
  ${vehicles} vehicles, ${silentBoxes} silent boxes, ${drivers} drivers, ${customers} customers, seed ${fleet.seed}
  status page: ${url}/   calls as JSON: ${url}/sandbox/calls

Who can sign in (password = login):
${users.map(({ login, about }) => `  ${login.padEnd(9)}${about}`).join('\n')}

Try:
  TOKEN=$(curl -s ${url}/restapi/auth/authenticate2 -H 'content-type: application/json' \\
    -d '{"login":"demo","password":"demo"}' | sed 's/.*"token":"\\([^"]*\\).*/\\1/')
  curl -s -H "X-AUTH-TOKEN: $TOKEN" ${url}/restapi/noncommunicant/list
  curl -s -H "X-AUTH-TOKEN: $TOKEN" '${url}/restapi/mobility/v1/vehiclePositions?customerId=${first?.id ?? ''}'

Stop with Ctrl+C.`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  console.error('See --help.');
  process.exitCode = 1;
});
