import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asSubgraph } from './federation.ts';

const document = parse(`
  schema { query: Query }
  type Query { vehicle: Vehicle login: String }
  "A vehicle." type Vehicle @key(fields: "id") { id: ID! }
`);

describe('asSubgraph', () => {
  it('puts marks on types, on fields and on every field but some, beside what stands there', () => {
    const marked = asSubgraph(document, [
      { directive: 'shareable', on: ['Vehicle.id'] },
      { directive: 'tag', name: 'needs-credential', on: ['Query.*', 'Vehicle'], except: ['Query.login'] },
    ]);
    expect(print(marked)).toBe(
      [
        'schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag"]) {\n  query: Query\n}',
        'type Query {\n  vehicle: Vehicle @tag(name: "needs-credential")\n  login: String\n}',
        '"A vehicle."\ntype Vehicle @key(fields: "id") @tag(name: "needs-credential") {\n  id: ID! @shareable\n}',
      ].join('\n\n'),
    );
  });

  it('refuses a mark of what the graph does not have, so that none is lost by a rename', () => {
    const mark = { directive: 'shareable', on: ['Vehicle.colour', 'Vehicle'] } as const;
    expect(() => asSubgraph(document, [mark])).toThrow('the graph has no Vehicle.colour');
  });
});
