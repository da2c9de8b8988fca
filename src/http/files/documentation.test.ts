import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Compression } from '../compression/compression.ts';
import { registerDocumentation } from './documentation.ts';

const compression = new Compression({ isCompressing: true, minCompressedBytes: 1024 });
const built: Readonly<Record<string, string>> = {
  'index.html': 'home',
  '404.html': 'not found',
  'errors.html': 'errors',
  'errors.html.gz': 'gzipped errors',
  'reference/index.html': 'reference',
  'assets/app.ABCD1234.js': 'export {};',
  'diagrams/1-dark.svg': '<svg/>',
};

describe('the documentation', () => {
  let parent: string;
  let directory: string;
  let app: FastifyInstance;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'documentation-'));
    directory = join(parent, 'site');
    for (const folder of ['reference', 'assets', 'diagrams']) await mkdir(join(directory, folder), { recursive: true });
    for (const [file, text] of Object.entries(built)) await writeFile(join(directory, file), text);
    await writeFile(join(parent, 'secret.txt'), 'not for readers');
    app = Fastify();
    await registerDocumentation(app, { directory, compression });
  });

  afterEach(async () => {
    await app.close();
    await rm(parent, { recursive: true });
  });

  it.each([
    ['/docs/', 'home'],
    ['/docs/errors', 'errors'],
    ['/docs/errors?from=a-mail', 'errors'],
    ['/docs/errors.html', 'errors'],
    ['/docs/reference/', 'reference'],
    ['/docs/reference', 'reference'],
  ])('serves the page %s, which browsers compare before each use', async (url, body) => {
    const response = await app.inject(url);
    expect(response.statusCode).toBe(200);
    expect(response.body).toBe(body);
    expect(response.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    const again = await app.inject({ url, headers: { 'if-none-match': String(response.headers.etag) } });
    expect(again.statusCode).toBe(304);
    expect(again.headers['cache-control']).toBe('no-cache');
  });

  it('lets browsers cache files with a hash in the name for a year, and no others', async () => {
    const script = await app.inject('/docs/assets/app.ABCD1234.js');
    expect(script.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    const picture = await app.inject('/docs/diagrams/1-dark.svg');
    expect(picture.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'image/svg+xml' });
  });

  it('sends the compressed form of the build', async () => {
    const response = await app.inject({ url: '/docs/errors', headers: { 'accept-encoding': 'gzip' } });
    expect(response.body).toBe('gzipped errors');
    expect(response.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept-encoding',
    });
  });

  it('forbids inline scripts, foreign resources and frames, on the page for 404 too', async () => {
    for (const url of ['/docs/', '/docs/nowhere']) {
      const { headers } = await app.inject(url);
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]));
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy.join()).not.toMatch(/https?:|\*|unsafe-eval/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each([
    '/docs/nowhere',
    '/docs/reference/nowhere/',
    '/docs/assets',
    '/docs/errors.html.gz',
    '/docs/../secret.txt',
    '/docs/..%2fsecret.txt',
    '/docs/%2e%2e/secret.txt',
    '/docs/assets/..%2f..%2f..%2fsecret.txt',
    '/docs/..%5csecret.txt',
    '/docs/%00',
    '/docs//etc/passwd',
  ])('has nothing at %s', async (url) => {
    const response = await app.inject(url);
    expect(response.statusCode).toBe(404);
    expect(response.body).not.toContain('not for readers');
  });

  it('shows the page for 404', async () => {
    const response = await app.inject('/docs/nowhere');
    expect(response.body).toBe('not found');
    expect(response.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  });

  it('leads /docs to its folder', async () => {
    const response = await app.inject('/docs');
    expect(response.statusCode).toBe(308);
    expect(response.headers.location).toBe('/docs/');
  });

  it('does not start without a built site', async () => {
    await expect(registerDocumentation(Fastify(), { directory: parent, compression })).rejects.toThrow(
      'DOCS_DIRECTORY',
    );
    const missing = join(parent, 'none');
    await expect(registerDocumentation(Fastify(), { directory: missing, compression })).rejects.toThrow(
      'DOCS_DIRECTORY',
    );
  });
});
