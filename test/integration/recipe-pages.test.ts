import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import {
  buildSchema,
  extendSchema,
  KnownDirectivesRule,
  NoUndefinedVariablesRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { filesOf, packagesOf, type PageFile } from '../support/docs/page-files.ts';

/** The recipes, and those that each builds on. `npm run test:recipes` builds and runs them. */
const recipes: Record<string, readonly string[]> = {
  'use-apollo-client': [],
  'use-urql': [],
  'use-fetch': [],
  'use-gql-tada': ['use-urql'],
  'use-relay-in-an-app': [],
  'use-graphql-request': [],
  'use-nextjs': [],
};

/** Packed from this repository. */
const ownPackage = 'ocean-graphql-client';

/** Directives of client libraries, which are never sent. */
const clientDirectives = parse('directive @connection(key: String!, filter: [String!]) on FIELD');

/** Relay has directives and variables of fragments; its compiler checks them in `npm run test:recipes`. */
const relaysOwn: readonly unknown[] = [KnownDirectivesRule, NoUndefinedVariablesRule];
const withoutRelaysOwn = specifiedRules.filter((rule) => !relaysOwn.includes(rule));

const pageOf = (name: string) => `docs/how-to/${name}.md`;

describe.each(Object.entries(recipes))('the recipe %s', (name, bases) => {
  const pages = [...bases, name].map(pageOf);
  const files = filesOf(pageOf(name));
  const all = pages.flatMap(filesOf);
  let schema: GraphQLSchema;

  beforeAll(() => {
    const sdl = buildSchema(readFileSync('schema/schema.graphql', 'utf8'), { assumeValidSDL: true });
    schema = extendSchema(sdl, clientDirectives);
  });

  it('has files, each once', () => {
    expect(files.length).toBeGreaterThan(2);
    expect(new Set(files.map((file) => file.name)).size).toBe(files.length);
  });

  it('has TypeScript, JSON and YAML that can be parsed', () => {
    const wrong = files.flatMap((file) => syntaxErrors(file).map((text) => `${file.name}: ${text}`));
    expect(wrong).toEqual([]);
  });

  it('has GraphQL that fits the schema', () => {
    const documents = files.flatMap(documentsOf);
    expect(documents.length).toBeGreaterThan(0);
    const rules = pages.flatMap(packagesOf).includes('relay-compiler') ? withoutRelaysOwn : specifiedRules;
    expect(validate(schema, merge(documents), rules).map(({ message }) => message)).toEqual([]);
  });

  it('imports only packages that it installs and files that it has', () => {
    const packages = new Set(pages.flatMap(packagesOf));
    const generated = /^(?:src\/|lib\/|)operations$|^src\/graphql-env$|\/__generated__\/\w+\.graphql$/;
    const names = new Set(all.map((file) => file.name));
    const missing = files.flatMap((file) =>
      importsOf(file).filter((from) => {
        if (!from.startsWith('.')) return !packages.has(packageOf(from)) && !builtinModules.includes(from.slice(5));
        const path = join(dirname(file.name), from);
        return !generated.test(path) && !['', '.ts', '.tsx'].some((suffix) => names.has(path + suffix));
      }),
    );
    expect(missing).toEqual([]);
  });

  it('installs only packages whose exact version is known to the test that builds it', () => {
    const { dependencies } = JSON.parse(readFileSync('test/recipes/packages/package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const installed = pages.flatMap(packagesOf).filter((one) => one !== ownPackage);
    expect(installed.filter((one) => !/^\d/.test(dependencies[one] ?? ''))).toEqual([]);
  });

  it('is built and run by a test', () => {
    const tests = globSync('test/recipes/*.recipe.ts').map((file) => readFileSync(file, 'utf8'));
    expect(tests.filter((text) => text.includes(`'${pageOf(name)}'`)).length).toBeGreaterThan(0);
  });
});

function syntaxErrors({ name, language, code }: PageFile): string[] {
  if (/^tsx?$/.test(language)) {
    const { diagnostics = [] } = ts.transpileModule(code, {
      fileName: name,
      reportDiagnostics: true,
      compilerOptions: { jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2022 },
    });
    return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }
  try {
    if (language === 'json') JSON.parse(code);
    if (language === 'yaml') parseYaml(code);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** The documents of a `.graphql` file, or of the tagged templates in a module. */
function documentsOf({ language, code }: PageFile): DocumentNode[] {
  if (language === 'graphql') return [parse(code)];
  const templates = [...code.matchAll(/\bgraphql(?:\(\s*)?`\s*((?:query|mutation|subscription|fragment) [^`]*)`/g)];
  return templates.map(([, text = '']) => parse(text));
}

function merge(documents: readonly DocumentNode[]): DocumentNode {
  return { ...documents[0]!, definitions: documents.flatMap(({ definitions }) => definitions) };
}

function importsOf({ language, code }: PageFile): string[] {
  if (!/^tsx?$/.test(language)) return [];
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
}

function packageOf(from: string): string {
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}
