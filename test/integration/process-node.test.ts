import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): Promise<string> => readFile(`${root}${path}`, 'utf8');
const files = ['dist/main.js', 'packages/sandbox/dist/bin.js'];

/** Runs a file as an older Node would, as far as the program can detect. */
async function runOnNode(version: string, file: string): Promise<{ printed: string; code: number | null }> {
  const older = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, file, '--help'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { printed, code };
}

describe.each(files)('%s', (file) => {
  it.each(['18.20.8', '20.20.2', '22.22.0', '23.11.1'])(
    'reports in one line which Node it needs on Node %s',
    async (version) => {
      const { printed, code } = await runOnNode(version, file);
      expect(printed).toBe(
        `This needs Node 24 or later, and runs on ${version}. Node 24 is installed along: node_modules/.bin/node ${file}\n`,
      );
      expect(code).toBe(1);
    },
  );

  it.each(['24.0.0', '26.1.0'])('runs on Node %s', async (version) => {
    expect((await runOnNode(version, file)).code).toBe(0);
  });

  it('links nothing that an older Node could fail to link before it has reported that', async () => {
    const statically = /^(?:import|export)\b[^(]*?['"]([^'"]+)['"]/gm;
    const importsOf = async (path: string) => [...(await read(path)).matchAll(statically)].map(([, name]) => name);
    expect(await importsOf(file)).toEqual([expect.stringMatching(/^\.\.?\/require-node\.js$/)]);
    expect(await importsOf('dist/require-node.js')).toEqual([]);
  });
});

it('engines, the Node that is installed along and the README name the same version', async () => {
  expect(packageJson.engines.node).toBe('>=24');
  expect(packageJson.optionalDependencies.node).toMatch(/^24\./);
  expect(await read('README.md')).toContain('The program runs on Node 24');
  expect(await read('docs/how-to/run-in-production.md')).toContain('The program runs on Node 24');
});

it('an install prints no warnings about the engines of packages', async () => {
  expect(await read('.npmrc')).toMatch(/^loglevel=error$/m);
});
