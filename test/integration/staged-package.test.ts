import { spawn, spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageProgram } from '../../scripts/pack/stage-program.ts';
import { followProgram } from '../support/process/program.ts';

// `npm run test:packages` packs and installs all three packages, which takes longer.
describe('the folder that is published as ocean-graphql', () => {
  let folder: string;
  beforeAll(() => void (folder = stageProgram()));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('contains the build, the schema, the documents and nothing else', () => {
    const files = globSync('**', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((file) => !file.startsWith('schema/operations/'))
      .map((file) => file.replace(/^(dist\/\w+\/).*\.(\w+)$/, '$1*.$2'));
    expect([...new Set(files)].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/cluster/*.js',
      'dist/cluster/*.map',
      ...['br', 'css', 'gz', 'html', 'js', 'ttf', 'txt', 'zst'].map((suffix) => `dist/explorer/*.${suffix}`),
      'dist/main.js',
      'dist/require-node.js',
      'package.json',
      'schema/known-values.json',
      'schema/ocean.openapi.yaml',
      'schema/released.graphql',
      'schema/schema.graphql',
      'schema/stitching.graphql',
    ]);
  });

  it('depends on no package: the bundle has their code, and their licences', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
    expect(Object.keys(manifest)).toEqual([
      'name',
      'version',
      'description',
      'license',
      'type',
      'engines',
      'bin',
      'peerDependencies',
      'peerDependenciesMeta',
      'exports',
    ]);
    const licences = readFileSync(join(folder, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['fastify', 'graphql', 'react', 'undici'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('serves the graph on its sandbox, and the explorer', async () => {
    const child = spawn(process.execPath, ['dist/main.js'], {
      cwd: folder,
      env: { PORT: '0', DRAIN_DELAY_MS: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { url, exit } = followProgram(child);
    const response = await fetch(`${await url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ nonCommunicatingBoxes(first: 1) { totalCount } }' }),
    });
    expect(await response.json()).toEqual({ data: { nonCommunicatingBoxes: { totalCount: 90 } } });
    expect((await fetch(`${await url}/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('names the package that traces need, where it is not installed', () => {
    const env = { PATH: process.env['PATH'], PORT: '0', TRACING: 'on' };
    const { status, stderr } = spawnSync(process.execPath, ['dist/main.js'], { cwd: folder, env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('TRACING=on needs the package @opentelemetry/sdk-node: install it');
  });
});
