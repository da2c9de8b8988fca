import { existsSync, globSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { buildSchema, Kind, parse, validate, type DocumentNode } from 'graphql';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { pageFiles, sidebar, type Entry } from '../../site/sidebar.ts';
import { readPage, tableOf } from '../support/docs/samples.ts';
import { anchorsOf, codeFencesOf, linksOf, pages, type CodeFence } from '../support/docs/pages.ts';

const sdl = readPage('schema/schema.graphql');
const entities = [...sdl.matchAll(/^type (\w+)[^{]*@key/gm)].map(([, name]) => name);

/** The graph, with the field by which gateways read objects. */
const schema = buildSchema(
  `${sdl}
  scalar _Any
  union _Entity = ${entities.join(' | ')}
  extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
  { assumeValidSDL: true },
);

/** Pages with operations of a gateway's schema, which their own tests run. */
const otherSchemas = /^docs\/how-to\/stitch\.md:/;
const blocks = pages.flatMap(codeFencesOf);

const inLanguage = (...languages: string[]): CodeFence[] =>
  blocks.filter(({ language }) => languages.includes(language));

/** Errors of blocks, each with its place. */
function errorsOf(some: readonly CodeFence[], check: (block: CodeFence) => readonly string[]): string[] {
  return some.flatMap((block) => check(block).map((message) => `${block.place}: ${message}`));
}

describe('links', () => {
  it('lead to files and headings that exist', () => {
    const wrong = pages.flatMap((page) =>
      linksOf(page)
        .filter(({ file, anchor }) => {
          if (!existsSync(file)) return true;
          return anchor !== null && statSync(file).isFile() && !anchorsOf(file).has(decodeURIComponent(anchor));
        })
        .map(({ link }) => `${page}: ${link}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('code blocks', () => {
  it('are GraphQL that the schema accepts', () => {
    expect(inLanguage('graphql').length).toBeGreaterThan(50);
    expect(errorsOf(inLanguage('graphql'), graphqlErrors)).toEqual([]);
  });

  it('are JSON, YAML, TypeScript and JavaScript that can be parsed', () => {
    const checks = [
      errorsOf(inLanguage('json'), ({ code }) => failureOf(() => JSON.parse(code) as unknown)),
      errorsOf(inLanguage('yaml', 'yml'), ({ code }) =>
        parseAllDocuments(code).flatMap(({ errors }) => errors.map(String)),
      ),
      errorsOf(inLanguage('ts', 'tsx', 'js', 'jsx'), syntaxErrors),
    ];
    expect(checks.flat()).toEqual([]);
  });

  it('are shell that can be parsed', () => {
    const all = inLanguage('sh', 'bash').map(({ code, place }) => `: '${place}'\n${code}`);
    const { stderr } = spawnSync('bash', ['-n'], { input: all.join('\n'), encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  it('name their language', () => {
    expect(blocks.filter(({ language }) => language === '').map(({ place }) => place)).toEqual([]);
  });
});

describe('the navigation of the site', () => {
  const linksIn = (entries: readonly Entry[]): (string | undefined)[] =>
    entries.flatMap(({ link, items = [] }) => [...(link === undefined ? [] : [link]), ...linksIn(items)]);

  it('has every page once', () => {
    const links = linksIn(sidebar());
    expect(links.length).toBe(pageFiles().length);
    expect(new Set(links).size).toBe(links.length);
    expect(links).toEqual(
      expect.arrayContaining(['/', '/how-to/use-urql', '/reference/objects', '/adr/', '/changelog']),
    );
  });
});

describe('pictures', () => {
  const { scripts } = JSON.parse(readPage('package.json')) as { scripts: Record<string, string> };
  const documented = tableOf('docs/images/README.md', '## Files');

  it('are each made by a command that is named', () => {
    const files = globSync('docs/images/*.*', { exclude: ['**/*.md'] }).map((file) =>
      file.slice('docs/images/'.length),
    );
    expect(documented.map(([file]) => file).sort()).toEqual(files.sort());
    const commands = documented.map(([, command = '']) => /^npm run ([\w:]+)/.exec(command)?.[1] ?? command);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('are each shown by a page, with a text', () => {
    const shown = new Map(
      pages.flatMap((page) =>
        [...readPage(page).matchAll(/!\[([^\]]*)\]\([^)]*\/([^)/]+)\)/g)].map(([, text = '', file = '']) => [
          file,
          text,
        ]),
      ),
    );
    expect(documented.filter(([file = '']) => (shown.get(file) ?? '') === '')).toEqual([]);
  });
});

/** Problems of a document: validated where it has operations, parsed where it is a schema. */
function graphqlErrors({ code, place }: CodeFence): readonly string[] {
  let document: DocumentNode;
  try {
    document = parse(code);
  } catch (error) {
    return [String(error)];
  }
  const isExecutable = document.definitions.every(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION,
  );
  return isExecutable && !otherSchemas.test(place) ? validate(schema, document).map(({ message }) => message) : [];
}

function syntaxErrors({ code, language }: CodeFence): readonly string[] {
  const isJavaScript = language.startsWith('js');
  const { diagnostics = [] } = ts.transpileModule(code, {
    fileName: `block.${language}`,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.Preserve,
      allowJs: isJavaScript,
    },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

function failureOf(action: () => unknown): readonly string[] {
  try {
    action();
    return [];
  } catch (error) {
    return [String(error)];
  }
}
