import graphql from '@graphql-eslint/eslint-plugin';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/**
 * The layers in the order in which a request meets them: a file imports its own layer and those below, never one above.
 * The first pattern that fits a file names its layer. test/integration/layers.test.ts tries a forbidden import.
 */
const layers = [
  { category: 'process', pattern: ['src/main.ts', 'src/require-node.ts', 'src/cluster/**', 'src/cli/**'] },
  { category: 'app', pattern: 'src/app.ts' },
  { category: 'http', pattern: 'src/http/**' },
  { category: 'schema', pattern: 'src/schema/**' },
  { category: 'context', pattern: 'src/context.ts' },
  { category: 'domain', pattern: 'src/domain/**' },
  { category: 'executor', pattern: 'src/executor/**' },
  { category: 'list-index', pattern: 'src/list-index/**' },
  { category: 'graphql', pattern: 'src/graphql/**' },
  { category: 'snapshot', pattern: 'src/snapshot/**' },
  { category: 'ocean', pattern: 'src/ocean/**' },
  { category: 'identity', pattern: 'src/identity/**' },
];

/** May be imported from every layer, and import no layer themselves. */
const leaves = [
  { category: 'config', pattern: 'src/config/**' },
  { category: 'observability', pattern: 'src/observability/**' },
];

/** Programs of their own: the sandbox knows the contract and nothing else; the explorer runs in a browser. */
const standalone = [
  { category: 'sandbox', pattern: 'packages/sandbox/src/**' },
  { category: 'explorer', pattern: 'src/explorer/**' },
];

/** May be imported from everywhere: generated from the contract, types only. */
const wire = { category: 'wire', pattern: ['src/ocean/wire.ts', 'src/ocean/wire.generated.ts'] };

const ofCategory = (...categories) => ({ file: { categories: { anyOf: categories } } });
const layerNames = layers.map((layer) => layer.category);
const leafNames = leaves.map((leaf) => leaf.category);

const importsPointDown = [
  ...layerNames.map((name, index) => ({
    from: ofCategory(name),
    allow: { to: ofCategory(...layerNames.slice(index), ...leafNames, 'wire') },
  })),
  ...leafNames.map((name) => ({ from: ofCategory(name), allow: { to: ofCategory(...leafNames) } })),
  { from: ofCategory('wire'), allow: { to: ofCategory('wire') } },
  { from: ofCategory('sandbox'), allow: { to: ofCategory('sandbox') } },
  { from: ofCategory('explorer'), allow: { to: ofCategory('explorer') } },
];

/** What a subgraph's SDL uses without defining it. */
const federationDirectives = `
  scalar link__Import
  directive @link(url: String!, import: [link__Import]) repeatable on SCHEMA
  directive @key(fields: String!) repeatable on OBJECT | INTERFACE
  directive @shareable on OBJECT | FIELD_DEFINITION
  directive @tag(name: String!) repeatable on OBJECT | INTERFACE | FIELD_DEFINITION
`;

const [, { 'ObjectTypeDefinition,ObjectTypeExtension': _typeSuffix, ...namingConvention }] =
  graphql.configs['flat/schema-all'].rules['@graphql-eslint/naming-convention'];

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
      // With verbatimModuleSyntax an import that is only a type must say so, or it loads its module at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      // A new member of a closed table (error codes, render modes) must be met wherever the table is switched over.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // Numbers read well in messages and keys; objects and nulls in a template stay errors.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `async` methods without `await` occur where an interface asks for a promise.
      '@typescript-eslint/require-await': 'off',
      // A decorated class without members is type-graphql's way to declare a type or a resolver.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `() => send()` as a one-line callback reads better than a block around it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Fastify and type-graphql take async functions where their types say void, and await them.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      // A leading underscore says that a parameter is there for the ones after it.
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
    ignores: ['**/*.test.ts', '**/test-*.ts'], // a test and its helpers may look at any layer
    plugins: { boundaries },
    settings: {
      'boundaries/files': [wire, ...layers, ...leaves, ...standalone].map((layer) => ({
        ...layer,
        stopMatching: true,
      })),
      'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message: 'Imports point down only: see the layers in eslint.config.js.',
          policies: [{ allow: { to: { module: { origin: ['external', 'core'] } } } }, ...importsPointDown],
        },
      ],
      // A file outside every layer would escape the rule above.
      'boundaries/no-unknown-files': 'error',
      // One reader of the environment: what is configurable is found in one place, and validated whole.
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read the environment in src/config/config.ts only.' },
      ],
    },
  },
  // The process hands its environment to loadConfig.
  {
    files: ['src/config/config.ts', 'src/cluster/begin.ts', 'src/cli/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  // What a command prints is its output.
  {
    files: [
      'src/cli/**',
      'src/require-node.ts',
      'src/cluster/**',
      'packages/sandbox/src/{bin,cli,require-node}.ts',
      'scripts/**',
      'examples/**',
    ],
    rules: { 'no-console': 'off' },
  },
  // Tools ask for a default export.
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },

  {
    files: ['**/*.test.ts', '**/test-*.ts', 'test/**'],
    rules: {
      // A test that indexes what it just made is clearer than one that guards against undefined, and fails as loudly.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Answers over HTTP are untyped, and a test asserts their shape.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  // The schema as clients see it. Its operations are checked by codegen, which fails on one that does not fit.
  {
    files: ['schema/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: ['schema/schema.graphql', federationDirectives] } },
    },
    rules: {
      ...graphql.configs['flat/schema-all'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // Not only types and root fields: nothing stands in the graph without a word on it.
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
      // Only connections are lists of edges; slots, counts and entries are plain lists, and `nodes` is a short cut.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
      ],
      // BoxType and its kin are types of things, not GraphQL types.
      '@graphql-eslint/naming-convention': ['error', namingConvention],
      // Fields stand in the order in which one reads them: the id, what it is, what belongs to it.
      '@graphql-eslint/alphabetize': 'off',
      // What has an identity is a Node. Spans of time, counts and payloads have none, and an id would be made up.
      '@graphql-eslint/strict-id-in-types': 'off',
      // A list or a payload is there, or the whole answer failed: null would say nothing that the error does not.
      '@graphql-eslint/require-nullable-result-in-root': 'off',
      // A payload gives what was changed, read back; a client that needs more asks for it.
      '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
      // It is for graphs without mutations.
      '@graphql-eslint/no-root-type': 'off',
      // It wants an argument that @deprecated does not have. test/integration/schema-contract.test.ts wants the date,
      // and the replacement, in the reason.
      '@graphql-eslint/require-deprecation-date': 'off',
    },
  },
);
