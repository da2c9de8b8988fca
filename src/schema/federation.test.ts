import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asSubgraph } from './federation.ts';

const document = parse(`
  schema { query: Query }
  type Query { vehicle: Vehicle login: String }
  "A vehicle." type Vehicle @key(fields: "id") { id: ID! }
`);

describe('asSubgraph', () => {
  it('adds directives to types, fields, and all fields with exceptions, beside existing ones', () => {
    const annotated = asSubgraph(document, [
      { directive: 'shareable', on: ['Vehicle.id'] },
      { directive: 'tag', name: 'needs-credential', on: ['Query.*', 'Vehicle'], except: ['Query.login'] },
    ]);
    expect(print(annotated)).toBe(
      [
        'schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag"]) {\n  query: Query\n}',
        'type Query {\n  vehicle: Vehicle @tag(name: "needs-credential")\n  login: String\n}',
        '"A vehicle."\ntype Vehicle @key(fields: "id") @tag(name: "needs-credential") {\n  id: ID! @shareable\n}',
      ].join('\n\n'),
    );
  });

  it('rejects a directive on a missing coordinate, so that a rename loses none', () => {
    const entry = { directive: 'shareable', on: ['Vehicle.colour', 'Vehicle'] } as const;
    expect(() => asSubgraph(document, [entry])).toThrow('the graph has no Vehicle.colour');
  });
});
