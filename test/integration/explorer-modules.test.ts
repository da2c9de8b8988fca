import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { buildSchema, Kind, parse, print, type GraphQLObjectType, type OperationDefinitionNode } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { DocumentEditor, newDocument } from '../../src/explorer/builder/edit-document.ts';
import { exportForms } from '../../src/explorer/export/code.ts';
import { shareLink, sharedTab } from '../../src/explorer/export/share-link.ts';
import { listsIn, tableOf, toCsv } from '../../src/explorer/result/table.ts';
import { logIn, startTestApp, type SandboxApp } from '../support/app.ts';

const run = promisify(execFile);

/** A query with everything that code has to quote. */
const query = `# It's \`quoted\`: \${not} a template
query Vehicles($first: Int!, $filter: VehicleFilter) {
  vehicles(first: $first, filter: $filter) {
    nodes {
      registration
    }
  }
}
`;
const variables = '{ "first": 2, "filter": { "text": "it\'s nowhere" } }';

describe('exported code', { timeout: 60_000 }, () => {
  let app: SandboxApp;
  let token: string;

  beforeAll(async () => {
    app = await startTestApp();
    token = await logIn(app.sandbox.url, 'demo');
    return () => app.app.stop();
  });

  it.each(Object.entries(exportForms))('as %s returns what the explorer returns', async (form, write) => {
    const code = write({ url: `${app.url}/graphql`, query, variables, kind: 'query', customerId: null });
    const [program, args] = form === 'curl' ? ['sh', ['-c']] : [process.execPath, ['--input-type=module', '-e']];
    const env = { ...process.env, OCEAN_TOKEN: token };
    const { stdout } = await run(program, [...args, code], { env });
    expect(JSON.parse(stdout)).toMatchObject({ data: { vehicles: { nodes: [] } } });
  });

  it('sends a mutation as one, and names the customer', () => {
    const operation = { url: 'http://a/graphql', query: 'mutation { a }', variables: '', kind: 'mutation' as const };
    for (const write of Object.values(exportForms)) {
      expect(write({ ...operation, customerId: '7' })).toMatch(/x-customer-id'?: "?7/);
    }
    expect(exportForms['Apollo Client']({ ...operation, customerId: null })).toContain('client.mutate({ mutation: ');
    expect(exportForms.urql({ ...operation, customerId: null })).toContain('client.mutation(');
  });
});

describe('a link', () => {
  it('opens the same operation', () => {
    const link = shareLink('http://host:4000/?query=old', query, variables);
    expect(new URL(link).origin).toBe('http://host:4000');
    expect(sharedTab(link)).toEqual({ query, variables: JSON.stringify(JSON.parse(variables), null, 2) });
    expect(sharedTab('http://host:4000/')).toBeNull();
  });

  it('has no secret of the variables', () => {
    const login = shareLink('http://host/', 'mutation { a }', '{ "input": { "login": "ann", "password": "CANARY" } }');
    expect(sharedTab(login)?.variables).toBe(JSON.stringify({ input: { login: 'ann' } }, null, 2));
    expect(shareLink('http://host/', '{ a }', '{ "password": "CANARY", }')).not.toContain('CANARY');
  });
});

describe('the table of a response', () => {
  const data = {
    few: [{ a: 1 }],
    page: {
      nodes: [
        { name: '=1+1', box: { id: 'x', days: -3 } },
        { name: 'b', tags: ['c', 'd'] },
      ],
      totalCount: 2,
    },
  };

  it('takes the longest list first, and makes a column of each value', () => {
    const lists = listsIn(data);
    expect(lists.map(({ path, rows }) => [path, rows.length])).toEqual([
      ['page.nodes', 2],
      ['few', 1],
    ]);
    expect(tableOf(lists[0]!.rows)).toEqual({
      columns: ['name', 'box.id', 'box.days', 'tags'],
      cells: [
        ['=1+1', 'x', -3, null],
        ['b', null, null, ['c', 'd']],
      ],
    });
    expect(listsIn({ none: [], text: 'a' })).toEqual([]);
  });

  it('is saved as CSV without formulas', () => {
    expect(toCsv(tableOf(listsIn(data)[0]!.rows))).toBe(
      'name,box.id,box.days,tags\r\n\'=1+1,x,-3,\r\nb,,,"[""c"",""d""]"\r\n',
    );
  });
});

describe('the builder', () => {
  const schema = buildSchema(`
    type Query { box(by: String!, at: Int): Box nodes: [Node] }
    interface Node { id: ID }
    type Box implements Node { id: ID name(short: Boolean): String box: Box }
  `);
  const edit = (text: string, change: (editor: DocumentEditor) => ReturnType<DocumentEditor['toggleField']>) => {
    const document = parse(text, { noLocation: true });
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const edited = change(new DocumentEditor(schema, document, operation as OperationDefinitionNode));
    return edited && print(edited).replaceAll(/\s+/g, ' ');
  };

  it('adds a field with the objects above it and the variables that they require', () => {
    expect(edit('query A { nodes { id } }', (editor) => editor.toggleField(['box', 'box', 'id']))).toBe(
      'query A($by: String!) { nodes { id } box(by: $by) { box { id } } }',
    );
    expect(edit('{ nodes { id } }', (editor) => editor.toggleField(['nodes', '...Box', 'name']))).toBe(
      '{ nodes { id ... on Box { name } } }',
    );
  });

  it('removes a field with what is empty or unused without it', () => {
    const text = 'query A($by: String!) { nodes { id } box(by: $by) { box { id } } }';
    expect(edit(text, (editor) => editor.toggleField(['box', 'box', 'id']))).toBe('query A { nodes { id } }');
    expect(edit('{ nodes { id } }', (editor) => editor.toggleField(['nodes', 'id']))).toBeNull();
  });

  it('adds and removes an argument with its variable', () => {
    const { short } = Object.fromEntries(
      (schema.getType('Box') as GraphQLObjectType).getFields()['name']!.args.map((one) => [one.name, one]),
    );
    const toggle = (text: string) => edit(text, (editor) => editor.toggleArgument(['box', 'name'], short!));
    const without = 'query A { box(by: "x") { name } }';
    const withArgument = 'query A($short: Boolean) { box(by: "x") { name(short: $short) } }';
    expect([toggle(without), toggle(withArgument)]).toEqual([withArgument, without]);
  });

  it('begins an operation', () => {
    const begun = newDocument(schema, 'query' as never, ['nodes', 'id']);
    expect(begun && print(begun).replaceAll(/\s+/g, ' ')).toBe('query Untitled { nodes { id } }');
  });
});
