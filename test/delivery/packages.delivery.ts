import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followProgram } from '../support/process/program.ts';
import { run } from './support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocean-packages-'));
const packed = join(folder, 'packed');
const empty = join(folder, 'empty');
const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` };
const tool = (name: string): string => resolve('node_modules/.bin', name);

/** Path of the packed file of a package. */
function tarball(name: string): string {
  const file = readdirSync(packed).find((each) => new RegExp(`^${name}-\\d`).test(each));
  if (file === undefined) throw new Error(`${name} was not packed`);
  return join(packed, file);
}

beforeAll(() => void run(process.execPath, ['scripts/pack.ts', packed]));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a packed package', () => {
  it.each(['ocean-graphql', 'ocean-sandbox', 'ocean-graphql-client'])('passes publint: %s', (name) => {
    expect(run(tool('publint'), [tarball(name), '--strict'])).toContain('All good!');
  });

  it.each(['ocean-sandbox', 'ocean-graphql-client'])('has types that resolve: %s', (name) => {
    // Packages are ES modules only: `require` of Node 20 cannot load them.
    expect(run(tool('attw'), [tarball(name), '--profile', 'esm-only'])).toContain('🟢 (ESM)');
  });
});

describe('in an empty folder', () => {
  beforeAll(() => {
    run(
      'npm',
      [
        'install',
        '--prefix',
        empty,
        tarball('ocean-graphql'),
        tarball('ocean-sandbox'),
        tarball('ocean-graphql-client'),
      ],
      { env },
    );
  });

  const npx = (...args: string[]) => run('npx', args, { cwd: empty, env });

  it('each program prints its help', () => {
    expect(npx('ocean-graphql', '--help')).toContain('docs/configuration.md');
    expect(npx('ocean-sandbox', '--help')).toContain('--vehicles');
  });

  it('npx runs the packed file, without an install', () => {
    const other = mkdtempSync(join(folder, 'npx-'));
    const args = ['exec', '--yes', '--cache', join(other, 'cache'), `--package=${tarball('ocean-graphql')}`, '--'];
    expect(run('npm', [...args, 'ocean-graphql', '--help'], { cwd: other, env })).toContain('docs/configuration.md');
  });

  it('the program serves the rows of the sandbox, each started from its package', async () => {
    const sandbox = start('ocean-sandbox', ['--port', '0', '--vehicles', '7', '--silent-boxes', '3']);
    const address = await sandbox.firstUrl;
    const program = start('ocean-graphql', [], {
      PORT: '0',
      DRAIN_DELAY_MS: '0',
      OCEAN_URL: address,
      OCEAN_LOGIN: 'demo',
      OCEAN_PASSWORD: 'demo',
    });
    const { url, exit } = followProgram(program.child);
    const response = await fetch(`${await url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ vehicles { totalCount } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { vehicles: { totalCount: expect.any(Number) as number } } });
    program.child.kill('SIGTERM');
    sandbox.child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('the client’s types compile in a project', () => {
    writeFileSync(
      join(empty, 'use.ts'),
      "import { FleetPageDocument, type FleetPageQuery } from 'ocean-graphql-client';\nimport { startSandbox } from 'ocean-sandbox';\nexport const all: [typeof FleetPageDocument, FleetPageQuery?] = [FleetPageDocument];\nexport const sandbox = startSandbox({ vehicles: 5 });\n",
    );
    run(
      tool('tsc'),
      [
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--target',
        'es2024',
        '--module',
        'nodenext',
        '--types',
        'node',
        '--typeRoots',
        resolve('node_modules/@types'),
        'use.ts',
      ],
      { cwd: empty },
    );
  });

  function start(name: string, args: string[], settings: Record<string, string> = {}) {
    const child = spawn(join(empty, 'node_modules/.bin', name), args, {
      cwd: empty,
      env: { ...env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const firstUrl = new Promise<string>((found) => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const url = /http:\/\/[\d.]+:\d+\S*/.exec(text)?.[0];
        if (url !== undefined) found(url);
      });
    });
    return { child, firstUrl };
  }
});
