import graphql from '@graphql-eslint/eslint-plugin';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import { fence, layersBelow } from './scripts/structure/layers.ts';

const ofCategory = (...categories) => ({ file: { categories: { anyOf: categories } } });

/**
 * Circles between files need no rule of their own: test/integration/layers.test.ts allows only those between
 * `*.type.ts` files, because GraphQL's own types name each other (a vehicle has a box, and a box its vehicle).
 */
const importsPointDown = [
  ...fence.map(({ category }) => ({
    from: ofCategory(category),
    allow: { to: ofCategory(category, ...layersBelow(category)) },
  })),
];

/** Directives that a subgraph's SDL uses without defining them. */
const federationDirectives = `
  scalar link__Import
  directive @link(url: String!, import: [link__Import]) repeatable on SCHEMA
  directive @key(fields: String!) repeatable on OBJECT | INTERFACE
  directive @shareable on OBJECT | FIELD_DEFINITION
  directive @tag(name: String!) repeatable on OBJECT | INTERFACE | FIELD_DEFINITION
`;

/** The field that federation adds to every subgraph, and a subgraph's SDL leaves out. */
const entitiesField = `
  scalar _Any
  union _Entity = Box | Vehicle | Driver | PrivacyStep | Entity
  extend type Query {
    _entities(representations: [_Any!]!): [_Entity]!
  }
`;

const documents = { operations: 'schema/operations/**/*.graphql', web: 'examples/web/src/**/*.graphql' };

/** One configuration for all files: the parser reads the first that it meets and no other. */
const graphqlParser = {
  parser: graphql.parser,
  parserOptions: {
    graphQLConfig: {
      projects: {
        operations: {
          schema: ['schema/schema.graphql', federationDirectives, entitiesField],
          documents: documents.operations,
        },
        web: { schema: ['schema/schema.graphql', federationDirectives], documents: documents.web },
      },
    },
  },
};

const [, { 'ObjectTypeDefinition,ObjectTypeExtension': _typeSuffix, ...namingConvention }] =
  graphql.configs['flat/schema-all'].rules['@graphql-eslint/naming-convention'];

/**
 * A boolean field reads as a statement: docs/schema-guide.md. `confirmed` of payloads is older than the rule. Permissions are
 * verbs, as they follow `can`.
 */
const statement = {
  style: 'camelCase',
  requiredPattern: /^(?:(?:is|was|are|has|can|requires|edit|export|read)(?=[A-Z])|confirmed$)/,
};
const booleanFields = {
  'FieldDefinition[gqlType.name.value=Boolean]': statement,
  'FieldDefinition[gqlType.gqlType.name.value=Boolean]': statement,
};

export default tseslint.config(
  { ignores: ['**/dist/', 'node_modules/', 'coverage/', '**/*.d.ts', '**/*.generated.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A mapping gives a plain object the shape of a type-graphql class: the decorated class is the type, never a value.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // With verbatimModuleSyntax an import of types needs the `type` keyword; without it, the module loads at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      // A new member of a closed table (error codes, render modes) must be handled in every switch over the table.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // Numbers read well in messages and keys; objects and nulls in a template stay errors.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An interface may require a promise from a method that has nothing to await.
      '@typescript-eslint/require-await': 'off',
      // A decorated class without members is type-graphql's way to declare a type or a resolver.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `() => send()` as a one-line callback reads better than a block around it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Fastify and type-graphql await async functions where their types declare void.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      // A leading underscore marks a parameter that only holds the place of those after it.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
      // A default export has another name in every file that imports it.
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export: it has one name everywhere.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds the thing.' },
      ],
      // Logs go through the logger, which knows what must not be printed.
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },

  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'packages/sandbox/src/**/*.ts'],
    ignores: ['**/*.test.ts'], // a test may look at any layer
    plugins: { boundaries },
    settings: {
      'boundaries/files': fence.map((layer) => ({ ...layer, stopMatching: true })),
      'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message: 'Imports point down only: see scripts/structure/layers.ts.',
          policies: [{ allow: { to: { module: { origin: ['external', 'core'] } } } }, ...importsPointDown],
        },
      ],
      // A file outside every layer would escape the rule above.
      'boundaries/no-unknown-files': 'error',
      // One reader of the environment: all settings are found and validated in one place.
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read the environment in src/config/config.ts only.' },
      ],
    },
  },
  // The process hands its environment to loadConfig.
  {
    files: ['src/config/config.ts', 'src/main.ts', 'src/cli/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  // The output of a command goes to the console.
  {
    files: [
      'src/cli/**',
      'src/require-node.ts',
      'src/cluster/**',
      'packages/sandbox/src/{bin,cli,require-node}.ts',
      'scripts/**',
      'examples/**',
      'site/**',
    ],
    rules: { 'no-console': 'off' },
  },
  // Tools require a default export.
  {
    files: [
      '*.config.ts',
      'test/{cluster,delivery,recipes,site}/vitest.config.ts',
      'site/.vitepress/config.ts',
      'site/releases/**',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },

  {
    files: ['**/*.test.ts', 'test/**'],
    rules: {
      // A test that indexes its own data fails loudly anyway; a guard against undefined only hides its point.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Responses over HTTP are untyped, and a test asserts their shape.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  // Codegen validates the operations. Caches that normalise need more: the id of every object that has one.
  {
    files: Object.values(documents),
    plugins: { '@graphql-eslint': graphql },
    languageOptions: graphqlParser,
    rules: { '@graphql-eslint/require-selections': 'error' },
  },

  // The schema as clients see it. Codegen checks the operations, and fails on one that does not fit.
  {
    files: ['schema/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: graphqlParser,
    rules: {
      ...graphql.configs['flat/schema-all'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // Every element of the graph has a description, not only types and root fields.
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      // Only connections use edges. Slots, counts and entries are plain lists, and `nodes` is a shortcut.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
      ],
      // BoxType and similar names are domain types, not GraphQL types.
      '@graphql-eslint/naming-convention': ['error', { ...namingConvention, ...booleanFields }],
      // Fields follow reading order: the id, own properties, related objects.
      '@graphql-eslint/alphabetize': 'off',
      // Objects with an identity are Nodes. Time spans, counts and payloads have none; an id would be invented.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Without a list or a payload the entire response failed: null would add nothing to the error.
      '@graphql-eslint/require-nullable-result-in-root': 'off',
      // A payload returns the changed object, read back; a client that needs more sends a query.
      '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
      // The rule is for graphs without mutations.
      '@graphql-eslint/no-root-type': 'off',
      // The rule needs an argument that @deprecated does not have. test/integration/schema-contract.test.ts requires
      // the date and the replacement in the reason.
      '@graphql-eslint/require-deprecation-date': 'off',
    },
  },
);
