import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { startTestApp } from '../support/app.ts';
import { runCommand } from '../support/cli/run.ts';

const smallFleet = { SANDBOX_VEHICLES: '5', SANDBOX_SILENT_BOXES: '2', SANDBOX_DRIVERS: '5' };

/** Runs the file that `bin` of package.json names. */
async function runBin(...args: string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, [packageJson.bin['ocean-graphql'], ...args])).stdout;
}

describe('ocean-graphql', () => {
  it('prints its version', async () => {
    expect(await runBin('--version')).toBe(`${packageJson.version}\n`);
  });

  it('documents each command and each exit code', async () => {
    const help = await runBin('--help');
    const commands = [...help.matchAll(/^ {2}ocean-graphql (\w+)/gm)].map(([, name]) => name).toSorted();
    const page = await readFile('docs/cli.md', 'utf8');
    const documented = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name).toSorted();
    expect(documented).toEqual(commands);
    const codes = /Exit codes: (.*)\./
      .exec(help)![1]!
      .split(', ')
      .map((text) => text.split(' ')[0]);
    expect([...page.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => code)).toEqual(codes);
  });

  it('completes names of commands and options', async () => {
    expect((await runBin('--get-yargs-completions', 'ocean-graphql', 'sa')).split('\n')).toContain('sandbox');
    expect(await runBin('--get-yargs-completions', 'ocean-graphql', 'sandbox', '--')).toContain('--chaos-share\n');
    expect(await runBin('completion')).toContain('complete -o bashdefault');
  });

  it.each([
    [['frobnicate'], 'Unknown argument: frobnicate'],
    [['--workers', '0'], '--workers must be a whole number from 1 to 256, or auto'],
    [['query', '{ __typename }', '--wheels'], 'Unknown argument: wheels'],
    [['query', 'no-such-example'], 'no GraphQL text, no file and no example'],
    [['query', '{ __typename }', '--variables', '7'], '--variables must be a JSON object'],
    [['query', '{ __typename }', '--url', 'nowhere'], '--url must be the URL of a GraphQL endpoint'],
    [['sandbox', '--vehicles', 'many'], 'vehicles must be a whole number, not "many"'],
  ])('rejects invalid arguments with 2 and a clear error: %j', async (args, message) => {
    const { code, reported } = await runCommand(args);
    expect(reported).toContain(message);
    expect(code).toBe(2);
  });
});

describe('ocean-graphql query', () => {
  it('runs a text on a server of its own', async () => {
    const { code, printed } = await runCommand(['query', '{ vehicles(first: 1) { totalCount } }', '--json'], {
      ...smallFleet,
      SANDBOX_CUSTOMERS: '1',
    });
    expect(printed).toBe('{"data":{"vehicles":{"totalCount":5}}}\n');
    expect(code).toBe(0);
  });

  it('runs an example with its variables on a running server, as the caller', async () => {
    await using app = await startTestApp();
    const { 'x-auth-token': token } = await app.signIn('demo');
    const args = ['query', 'licences-expiring', '--url', `${app.url}/graphql`];
    const { code, printed } = await runCommand(args, { OCEAN_TOKEN: token });
    expect(Object.keys(JSON.parse(printed) as object)).toEqual(['data']);
    expect(code).toBe(0);
    const rejected = await runCommand(args, { OCEAN_TOKEN: 'unknown' });
    expect(rejected.printed).toContain('"code": "UNAUTHENTICATED"');
    expect(rejected.code).toBe(1);
  });

  it('names a server that is not there', async () => {
    const { code, reported } = await runCommand(['query', '{ __typename }', '--url', 'http://127.0.0.1:9/graphql']);
    expect(reported).toBe('query: there is no GraphQL endpoint at http://127.0.0.1:9/graphql\n');
    expect(code).toBe(1);
  });
});

it('ocean-graphql schema prints what is committed', async () => {
  expect((await runCommand(['schema'])).printed).toBe(await readFile('schema/schema.graphql', 'utf8'));
  const { printed } = await runCommand(['schema', '--json']);
  expect(JSON.parse(printed)).toMatchObject({ __schema: { queryType: { name: 'Query' } } });
});
