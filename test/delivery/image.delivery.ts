import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followProgram, type RunningProgram } from '../support/process/program.ts';
import { makeBaseImages } from './support/base-images.ts';
import { buildah, type ImageConfig, imageConfig, startIn } from './support/buildah.ts';
import { run } from './support/run.ts';
import { installDebianPackages, loadTool } from './support/tools.ts';

const image = 'localhost/ocean-graphql';
const maxMegabytes = 200;

/** Builds the Dockerfile for real, on stand-ins for its base images. Needs root, Debian 12 and some minutes. */
describe('the container image', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ocean-image-'));
  let root: string;
  let container: string | undefined;
  let config: ImageConfig;

  beforeAll(() => {
    installDebianPackages({ '/usr/bin/buildah': 'buildah' });
    const images = makeBaseImages(folder);
    const npmrc = join(folder, 'npmrc');
    writeFileSync(npmrc, npmConfiguration());
    buildah(
      ...['build', '--pull-never', '--format', 'docker', '--tag', image, '--secret', `id=npmrc,src=${npmrc}`],
      ...['--volume', '/etc/ssl/certs:/etc/ssl/certs:ro'],
      ...['--build-arg', `BUILD_IMAGE=${images.build}`, '--build-arg', `BASE_IMAGE=${images.base}`, '.'],
    );
    config = imageConfig(image);
    container = buildah('from', '--pull-never', image);
    root = buildah('mount', container);
  });
  afterAll(() => {
    if (container !== undefined) buildah('rm', container);
    rmSync(folder, { recursive: true });
  });

  it('is smaller than 200 MB, unpacked', () => {
    const bytes = Number(run('du', ['--summarize', '--bytes', root]).split('\t')[0]);
    process.stdout.write(`the image has ${(bytes / 1e6).toFixed(1)} MB\n`);
    expect(bytes / 1e6).toBeLessThan(maxMegabytes);
  });

  it('contains no shell and no package manager, and no user but root owns a file of the program', () => {
    for (const path of ['bin/sh', 'usr/local/bin/npm', 'app/node_modules'])
      expect(existsSync(join(root, path))).toBe(false);
    expect(run('find', [join(root, 'app'), '!', '-user', '0'])).toBe('');
  });

  it('lists what it contains, as CycloneDX', async () => {
    const bom = JSON.parse(readFileSync(join(root, 'app/dist/sbom.cdx.json'), 'utf8')) as Bom;
    expect(bom.components.map(({ name }) => name)).toEqual(expect.arrayContaining(['node', 'fastify', 'react']));
    const { Validation, Spec } = (await loadTool(
      '@cyclonedx/cyclonedx-library/dist.node/index.node.js',
    )) as unknown as Library;
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(JSON.stringify(bom))).toBeNull();
  });

  it('starts from its compile cache', async () => {
    const child = startIn(root, config, [...config.Entrypoint, 'schema'], ['NODE_DEBUG_NATIVE=COMPILE_CACHE']);
    let printed = '';
    child.stdout?.resume();
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(printed).toMatch(/cluster\/run\.js.* accepted/);
  });

  describe('started read-only, as its user, in two processes', () => {
    let program: RunningProgram;
    const port = '4327';
    beforeAll(async () => {
      program = followProgram(
        startIn(root, config, [...config.Entrypoint, '--workers', '2'], [`PORT=${port}`, 'DRAIN_DELAY_MS=0']),
      );
      await program.url;
    });

    it('serves the graph and the explorer', async () => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ nonCommunicatingBoxes(first: 1) { totalCount } }' }),
      });
      expect(await response.json()).toEqual({ data: { nonCommunicatingBoxes: { totalCount: 90 } } });
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    });

    it('is healthy by its own check, which fails where nothing listens', async () => {
      const check = config.Healthcheck.Test.slice(1);
      expect(await once(startIn(root, config, check, [`PORT=${port}`]), 'close')).toEqual([0, null]);
      expect(await once(startIn(root, config, check, ['PORT=1']), 'close')).toEqual([1, null]);
    });

    it('ends with 0 at SIGTERM', async () => {
      const { pid } = program.child;
      const [inner] = run('ps', ['--ppid', String(pid), '-o', 'pid='])
        .trim()
        .split('\n');
      process.kill(Number(inner), 'SIGTERM');
      expect(await program.exit).toBe(0);
    });
  });
});

interface Bom {
  readonly components: readonly { readonly name: string }[];
}

interface Library {
  readonly Spec: { readonly Version: { readonly v1dot6: string } };
  readonly Validation: {
    readonly JsonStrictValidator: new (version: string) => { validate: (document: string) => Promise<unknown> };
  };
}

/** Settings with which npm reaches its registry on this machine; none are needed on most. */
function npmConfiguration(): string {
  const user = join(homedir(), '.npmrc');
  const certificates = process.env['NODE_EXTRA_CA_CERTS'];
  return `${existsSync(user) ? readFileSync(user, 'utf8') : ''}\n${certificates === undefined ? '' : `cafile=${certificates}`}\n`;
}
