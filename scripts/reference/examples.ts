import { existsSync, globSync, readFileSync } from 'node:fs';
import { getNamedType, parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql';
import { anchorOf, blocks, code } from './markdown.ts';

/** An operation of schema/operations. */
export interface Example {
  readonly title: string;
  readonly about: string;
  readonly text: string;
  /** Variables as JSON, or null. */
  readonly variables: string | null;
  /** Names of the types that it selects or sends, and its root fields as `Query.vehicles`. */
  readonly uses: ReadonlySet<string>;
}

/** Sorted by title. */
export function readExamples(schema: GraphQLSchema): Example[] {
  const files = globSync('schema/operations/**/*.graphql');
  return files.map((file) => readExample(file, schema)).sort((a, b) => (a.title < b.title ? -1 : 1));
}

export function examplesPage(examples: readonly Example[]): string {
  const sections = examples.map(({ title, about, text, variables }) =>
    blocks(`## ${title}`, about, code('graphql', text), variables && blocks('Variables:', code('json', variables))),
  );
  return blocks(
    '# Examples',
    'Each runs on the sandbox as it stands, and in the explorer at `/` with one click. Days such as `{{today}}` are filled in by the explorer.',
    ...sections,
  );
}

/** Links to the examples that use a type or root field; empty when there are none. */
export function linksToExamples(examples: readonly Example[], name: string): string {
  const links = examples
    .filter(({ uses }) => uses.has(name))
    .map(({ title }) => `[${title}](examples.md#${anchorOf(title)})`);
  return links.length === 0 ? '' : `Examples: ${links.join(' · ')}`;
}

function readExample(file: string, schema: GraphQLSchema): Example {
  const source = readFileSync(file, 'utf8');
  const [, title = '', about = '', text = ''] = /^# (.*)\n# (.*)\n([^]*)$/.exec(source) ?? [];
  if (title === '') throw new Error(`${file} must begin with a title and a sentence`);
  const variablesFile = file.replace(/\.graphql$/, '.variables.json');
  const variables = existsSync(variablesFile) ? readFileSync(variablesFile, 'utf8') : null;
  return { title, about, text, variables, uses: usesOf(text, schema) };
}

function usesOf(text: string, schema: GraphQLSchema): Set<string> {
  const uses = new Set<string>();
  const info = new TypeInfo(schema);
  const use = (type: { readonly name: string } | null | undefined) => type && uses.add(type.name);
  const visitor = visitWithTypeInfo(info, {
    Field: ({ name }) => {
      const parent = info.getParentType();
      use(parent);
      if (['Query', 'Mutation', 'Subscription'].includes(parent?.name ?? ''))
        uses.add(`${parent?.name ?? ''}.${name.value}`);
      const type = info.getType();
      use(type && getNamedType(type));
    },
    Argument: () => {
      const type = info.getInputType();
      use(type && getNamedType(type));
    },
    ObjectField: () => {
      const type = info.getInputType();
      use(type && getNamedType(type));
    },
  });
  visit(parse(text), visitor);
  return uses;
}
