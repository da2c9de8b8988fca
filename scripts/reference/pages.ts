import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { examplesPage, linksToExamples, readExamples, type Example } from './examples.ts';
import { linkToField, linkToType, linkToWritten, pageOf } from './links.ts';
import { anchorOf, blocks, paragraph, table } from './markdown.ts';
import { argumentsTable, marksOf, typeSection } from './type-section.ts';

const kinds = {
  'objects.md': ['Objects', 'What queries and mutations give.'],
  'interfaces.md': ['Interfaces', 'What several objects have in common.'],
  'unions.md': ['Unions', 'One of several objects.'],
  'inputs.md': ['Inputs', 'What arguments take.'],
  'enums.md': [
    'Enums',
    'Closed where they are given in, open where they come out: UNKNOWN stands for a word that is not known yet.',
  ],
  'scalars.md': ['Scalars', 'The plain values.'],
} as const;

/** Builds the reference of the schema: file name → Markdown. */
export function referencePages(sdl: string): Map<string, string> {
  const schema = buildSchema(sdl, { assumeValidSDL: true, assumeValid: true });
  const examples = readExamples(schema);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (root) => root !== null && root !== undefined,
  );
  const types = Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        !type.name.startsWith('__') && !isSpecifiedScalarType(type) && !roots.includes(type as GraphQLObjectType),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const pages = new Map([
    ['queries.md', rootPage('Queries', schema.getQueryType(), examples)],
    ['mutations.md', rootPage('Mutations', schema.getMutationType(), examples)],
    ['subscriptions.md', rootPage('Subscriptions', schema.getSubscriptionType(), examples)],
  ]);
  for (const [page, [title, about]] of Object.entries(kinds)) {
    const own = types.filter((type) => pageOf(type) === page);
    if (own.length === 0) continue;
    pages.set(
      page,
      blocks(
        `# ${title}`,
        about,
        own.map((type) => linkToType(type)).join(' · '),
        ...own.map((type) => section(type, schema, examples)),
      ),
    );
  }
  pages.set('examples.md', examplesPage(examples));
  pages.set('README.md', indexPage(pages, roots, examples));
  return new Map([...pages].map(([file, text]) => [file, `${text}\n`]));
}

function rootPage(title: string, root: GraphQLObjectType | null | undefined, examples: readonly Example[]): string {
  const fields = Object.values(root?.getFields() ?? {}).map((field) =>
    blocks(
      `## ${field.name}`,
      paragraph(field.description),
      [`Gives ${linkToWritten(field.type)}.`, ...marksOf(field)].join(' '),
      argumentsTable(field.args),
      linksToExamples(examples, `${root?.name ?? ''}.${field.name}`),
    ),
  );
  return blocks(`# ${title}`, paragraph(root?.description), ...fields);
}

function section(type: GraphQLNamedType, schema: GraphQLSchema, examples: readonly Example[]): string {
  const name = `## ${type.name}`;
  return blocks(name, typeSection(type, schema), foundAt(type, schema), linksToExamples(examples, type.name));
}

/** Lists the uses of a type, at most a dozen. */
function foundAt(type: GraphQLNamedType, schema: GraphQLSchema): string {
  if (isScalarType(type)) return '';
  const places = Object.values(schema.getTypeMap())
    .filter((owner) => !owner.name.startsWith('__'))
    .flatMap((owner) => fieldsWith(type, owner).map((field) => linkToField(owner, field)))
    .sort();
  if (places.length === 0) return '';
  const shown = places.slice(0, 12).join(', ');
  return places.length > 12 ? `Found at ${shown} and ${places.length - 12} more.` : `Found at ${shown}.`;
}

/** Fields of `owner` that return a type or take it as an argument. */
function fieldsWith(type: GraphQLNamedType, owner: GraphQLNamedType): string[] {
  const isOfType = (of: { readonly type: GraphQLType }): boolean => getNamedType(of.type) === type;
  if (isInputObjectType(owner)) return namesOf(Object.values(owner.getFields()).filter(isOfType));
  if (!isObjectType(owner) && !isInterfaceType(owner)) return [];
  return namesOf(Object.values(owner.getFields()).filter((field) => isOfType(field) || field.args.some(isOfType)));
}

const namesOf = (fields: readonly { readonly name: string }[]): string[] => fields.map(({ name }) => name);

function indexPage(
  pages: ReadonlyMap<string, string>,
  roots: readonly GraphQLObjectType[],
  examples: readonly Example[],
): string {
  const fields = roots.map((root) =>
    table(
      [root.name, ''],
      Object.values(root.getFields()).map((field) => [linkToField(root, field.name), paragraph(field.description)]),
    ),
  );
  const list = [...pages.keys()].map((page) => `[${/^# (.*)$/m.exec(pages.get(page) ?? '')?.[1] ?? page}](${page})`);
  return blocks(
    '# Reference of the graph',
    'Written by `npm run reference` from [schema.graphql](../../schema/schema.graphql) and the example operations. Do not edit.',
    list.join(' · '),
    '## Root fields',
    ...fields,
    '## Examples',
    examples.map(({ title, about }) => `- [${title}](examples.md#${anchorOf(title)}). ${about}`).join('\n'),
  );
}
