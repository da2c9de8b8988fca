import { expect, it } from 'vitest';
import { settings } from '../../src/config/settings.ts';
import { startProgram } from '../support/process/program.ts';

it.each([
  ['one process', []],
  ['two workers', ['--workers', '2']],
])('P2 bad configuration of %s: all errors at once, no values, nothing on the port, exit 1', async (_name, args) => {
  // Sets every restricted setting to an invalid value.
  const secret = 'hush ?#';
  const names = Object.entries(settings)
    .filter(([, { schema }]) => !schema.safeParse(secret).success)
    .map(([name]) => name);
  expect(names.length).toBeGreaterThan(Object.keys(settings).length / 2);
  const bad = Object.fromEntries([...names, 'OCEAN_LOGIN'].map((name) => [name, secret]));
  const program = startProgram(bad, args);
  expect(await program.exit).toBe(1);
  const lines = program.printed().split('\n');
  // With --workers the flag precedes the variable.
  const expected = names.filter((name) => args.length === 0 || name !== 'WORKERS');
  expect(expected.filter((name) => !lines.some((line) => line.startsWith(`  ${name} must be`)))).toEqual([]);
  expect(program.printed()).toContain('OCEAN_LOGIN and OCEAN_PASSWORD must be set both or neither');
  expect(program.printed()).not.toContain('hush');
});
