import { afterEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/http/graphql/trusted-document-manifest.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { codeOf, get, persisted, post } from '../support/http/requests.ts';

describe('automatic persisted queries', () => {
  const query = '{ entities { id } }';
  const hash = sha256(query);
  let server: SandboxApp;
  afterEach(() => server[Symbol.asyncDispose]());
  const start = async (env: Record<string, string> = {}) => (server = await startTestApp({ env }));

  it('require the document once, then accept the hash, over POST and GET', async () => {
    const { url } = await start();
    const unknown = await post(url, { extensions: persisted(hash) });
    expect([unknown.body.errors[0].message, codeOf(unknown)]).toEqual([
      'PersistedQueryNotFound',
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
    const registered = await post(url, { query, extensions: persisted(hash) });
    expect(registered.body.data.entities.length).toBeGreaterThan(0);
    expect((await post(url, { extensions: persisted(hash) })).body).toEqual(registered.body);
    expect((await get(url, { extensions: JSON.stringify(persisted(hash)) })).body).toEqual(registered.body);
  });

  it('are stored for each caller: a hash reveals nothing of the queries of others', async () => {
    const app = await start();
    const { url } = app;
    const demo = await app.signIn('demo');
    await post(url, { query, extensions: persisted(hash) }, demo);
    expect((await post(url, { extensions: persisted(hash) }, demo)).body.data.entities.length).toBeGreaterThan(0);
    const others = [await app.signIn('demo2'), { ...demo, 'x-customer-id': '4102' }, { 'x-auth-token': 'a b' }, {}];
    for (const other of others) {
      expect(codeOf(await post(url, { extensions: persisted(hash) }, other))).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  it('reject a hash of another document, and store nothing of it', async () => {
    const { url } = await start();
    expect(codeOf(await post(url, { query: '{ __typename }', extensions: persisted(hash) }))).toBe('BAD_REQUEST');
    expect(codeOf(await post(url, { extensions: persisted(hash) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('reject invalid extensions', async () => {
    const { url } = await start();
    for (const persistedQuery of [{}, { version: 2, sha256Hash: hash }, { version: 1, sha256Hash: 'x' }, 'text']) {
      const reply = await post(url, { query, extensions: { persistedQuery } });
      expect([reply.status, codeOf(reply)]).toEqual([400, 'BAD_REQUEST']);
    }
  });

  it('evict the least used when memory is full', async () => {
    const { url } = await start({ PERSISTED_QUERIES_MAX_BYTES: '1000' });
    const documents = Array.from({ length: 10 }, (_, index) => `{ a${index}: __typename }`);
    for (const text of documents) await post(url, { query: text, extensions: persisted(sha256(text)) });
    const codes = await Promise.all(
      [documents[0]!, documents[9]!].map(async (text) =>
        codeOf(await post(url, { extensions: persisted(sha256(text)) })),
      ),
    );
    expect(codes).toEqual(['PERSISTED_QUERY_NOT_FOUND', undefined]);
  });

  it('run a document too long to be stored', async () => {
    const { url } = await start({ PERSISTED_QUERIES_MAX_BYTES: '100' });
    expect((await post(url, { query, extensions: persisted(hash) })).body.data.entities.length).toBeGreaterThan(0);
    expect(codeOf(await post(url, { extensions: persisted(hash) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('report when they are turned off', async () => {
    const { url } = await start({ PERSISTED_QUERIES_MAX_BYTES: '0' });
    expect(codeOf(await post(url, { extensions: persisted(hash) }))).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    expect((await post(url, { query })).status).toBe(200);
  });
});
