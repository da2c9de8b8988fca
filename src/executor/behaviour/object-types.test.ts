import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../test/support/executors/every-run.ts';
import { schemaOf, type TypeFunctions } from '../../../test/support/executors/schema-of.ts';

const sdl = `
  type Depot { city: String chief: Person! staff: [Person!] }
  type Person { name: String }
  type Query { depot: Depot }
`;

describe('isTypeOf of an object type', () => {
  const depot = (isTypeOf: TypeFunctions[string]) =>
    resultOf({
      schema: schemaOf(sdl, { Depot: isTypeOf }),
      query: '{ depot { city } }',
      rootValue: { depot: { city: 'Lyon' } },
    });
  const failed = {
    data: { depot: null },
    errors: [
      {
        message: 'Expected value of type "Depot" but got: { city: "Lyon" }.',
        path: ['depot'],
        locations: [{ line: 1, column: 3 }],
      },
    ],
  };

  it.each<[string, TypeFunctions[string]]>([
    ['true', () => true],
    ['a promise of true', async () => true],
  ])('lets the object pass: %s', async (_result, isTypeOf) => {
    expect(await depot(isTypeOf)).toEqual({ data: { depot: { city: 'Lyon' } } });
  });

  it.each<[string, TypeFunctions[string]]>([
    ['false', () => false],
    ['a promise of false', async () => false],
    ['nothing', () => undefined],
    ['a promise of nothing', async () => undefined],
  ])('rejects the object: %s', async (_result, isTypeOf) => {
    expect(await depot(isTypeOf)).toEqual(failed);
  });

  it('is not called for the root type', async () => {
    const schema = schemaOf(sdl, { Query: () => false });
    expect(await resultOf({ schema, query: '{ depot { city } }' })).toEqual({ data: { depot: null } });
  });

  it('rejects objects below and in lists, with the errors of a non-null type', async () => {
    const isPerson = ({ name }: { name: string }) => name !== 'Bot';
    const schema = schemaOf(sdl, { Person: isPerson, 'Query.depot': ({ depot }) => depot });
    const query = '{ depot { staff { name } } }';
    const rootValue = { depot: { staff: [{ name: 'Ada' }, { name: 'Bot' }] } };
    expect(await resultOf({ schema, query, rootValue })).toEqual({
      data: { depot: { staff: null } },
      errors: [
        {
          message: 'Expected value of type "Person" but got: { name: "Bot" }.',
          path: ['depot', 'staff', 1],
          locations: [{ line: 1, column: 11 }],
        },
      ],
    });
  });

  it('receives the context, and the info of the field that returns the object, in a list as well', async () => {
    const received: unknown[] = [];
    const schema = schemaOf(sdl, {
      Person: (value, context, info) => {
        received.push([value, context, info.fieldName, info.path.key, String(info.returnType)]);
        return true;
      },
    });
    const [context, ada] = [{ user: 'me' }, { name: 'Ada' }];
    const query = '{ depot { people: staff { name } } }';
    await resultOf({ schema, query, context, rootValue: { depot: { staff: [ada] } } });
    expect(received).toEqual(Array(4).fill([ada, context, 'staff', 'people', '[Person!]']));
  });
});
