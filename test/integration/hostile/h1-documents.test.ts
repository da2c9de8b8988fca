import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/config.ts';
import { startTestApp, type SandboxApp } from '../../support/app.ts';
import { tableOf } from '../../support/docs/samples.ts';
import { isRejected, passes, repeat } from '../../support/http/limits.ts';

const limits = {
  MAX_TOKENS: '300',
  MAX_DEPTH: '6',
  MAX_ALIASES: '5',
  MAX_DIRECTIVES: '4',
  MAX_ROOT_FIELDS: '3',
  MAX_DEFINITIONS: '4',
  MAX_SELECTIONS: '60',
  MAX_COMPARISONS: '20',
  MAX_LIST_SIZE: '8',
};

const chain = (count: number): string =>
  `{ vehicles { nodes { ...F0 } } } ${repeat(count, (index) => `fragment F${index} on Vehicle { oceanId ${index + 1 < count ? `...F${index + 1}` : ''} }`)}`;
const doubled = (levels: number): string =>
  `{ vehicles { nodes { ${'box { vehicle { '.repeat(levels)} id ${'} } '.repeat(levels)} } } }`;
const ids = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, index) => String(index)));

/** Documents at each limit, and one above it. */
const edges: Record<string, [at: string, above: string]> = {
  tokens: [
    `{ entities { ${'id '.repeat(5)} } } ${comment(295)}`,
    `{ entities { id } } ${'fragment F on Entity { id } '.repeat(50)}`,
  ],
  depth: [doubled(1), doubled(2)],
  aliases: [
    `{ ${repeat(2, (index) => `a${index}: __typename`)} entities { a: id b: id c: id } }`,
    `{ ${repeat(2, (index) => `a${index}: __typename`)} entities { a: id b: id c: id d: __typename } }`,
  ],
  directives: [
    '{ entities { id @skip(if: false) name @include(if: true) oceanId @skip(if: false) __typename @skip(if: false) } }',
    '{ entities @skip(if: false) { id @skip(if: false) name @include(if: true) oceanId @skip(if: false) __typename @skip(if: false) } }',
  ],
  rootFields: [
    '{ __typename a: __typename b: __typename }',
    '{ __typename a: __typename b: __typename c: __typename }',
  ],
  definitions: [chain(3), chain(4)],
  selections: [
    `{ ${repeat(6, () => '...F')} } fragment F on Query { ${'__typename '.repeat(3)} }`,
    `{ entities { ...F ...F } } fragment F on Entity { ...G ...G } fragment G on Entity { ${'id '.repeat(14)} }`,
  ],
  comparisons: [`{ entities { ${'id '.repeat(6)} } }`, `{ entities { ${'id '.repeat(7)} } }`],
  listSize: [
    `{ vehicles(filter: { entityIds: ${ids(8)} }) { totalCount } }`,
    `{ vehicles(filter: { entityIds: ${ids(9)} }) { totalCount } }`,
  ],
};

function comment(length: number): string {
  return `# ${'x '.repeat(length)}`;
}

let app: SandboxApp;
describe('H1: a document', () => {
  beforeAll(async () => {
    app = await startTestApp({ env: limits });
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each(Object.entries(edges).filter(([limit]) => limit !== 'selections'))(
    'that reaches the limit on %s passes, and one beyond it is rejected',
    async (limit, [at, above]) => {
      await passes(app, at);
      await isRejected(app, limit, above);
      await isRejected(app, limit, above); // known by now
    },
  );

  it('with fragments that expand exponentially is rejected', async () => {
    await isRejected(app, 'selections', edges['selections']![1]);
  });

  it.each([
    ['in itself', '{ entities { ...F } } fragment F on Entity { id ...F }'],
    [
      'in a circle',
      '{ vehicles { nodes { ...F } } } fragment F on Vehicle { box { ...G } } fragment G on Box { vehicle { ...F } }',
    ],
  ])('with a fragment %s is rejected as infinitely deep', async (_what, query) => {
    await isRejected(app, 'depth', query);
  });

  it('over GET has the same limits', async () => {
    const query = edges['aliases']![1];
    const response = await fetch(`${app.url}/graphql?${new URLSearchParams({ query })}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'aliases' } }],
    });
  });

  it('is limited by the operation that runs, not by others in it', async () => {
    const run = async (query: string, operationName: string) => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
      return (await response.json()) as { errors?: { extensions: { limit?: string } }[] };
    };
    for (const limit of ['depth', 'aliases', 'directives', 'rootFields', 'listSize']) {
      const query = `query Small { entities { name } } query Large ${edges[limit]![1]}`;
      expect(await run(query, 'Small'), limit).not.toHaveProperty('errors');
      expect((await run(query, 'Large')).errors![0]!.extensions.limit).toBe(limit);
    }
  });

  it('can be of any size when a limit is off', async () => {
    await using open = await startTestApp({ env: { MAX_ALIASES: '0', MAX_ROOT_FIELDS: '0' } });
    const { data } = await open.execute(`{ ${repeat(1000, (index) => `a${index}: __typename`)} }`);
    expect(Object.keys(data)).toHaveLength(1000);
  });
});

/** Documents that blocked the process for seconds or minutes before limits existed. */
const bombs: Record<string, string> = {
  '10,000 aliases': `{ ${repeat(3500, (index) => `a${index}: __typename`)} }`,
  'a field 14,000 times': `{ entities { ${'name '.repeat(14_000)} } }`,
  'fields of one name within fields of one name': `{ ${'vehicles { nodes { id } } '.repeat(1800)} }`,
  'fragments that double': `{ vehicles { nodes { ...F0 } } } ${repeat(150, (index) => `fragment F${index} on Vehicle { a: box { vehicle { ...F${index + 1} } } b: box { vehicle { ...F${index + 1} } } }`)} fragment F150 on Vehicle { id }`,
  'spreads side by side': `{ vehicles { nodes { ${'...F '.repeat(6000)} } } } fragment F on Vehicle { id }`,
  'a depth of 7,000': `${'{a'.repeat(7000)}${'}'.repeat(7000)}`,
  'lists in lists': `{ vehicles(filter: ${'['.repeat(7000)}${']'.repeat(7000)}) { totalCount } }`,
  'directives without end': `{ __typename ${'@skip(if: false) '.repeat(2000)} }`,
  'a token flood': `{ ${'a '.repeat(400_000)} }`,
};

describe('H1: by default', () => {
  let usual: SandboxApp;
  beforeAll(async () => {
    usual = await startTestApp();
  });
  afterAll(() => usual[Symbol.asyncDispose]());

  it.each(Object.entries(bombs))('%s are rejected before validation', async (_what, query) => {
    const response = await usual.execute(query);
    expect(response).toMatchObject({ status: 400, errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
    expect(response.errors).toHaveLength(1);
    expect(usual.takeCalls()).toEqual({});
    expect((await usual.execute('{ entities { name } }')).errors).toBeUndefined();
    usual.takeCalls();
  });
});

it('documents every limit, and none that does not exist', () => {
  const { documentLimits, costLimits } = loadConfig({});
  const names = [...Object.keys(documentLimits), ...Object.keys(costLimits), 'pageSize', 'bodyBytes', 'nesting'];
  const documented = tableOf('docs/how-to/limits-and-cost.md', '## Rejections').flatMap(([name = '']) =>
    /^[a-z]/.test(name) ? name : [],
  );
  expect(documented.sort()).toEqual(names.sort());
});
