import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { execute } from '../support/graphql.ts';
import { startProgram } from '../support/process/program.ts';

const counting = `--import=${fileURLToPath(new URL('../support/process/count-modules.js', import.meta.url))}`;

it.each([
  ['with the sandbox', {}],
  ['with an Ocean elsewhere', { OCEAN_URL: 'http://127.0.0.1:9' }],
])('loads few files up to the first response, none of a package: %s', { timeout: 60_000 }, async (_name, env) => {
  const program = startProgram({ PORT: '0', NODE_OPTIONS: counting, LOG_LEVEL: 'silent', ...env });
  expect((await execute(await program.url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
  program.child.kill('SIGTERM');
  expect(await program.exit).toBe(0);
  const { packages, program: own } = JSON.parse(/modules (.*)/.exec(program.printed())![1]!) as Record<string, number>;
  expect(packages).toBe(0);
  expect(own).toBeGreaterThan(5);
  expect(own).toBeLessThan(50);
});
