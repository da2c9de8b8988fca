import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerExplorer } from './explorer.ts';

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

  async function start(hasExamples = true): Promise<void> {
    const now = (): Date => new Date('2026-03-18T10:00:00Z');
    await registerExplorer(app, { assetsDirectory, operationsDirectory, endpoint: '/graphql', hasExamples, now });
  }

  async function build(): Promise<void> {
    await writeFile(join(assetsDirectory, 'index.html'), '<div data-endpoint="%ENDPOINT%"></div>');
    await writeFile(join(assetsDirectory, 'main-ABCD1234.js'), 'export {};');
  }

  it('serves the page to a browser, with the path of the graph', async () => {
    await build();
    await start();
    const response = await app.inject({ url: '/', headers: BROWSER });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body).toBe('<div data-endpoint="/graphql"></div>');
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

  it('fills the days of variables by the day of the request', async () => {
    await writeFile(join(operationsDirectory, 'a.graphql'), '{ a }\n');
    await writeFile(join(operationsDirectory, 'a.variables.json'), '{ "day": "{{lastWorkday}}" }\n');
    await start();
    const response = await app.inject('/explorer/examples.json');
    expect(response.json()).toMatchObject([{ variables: '{ "day": "2026-03-17" }\n' }]);
  });
});
