import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startProgram } from '../support/process/program.ts';
import { startWorkers } from '../support/process/workers.ts';

const patience = { timeout: 60_000 };
const crashing = `--import=${fileURLToPath(new URL('../support/process/crash-on-signal.js', import.meta.url))}`;
const env = { PORT: '0', NODE_OPTIONS: crashing, LOG_LEVEL: 'info', SANDBOX_VEHICLES: '10', SANDBOX_SILENT_BOXES: '5' };

/** The lines at the level fatal. */
const fatal = (printed: string): object[] =>
  printed
    .split('\n')
    .filter((line) => line.startsWith('{') && line.includes('"fatal"'))
    .map((line) => JSON.parse(line) as object);

const crashes = [
  ['an error', 'SIGWINCH', { err: { name: 'RangeError' }, thrownAt: expect.stringContaining('crashHere') }],
  ['a rejection', 'SIGURG', { err: { name: 'TypeError' }, thrownAt: expect.stringContaining('crash-on-signal.js') }],
  ['a rejection without an error', 'SIGIO', { thrown: 'string' }],
] as const;

it.each(crashes)(
  '%s without a handler is logged with where it was thrown, and the exit code is 1',
  async (_name, signal, line) => {
    const program = startProgram(env);
    await program.url;
    program.child.kill(signal);
    expect(await program.exit).toBe(1);
    const [logged, ...others] = fatal(program.printed());
    expect(logged).toMatchObject(line);
    expect(others).toEqual([]);
    expect(program.printed()).not.toContain('Noël');
  },
);

it('in a worker it is logged with the worker, which is replaced', async () => {
  await using workers = startWorkers(2, env);
  await workers.untilServed(2);
  const [pid = 0] = workers.served();
  process.kill(pid, 'SIGWINCH');
  await workers.untilServed(3);
  expect(fatal(workers.printed())).toMatchObject([{ worker: pid, ...crashes[0][2] }]);
  expect(workers.printed()).not.toContain('Noël');
});

it('in the process that leads the workers it is logged, and all end with 1', async () => {
  await using cluster = startWorkers(2, env);
  await cluster.untilServed(2);
  cluster.child.kill('SIGURG');
  expect(await cluster.exit).toBe(1);
  await expect.poll(() => fatal(cluster.printed()), patience).toMatchObject([crashes[1][2]]);
});
