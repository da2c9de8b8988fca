import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloClient } from '@apollo/client';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SilentBoxesQuery, SilentBoxesQueryVariables } from '../../packages/client/src/operations.generated.ts';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { FrontendProject } from '../support/clients/frontend-project.ts';
import { codeBlocksOf } from '../support/docs/code-blocks.ts';

const name = 'ocean-graphql-client';
const page = 'docs/how-to/use-the-client-package.md';

/** Exports of the code blocks of the page. */
interface Blocks {
  createClient: (uri: string, headers: Record<string, string>) => ApolloClient;
  registrations: (client: ApolloClient) => Promise<string[]>;
  silentBoxes: (url: string, variables: SilentBoxesQueryVariables) => Promise<SilentBoxesQuery>;
  columnOf: (day: string | null) => number;
  kilometres: (steps: unknown[]) => number;
  oneStep: unknown;
}

// Compiling and packing take seconds on a busy machine.
describe('the package for frontends', { timeout: 60_000 }, () => {
  const project = new FrontendProject();
  let files: string[];
  beforeAll(() => {
    files = project.install('packages/client', name);
    project.link(
      'graphql',
      '@graphql-codegen/typescript-operations',
      '@graphql-codegen/typed-document-node',
      '@graphql-typed-document-node/core',
      '@apollo/client',
      'rxjs',
      'vitest',
    );
  }, 60_000);
  afterAll(() => project[Symbol.dispose]());

  it('holds what is built, the manifest and nothing else', () => {
    const modules = [
      'fragments',
      'graphcache-keys.generated',
      'index',
      'open-enum',
      'operations.generated',
      'possible-types.generated',
      'scalars',
      'schema-types.generated',
    ];
    const built = modules.flatMap((module) => [`dist/${module}.d.ts`, `dist/${module}.js`]);
    expect(files).toEqual([...built, 'README.md', 'package.json', 'persisted-query-manifest.json'].sort());
  });

  it('depends on nothing of the server', () => {
    const code = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(inPackage(file), 'utf8'));
    const imported = code.flatMap((text) => [...text.matchAll(/from ["']([^"']+)["']/g)].map(([, from]) => from));
    expect(imported.filter((from) => !from?.startsWith('./'))).toEqual([]);
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as Record<
      string,
      object
    >;
    expect([Object.keys(dependencies!), Object.keys(peerDependencies!)]).toEqual([
      ['@graphql-typed-document-node/core'],
      ['graphql'],
    ]);
  });

  it('has declarations that compile by themselves, for bundlers and for Node', () => {
    for (const [module, moduleResolution] of [
      ['esnext', 'bundler'],
      ['nodenext', 'nodenext'],
    ]) {
      project.write('all.ts', `import * as all from '${name}';\nexport const { isKnown } = all;\n`);
      const options = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022'];
      const found = project.typecheck(
        ...options,
        '--module',
        module!,
        '--moduleResolution',
        moduleResolution!,
        'all.ts',
      );
      expect(found).toBe('');
    }
  });

  it('types variables and results, keeps input enums closed and output enums open, masks fragments', () => {
    const consumer = readFileSync('packages/client/test/consumer.ts', 'utf8');
    project.write('consumer.ts', consumer);
    expect(project.typecheck()).toBe('');
    // The compiler does look: a wrong line that nothing expects is found.
    project.write('consumer.ts', consumer.replaceAll('// @ts-expect-error', '//'));
    expect(project.typecheck().match(/error TS/g)).toHaveLength(consumer.split('// @ts-expect-error').length - 1);
    project.write('consumer.ts', '');
  });

  it('leaves out of a bundle what is not imported', async () => {
    const entry = project.write('entry.js', `import { NodeDocument } from '${name}';\nconsole.log(NodeDocument);\n`);
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
    const [{ text } = { text: '' }] = outputFiles;
    expect(text).toContain('"Node"');
    expect(text).not.toMatch(/FleetPage|MONDAY|possibleTypes/);
  });

  it('configures codegen with its enums and scalars, as documented', () => {
    const [config = ''] = codeBlocksOf(page)
      .filter(({ language }) => language === 'yaml')
      .map(({ code }) => code);
    project.write('codegen.yml', config);
    project.write('schema.graphql', readFileSync('schema/schema.graphql', 'utf8'));
    project.write(
      'src/hours.graphql',
      'query Hours($filter: DriverFilter) { drivers(filter: $filter) { nodes { privacySchedules { slots { day start } } } } }',
    );
    project.write('use.ts', codegenUse);
    const codegen = join(process.cwd(), 'node_modules/.bin/graphql-codegen');
    const { status, stderr } = spawnSync(codegen, ['--config', 'codegen.yml', '--verbose'], {
      cwd: project.directory,
      encoding: 'utf8',
    });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    expect(project.typecheck()).toBe('');
  });

  describe(page, () => {
    let server: SandboxApp;
    let blocks: Blocks;
    beforeAll(async () => {
      server = await startTestApp();
      const all = await project.importBlocksOf(page);
      blocks = all.reduce((joined, block) => ({ ...joined, ...block })) as unknown as Blocks;
    }, 60_000);
    afterAll(() => server[Symbol.asyncDispose]());

    it('has code that compiles', () => {
      expect(project.typecheck()).toBe('');
    });

    it('queries with Apollo Client, as the user of the token', async () => {
      const client = blocks.createClient(`${server.url}/graphql`, await server.signIn('demo'));
      const registrations = await blocks.registrations(client);
      client.stop();
      expect(registrations.length).toBeGreaterThan(0);
      expect(registrations).toEqual(registrations.map(() => expect.any(String) as unknown));
    });

    it('queries with fetch', async () => {
      const { nonCommunicatingBoxes } = await blocks.silentBoxes(`${server.url}/graphql`, { first: 2 });
      expect(nonCommunicatingBoxes?.nodes).toHaveLength(2);
    });

    it('finds a place for words that are not known', () => {
      expect(['SUNDAY', 'UNKNOWN', 'HOLIDAY', null].map((day) => blocks.columnOf(day))).toEqual([6, -1, -1, -1]);
    });

    it('reads fragments', () => {
      expect(blocks.kilometres([blocks.oneStep, blocks.oneStep])).toBe(3);
    });
  });

  function inPackage(file: string): string {
    return join(project.directory, 'node_modules', name, file);
  }
});

const codegenUse = `
import { HoursDocument, type HoursQuery, type HoursQueryVariables } from './src/operations.generated';

export const document = HoursDocument;
export const variables: HoursQueryVariables = { filter: { hasPrivacySchedule: true } };
// @ts-expect-error -- no such condition
export const wrong: HoursQueryVariables = { filter: { hasCar: true } };
// @ts-expect-error -- a switch over an open enum needs its default
export function isKnownToSwitch(day: NonNullable<ReturnType<typeof dayOf>>): boolean {
  switch (day) {
    case 'UNKNOWN':
      return false;
  }
}
export function dayOf({ drivers }: HoursQuery) {
  return drivers?.nodes[0]?.privacySchedules?.[0]?.slots[0]?.day;
}
`;
