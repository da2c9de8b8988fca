import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloClient } from '@apollo/client';
import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';
import type { INetwork } from 'relay-runtime';
import { afterAll, describe, expect, it } from 'vitest';
import * as documents from '../../packages/client/src/operations.generated.ts';
import { startTestApp } from '../support/app.ts';
import { defaultFleet, exampleNames, exampleText, exampleVariables } from '../support/docs/examples.ts';
import { committed, entities, operation, operations, persisted, post } from '../support/http/requests.ts';
import { FrontendProject } from '../support/clients/frontend-project.ts';
import { codeBlocksOf } from '../support/docs/code-blocks.ts';

const page = 'docs/how-to/trusted-documents.md';

// Compiling and packing take seconds on a busy machine.
describe(page, { timeout: 60_000 }, () => {
  const project = new FrontendProject();
  project.link('@apollo/client', 'graphql', 'relay-runtime', '@types/relay-runtime', 'rxjs');
  afterAll(() => project[Symbol.dispose]());
  interface Blocks {
    createClient: (uri: string) => ApolloClient;
    createNetwork: (url: string) => INetwork;
  }
  const blocks = async () =>
    (await project.importBlocksOf(page)).reduce((all, block) => ({ ...all, ...block }), {}) as unknown as Blocks;
  const json = codeBlocksOf(page)
    .filter(({ language }) => language === 'json')
    .map(({ code }) => JSON.parse(code) as Record<string, unknown>);

  it('produces a manifest that loads, and requests that succeed', async () => {
    const [relayManifest, ...requests] = json;
    const relayFile = project.write('relay.json', JSON.stringify(relayManifest));
    await using server = await startTestApp({ env: { TRUSTED_DOCUMENTS: relayFile } });
    const [id = ''] = Object.keys(relayManifest!);
    expect((await post(server.url, { id })).body.data.entities.length).toBeGreaterThan(0);
    await using trusted = await startTestApp({ env: { TRUSTED_DOCUMENTS: committed } });
    const responses = await Promise.all(requests.map(async (body) => (await post(trusted.url, body)).body as unknown));
    expect(responses).toEqual(requests.map(() => ({ data: { entities: expect.any(Array) } })));
    expect(responses).toHaveLength(3);
  });

  it('makes a manifest with the command', () => {
    const [command = ''] = codeBlocksOf(page)
      .filter(({ language }) => language === 'sh')
      .map(({ code }) => code);
    const [script = '', ...args] = command.trim().replace('npm run ', '').replace('-- ', '').split(' ');
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const [program = '', ...parts] = scripts[script]!.split(' ');
    const file = join(project.directory, 'made.json');
    const { status } = spawnSync(program, [...parts, ...args.slice(0, -1), file]);
    expect([status, readFileSync(file, 'utf8')]).toEqual([0, readFileSync(committed, 'utf8')]);
  });

  it('has an Apollo Client that requests every document of the package by the ids of its manifest', async () => {
    await using server = await startTestApp({ env: { ...defaultFleet, TRUSTED_DOCUMENTS: committed } });
    const client = (await blocks()).createClient(`${server.url}/graphql`);
    for (const [query, variables] of packageDocuments()) {
      const isMutation = getOperationAST(query)?.operation === OperationTypeNode.MUTATION;
      const { data, error } = await (isMutation
        ? client.mutate({ mutation: query, variables, fetchPolicy: 'no-cache' })
        : client.query({ query, variables, fetchPolicy: 'no-cache' }));
      expect([error, data]).toEqual([undefined, expect.any(Object)]);
    }
    client.stop();
  });

  it('has an Apollo Client that registers its documents where no manifest is', async () => {
    await using server = await startTestApp();
    const { createClient } = await blocks();
    const sendAndTime = async () => {
      const client = createClient(`${server.url}/graphql`);
      const { data } = await client.query({ query: documents.EntitiesDocument });
      client.stop();
      return data?.entities?.length;
    };
    expect([await sendAndTime(), await sendAndTime()]).toEqual([expect.any(Number), expect.any(Number)]);
    expect((await post(server.url, { extensions: persisted(entities.id) })).body.data.entities).toEqual(
      expect.any(Array),
    );
  });

  it('has a network for Relay', async () => {
    await using server = await startTestApp({ env: { TRUSTED_DOCUMENTS: committed } });
    const network = (await blocks()).createNetwork(`${server.url}/graphql`);
    const { id, name } = operation('FleetPage');
    const response = await network
      .execute({ id, name, text: null, operationKind: 'query', metadata: {} }, { first: 1 }, {})
      .toPromise();
    expect(response).toMatchObject({ data: { vehicles: { edges: [{}] } } });
  });

  it('has code that compiles', async () => {
    await project.importBlocksOf(page);
    expect(project.typecheck()).toBe('');
  });

  it('names the codes that there are', () => {
    const source = readFileSync('src/http/graphql/trusted-documents.ts', 'utf8');
    const codes = [...source.matchAll(/code: '(\w+)'/g)].map(([, code]) => code);
    const text = readFileSync(page, 'utf8');
    expect(codes.filter((code) => !text.includes(`| \`${code}\` |`))).toEqual([]);
  });
});

/** Each query and mutation of the package, with the variables of its example. */
function packageDocuments() {
  const requested = operations.filter(({ type }) => type !== 'subscription');
  return requested.map(({ name }) => {
    const document = (documents as unknown as Record<string, DocumentNode>)[`${name}Document`];
    if (document === undefined) throw new Error(`the package has no ${name}`);
    const example = exampleNames().find((one) =>
      new RegExp(`^(query|mutation) ${name}\\b`, 'm').test(exampleText(one)),
    );
    return [document, exampleVariables(example ?? '')] as const;
  });
}
