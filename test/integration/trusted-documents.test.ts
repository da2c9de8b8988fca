import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { ConfigError, loadConfig } from '../../src/config/config.ts';
import { sha256 } from '../../src/http/graphql/trusted-document-manifest.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { codeOf, committed, entities, get, operation, operations, persisted, post } from '../support/http/requests.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocean-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function writeManifest(content: unknown): string {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('with a manifest', () => {
  let server: SandboxApp;
  beforeAll(async () => {
    server = await startTestApp({ env: { TRUSTED_DOCUMENTS: committed } });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  it.each([
    ['Apollo Client and urql', { extensions: persisted(entities.id) }],
    ['the GraphQL-over-HTTP appendix', { documentId: entities.id }],
    ['the appendix with the kind of hash', { documentId: `sha256:${entities.id}` }],
    ['Relay', { doc_id: entities.id }],
    ['others', { id: entities.id }],
    ['two that agree', { id: entities.id, extensions: persisted(entities.id) }],
  ])('a document runs by its id, as sent by %s', async (_client, body) => {
    const { status, body: result } = await post(server.url, body);
    expect({ status, result }).toMatchObject({
      status: 200,
      result: { data: { entities: expect.any(Array) } },
    });
    const parameters = Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    expect((await get(server.url, Object.fromEntries(parameters) as Record<string, string>)).body).toEqual(result);
  });

  it('variables and the operation come along, over POST and GET', async () => {
    const { id, name } = operation('FleetPage');
    const variables = { first: 2 };
    const posted = await post(server.url, { id, variables, operationName: name });
    expect(posted.body.data.vehicles.edges).toHaveLength(2);
    const got = await get(server.url, { id, operationName: name, variables: JSON.stringify(variables) });
    expect(got.body.data.vehicles.edges).toEqual(posted.body.data.vehicles.edges);
  });

  it.each([
    ['a document as text', { query: '{ __typename }' }, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['a document of the manifest as text', { query: entities.body }, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['introspection', { query: '{ __schema { types { name } } }' }, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['the query of a gateway', { query: '{ _service { sdl } }' }, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['a batch', [{ id: entities.id }], 'PERSISTED_QUERY_ID_REQUIRED'],
    ['nothing', {}, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['null', null, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['an id that is null', { id: null }, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['an unknown id', { documentId: 'x' }, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ['an unknown hash', { extensions: persisted(sha256('{ __typename }')) }, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ['what every object has', { id: 'constructor' }, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ['an id and another document', { id: entities.id, query: '{ __typename }' }, 'CANNOT_SEND_PQ_ID_AND_BODY'],
    [
      'a hash with its document, to register it',
      { query: '{ __typename }', extensions: persisted(sha256('{ __typename }')) },
      'CANNOT_SEND_PQ_ID_AND_BODY',
    ],
    ['two ids', { id: entities.id, doc_id: operation('FleetPage').id }, 'BAD_REQUEST'],
    ['an id that is no text', { id: { toString: 'x' } }, 'BAD_REQUEST'],
  ])('%s is rejected with 400, JSON, a code and a remedy', async (_case, body, code) => {
    const reply = await post(server.url, body);
    expect(reply).toMatchObject({ status: 400, contentType: expect.stringContaining('json') });
    expect([codeOf(reply), reply.body.errors[0].message]).toEqual([code, expect.stringMatching(/[Ss]end |Publish /)]);
    expect(JSON.stringify(reply.body)).not.toContain('data');
  });

  it.each([{ query: '{ __typename }' }, { query: entities.body, id: entities.id }, { extensions: '{' }] as Record<
    string,
    string
  >[])('a GET is no way around: %o', async (parameters) => {
    expect((await get(server.url, parameters)).status).toBe(400);
  });

  it('a GET with the same parameter twice is rejected', async () => {
    const response = await fetch(`${server.url}/graphql?id=${entities.id}&id=${entities.id}`);
    expect(response.status).toBe(400);
  });

  it('is known to the explorer, which lists the documents of the manifest with their ids', async () => {
    const response = await fetch(server.url, { headers: { accept: 'text/html' } });
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('&quot;isTrustedOnly&quot;:true'),
    ]);
    const examples = (await (await fetch(`${server.url}/explorer/examples.json`)).json()) as { documentId: string }[];
    expect(examples.map(({ documentId }) => documentId).sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  it('GET needs what a form cannot send, as ever', async () => {
    const response = await fetch(`${server.url}/graphql?id=${entities.id}`);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('CSRF')]);
  });
});

describe('a manifest', () => {
  it('may be as Relay writes it, with any id; the hash of the text serves as well', async () => {
    const path = writeManifest({ 'md5-or-so': entities.body, '2': 'mutation Out { __typename }' });
    await using server = await startTestApp({ env: { TRUSTED_DOCUMENTS: path } });
    const byId = await post(server.url, { doc_id: 'md5-or-so' });
    const byHash = await post(server.url, { extensions: persisted(sha256(entities.body)) });
    expect([byId.body.data.entities.length, byHash.body]).toEqual([expect.any(Number), byId.body]);
    expect((await get(server.url, { id: '2' })).status).toBe(405);
    expect((await post(server.url, { id: '2' })).body).toEqual({ data: { __typename: 'Mutation' } });
  });

  it('may hold introspection', async () => {
    const path = writeManifest({ introspect: '{ __schema { queryType { name } } }' });
    await using server = await startTestApp({ env: { TRUSTED_DOCUMENTS: path } });
    const { body } = await post(server.url, { id: 'introspect' });
    expect(body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  const apollo = (...list: unknown[]) => ({ format: 'apollo-persisted-query-manifest', version: 1, operations: list });
  it.each([
    ['is no JSON', '{', [/must be JSON, either/]],
    ['is of another format', { format: 'other', version: 1, operations: [] }, [/must be JSON, either/]],
    ['is of another version', { ...apollo(), version: 2 }, [/must be JSON, either/]],
    ['is empty', apollo(), [/contains no document/]],
    ['is empty as Relay writes it', {}, [/contains no document/]],
    [
      'holds documents that do not fit the schema: all are named',
      apollo(
        { id: '1', name: 'Colours', type: 'query', body: 'query Colours { entities { colour } }' },
        { id: '2', name: 'Broken', type: 'query', body: 'query Broken {' },
        { id: '3', name: 'Part', type: 'query', body: 'fragment Part on Entity { id }' },
      ),
      [/Colours: Cannot query field "colour"/, /Broken: Syntax Error/, /Part: there is no operation/],
    ],
    [
      'has one id for two documents',
      apollo(
        { id: '1', name: 'One', type: 'query', body: '{ __typename }' },
        { id: '1', name: 'Two', type: 'query', body: '{ entities { id } }' },
      ),
      [/Two: another document has the same id/],
    ],
  ])('that %s keeps the server from starting', async (_fault, content, faults) => {
    await expect(rejection(writeManifest(content))).resolves.toEqual(
      faults.map((fault): unknown => expect.stringMatching(new RegExp(`^TRUSTED_DOCUMENTS: .*${fault.source}`))),
    );
  });

  it('that is not there keeps the server from starting', async () => {
    await expect(rejection(join(folder, 'none.json'))).resolves.toEqual(['TRUSTED_DOCUMENTS: there is no such file']);
    await expect(rejection(folder)).resolves.toEqual(['TRUSTED_DOCUMENTS: the file cannot be read (EISDIR)']);
  });

  it('with many faults has the first named and the rest counted', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`d${index}`, '{']));
    const faults = await rejection(writeManifest(many));
    expect([faults.length, faults.at(-1)]).toEqual([21, 'TRUSTED_DOCUMENTS: and 10 more']);
  });

  async function rejection(path: string): Promise<readonly string[]> {
    const error: unknown = await createApp(loadConfig({ LOG_LEVEL: 'silent', TRUSTED_DOCUMENTS: path })).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error instanceof ConfigError) return error.errors;
    throw new Error('it was taken');
  }
});
