import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const command = fileURLToPath(new URL('bin.ts', import.meta.url));

function run(...options: string[]) {
  const child = spawn(process.execPath, [command, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

test('npm run sandbox prints its URL, listens there, and stops cleanly on SIGTERM', async () => {
  const child = run('--port', '0', '--vehicles', '30', '--silent-boxes', '9', '--drivers', '20', '--seed', '7');
  const exit = once(child, 'exit');
  const [welcome] = (await once(child.stdout, 'data')) as [string];
  const url = /Ocean sandbox on (http:\/\/127\.0\.0\.1:\d+)/.exec(welcome)?.[1];
  expect(welcome).toContain('30 vehicles, 9 silent boxes, 20 drivers, 2 customers, seed 7');
  expect((await fetch(`${url ?? ''}/`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
});

test('npm run sandbox -- --chaos injects faults from the start, and prints so', async () => {
  const child = run(
    '--port',
    '0',
    '--vehicles',
    '5',
    '--silent-boxes',
    '1',
    '--chaos',
    '--chaos-seed',
    '3',
    '--chaos-share',
    '0.5',
  );
  const exit = once(child, 'exit');
  const [welcome] = (await once(child.stdout, 'data')) as [string];
  const url = /Ocean sandbox on (http:\/\/127\.0\.0\.1:\d+)/.exec(welcome)?.[1] ?? '';
  expect(welcome).toContain(`faults on demand: ${url}/faults   active: chaos`);
  const { faults } = (await (await fetch(`${url}/sandbox/faults`)).json()) as { faults: object[] };
  expect(faults).toMatchObject([{ rule: { name: 'chaos', share: 0.5 }, calls: 0 }]);
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
});

test.each([
  [['--vehicles', 'many'], 'vehicles must be a whole number, not "many"'],
  [['--vehicles', '10', '--silent-boxes', '11'], 'silentBoxes cannot be more than vehicles'],
  [['--vehicles', '90000'], 'vehicles must be a whole number from 1 to 50000'],
  [['--preset', 'gentle'], 'preset must be one of chaos, flaky, slow'],
  [['--chaos', '--chaos-share', '2'], 'chaos-share must be a number from 0 to 1, not "2"'],
  [['--chaos', '--chaos-seed', 'x'], 'chaos-seed must be a whole number, not "x"'],
  [['--wheels', '4'], "Unknown option '--wheels'"],
])('npm run sandbox -- %j fails with a clear error', async (options, message) => {
  const child = run('--port', '0', ...options);
  const exit = once(child, 'exit');
  const [text] = (await once(child.stderr, 'data')) as [string];
  expect(text).toContain(message);
  expect(await exit).toEqual([1, null]);
});
