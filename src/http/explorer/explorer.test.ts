import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Compression } from '../compression/compression.ts';
import { registerExplorer } from './explorer.ts';
import type { Manifest } from '../graphql/trusted-document-manifest.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the explorer', () => {
  let assetsDirectory: string;
  let operationsDirectory: string;
  let app: FastifyInstance;

  beforeEach(async () => {
    assetsDirectory = await mkdtemp(join(tmpdir(), 'explorer-assets-'));
    operationsDirectory = await mkdtemp(join(tmpdir(), 'explorer-operations-'));
    app = Fastify();
  });

  afterEach(async () => {
    await app.close();
    await Promise.all([assetsDirectory, operationsDirectory].map((directory) => rm(directory, { recursive: true })));
  });

  async function start(isIntrospectionEnabled = true, isCompressing = true, manifest: Manifest | null = null) {
    const now = (): Date => new Date('2026-03-18T10:00:00Z');
    const compression = new Compression({ isCompressing, minCompressedBytes: 1024 });
    const directories = { assetsDirectory, operationsDirectory };
    const settings = { isIntrospectionEnabled, isExplaining: true, errorDocsUrl: '/docs/errors?"<' };
    await registerExplorer(app, { ...directories, ...settings, endpoint: '/graphql', manifest, compression, now });
  }

  async function build(): Promise<void> {
    await writeFile(join(assetsDirectory, 'index.html'), '<div data-settings="%SETTINGS%">%ENDPOINT%</div>');
    await writeFile(join(assetsDirectory, 'main-ABCD1234.js'), 'export {};');
  }

  it('serves the page to a browser, with its settings', async () => {
    await build();
    await start();
    const response = await app.inject({ url: '/', headers: BROWSER });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body).toBe(
      '<div data-settings="{&quot;endpoint&quot;:&quot;/graphql&quot;,&quot;isIntrospecting&quot;:true,' +
        '&quot;isExplaining&quot;:true,&quot;errorDocsUrl&quot;:&quot;/docs/errors?\\&quot;&lt;&quot;,' +
        '&quot;isTrustedOnly&quot;:false}">/graphql</div>',
    );
  });

  it('forbids the page inline scripts, foreign resources and frames', async () => {
    await build();
    await start();
    const { headers } = await app.inject({ url: '/', headers: BROWSER });
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]));
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.join()).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  it('reports the path of the graph to a client that does not accept HTML', async () => {
    await build();
    await start();
    const response = await app.inject({ url: '/', headers: { accept: 'application/json' } });
    expect(response.statusCode).toBe(406);
    expect(response.json().error).toContain('/graphql');
  });

  it.each<[string, 'GET' | 'HEAD', Record<string, string>]>([
    ['curl', 'GET', { accept: '*/*' }],
    ['a client that accepts nothing in particular', 'GET', {}],
    ['HEAD', 'HEAD', { accept: '*/*' }],
  ])('lists the paths as text, for %s', async (_who, method, headers) => {
    await start();
    const response = await app.inject({ method, url: '/', headers });
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', vary: 'accept' });
    if (method === 'GET') expect(response.body).toMatch(/POST \/graphql[^]*\/health\/ready/);
  });

  it('reports the build command when the explorer is not built', async () => {
    await start();
    const response = await app.inject({ url: '/', headers: BROWSER });
    expect(response.statusCode).toBe(503);
    expect(response.body).toContain('npm run build');
  });

  it('lets browsers cache files with a hash in the name, but not the page', async () => {
    await build();
    await start();
    const script = await app.inject('/explorer/main-ABCD1234.js');
    expect(script.statusCode).toBe(200);
    expect(script.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
      'x-content-type-options': 'nosniff',
    });
    const page = await app.inject({ url: '/', headers: BROWSER });
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await app.inject('/explorer/index.html')).statusCode).toBe(404);
  });

  describe('in compressed forms', () => {
    const url = '/explorer/main-ABCD1234.js';
    const forms = { '.br': 'brotli', '.zst': 'zstandard', '.gz': 'gzipped' };

    beforeEach(async () => {
      await build();
      for (const [suffix, bytes] of Object.entries(forms)) {
        await writeFile(join(assetsDirectory, `main-ABCD1234.js${suffix}`), bytes);
      }
      await writeFile(join(assetsDirectory, 'icon-ABCD1234.ttf'), 'a font without compressed forms');
    });

    it.each([
      ['gzip, deflate, br, zstd', 'br', 'brotli'],
      ['zstd, gzip', 'zstd', 'zstandard'],
      ['gzip', 'gzip', 'gzipped'],
      ['br;q=0.5, gzip', 'gzip', 'gzipped'],
      ['br, identity;q=0', 'br', 'brotli'],
    ])('sends, for %s, the %s form of the build as it is, as a script', async (accepted, coding, bytes) => {
      await start();
      const response = await app.inject({ url, headers: { 'accept-encoding': accepted } });
      expect(response.statusCode).toBe(200);
      expect(response.body).toBe(bytes);
      expect(response.headers).toMatchObject({
        'content-encoding': coding,
        'content-length': String(bytes.length),
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      });
    });

    it.each([undefined, 'identity', 'br;q=0', 'lz4'])('sends the file itself for %s', async (accepted) => {
      await start();
      const response = await app.inject({ url, headers: { ...(accepted && { 'accept-encoding': accepted }) } });
      expect(response.body).toBe('export {};');
      expect(response.headers).toMatchObject({ vary: 'accept-encoding', 'content-length': '10' });
      expect(response.headers).not.toHaveProperty('content-encoding');
    });

    it('sends a file without compressed forms as it is', async () => {
      await start();
      const headers = { 'accept-encoding': 'br' };
      const response = await app.inject({ url: '/explorer/icon-ABCD1234.ttf', headers });
      expect(response.body).toBe('a font without compressed forms');
      expect(response.headers).toMatchObject({ 'content-type': 'font/ttf', vary: 'accept-encoding' });
      expect(response.headers).not.toHaveProperty('content-encoding');
    });

    it('tags each form apart, and varies 304 and HEAD too', async () => {
      await start();
      const [coded, plain] = await Promise.all(
        ['br', 'identity'].map((accepted) => app.inject({ url, headers: { 'accept-encoding': accepted } })),
      );
      const tag = String(coded!.headers.etag);
      expect(plain!.headers.etag).not.toBe(tag);
      const conditional = { 'accept-encoding': 'br', 'if-none-match': tag };
      const unchanged = await app.inject({ url, headers: conditional });
      expect(unchanged).toMatchObject({ statusCode: 304, body: '' });
      expect(unchanged.headers).toMatchObject({ etag: tag, vary: 'accept-encoding' });
      expect(unchanged.headers).not.toHaveProperty('content-encoding');
      const other = await app.inject({ url, headers: { ...conditional, 'accept-encoding': 'identity' } });
      expect(other).toMatchObject({ statusCode: 200, body: 'export {};' });
      const head = await app.inject({ url, method: 'HEAD', headers: { 'accept-encoding': 'br' } });
      expect(head.body).toBe('');
      expect(head.headers).toMatchObject({ 'content-encoding': 'br', 'content-length': '6', etag: tag });
    });

    it('sends the file itself when compression is off', async () => {
      await start(true, false);
      const response = await app.inject({ url, headers: { 'accept-encoding': 'br' } });
      expect(response.body).toBe('export {};');
      expect(response.headers).not.toHaveProperty('vary');
    });

    it('serves no compressed form under its own name', async () => {
      await start();
      for (const suffix of Object.keys(forms)) expect((await app.inject(`${url}${suffix}`)).statusCode).toBe(404);
    });
  });

  it('serves nothing from outside its directory', async () => {
    await build();
    await writeFile(join(assetsDirectory, '..', 'explorer-secret.txt'), 'secret');
    await start();
    for (const url of ['/explorer/../explorer-secret.txt', '/explorer/%2e%2e/explorer-secret.txt']) {
      expect((await app.inject(url)).body).not.toBe('secret');
    }
    await rm(join(assetsDirectory, '..', 'explorer-secret.txt'));
  });

  it('lists every example with its title and variables, ordered by name', async () => {
    await writeFile(join(operationsDirectory, 'b.graphql'), '# The second\n# explained\n{ b }\n');
    await writeFile(join(operationsDirectory, 'b.variables.json'), '{ "first": 3 }\n');
    await writeFile(join(operationsDirectory, 'a.graphql'), '{ a }\n');
    await start();
    const response = await app.inject('/explorer/examples.json');
    expect(response.json()).toEqual([
      { name: 'a', title: 'a', query: '{ a }\n', variables: null },
      { name: 'b', title: 'The second', query: '# The second\n# explained\n{ b }\n', variables: '{ "first": 3 }\n' },
    ]);
  });

  it('lists no example where introspection is off: they would reveal the schema', async () => {
    await build();
    await writeFile(join(operationsDirectory, 'a.graphql'), '{ a }\n');
    await start(false);
    expect((await app.inject('/explorer/examples.json')).statusCode).toBe(404);
  });

  it('lists the trusted examples with their ids, even where introspection is off', async () => {
    await build();
    await writeFile(join(operationsDirectory, 'a.graphql'), '# The first\nquery A { a { b } }\n');
    await writeFile(join(operationsDirectory, 'b.graphql'), 'query B { b }\n');
    const manifest = new Map([
      ['id-of-a', 'query A {\n  a {\n    b\n    __typename\n  }\n}'],
      ['of-another-frontend', 'query Own { secret }'],
    ]);
    await start(false, true, manifest);
    expect((await app.inject('/explorer/examples.json')).json()).toMatchObject([{ name: 'a', documentId: 'id-of-a' }]);
    const page = await app.inject({ url: '/', headers: BROWSER });
    expect(page.body).toContain('&quot;isIntrospecting&quot;:false');
    expect(page.body).toContain('&quot;isTrustedOnly&quot;:true');
  });

  it('fills the days of variables by the day of the request', async () => {
    await writeFile(join(operationsDirectory, 'a.graphql'), '{ a }\n');
    await writeFile(join(operationsDirectory, 'a.variables.json'), '{ "day": "{{lastWorkday}}" }\n');
    await start();
    const response = await app.inject('/explorer/examples.json');
    expect(response.json()).toMatchObject([{ variables: '{ "day": "2026-03-17" }\n' }]);
  });
});
