import { stitchingDirectives } from '@graphql-tools/stitching-directives';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildGraph } from './schema.ts';
import { toStitchingSdl } from './stitching.ts';

const { sdl } = buildGraph();
const schema = buildSchema(toStitchingSdl(sdl));

describe('the SDL for stitching', () => {
  it('uses the directives as their library defines them', () => {
    const { stitchingDirectivesValidator } = stitchingDirectives();
    expect(() => stitchingDirectivesValidator(schema)).not.toThrow();
  });

  it('lets objects be found by either of their keys, each by its own entry point', () => {
    const { stitchingDirectivesTransformer } = stitchingDirectives();
    const { merge = {} } = stitchingDirectivesTransformer({ schema });
    const entryPointsOf = ({ entryPoints, fieldName, selectionSet }: EntryPoints) =>
      (entryPoints ?? [{ fieldName, selectionSet }]).map(
        (point) => `${point.fieldName ?? ''} ${(point.selectionSet ?? '').replaceAll(/\s+/g, ' ')}`,
      );
    const both = ['_entities { oceanId }', 'nodes { id }'];
    const found = Object.fromEntries(Object.entries(merge).map(([type, how]) => [type, entryPointsOf(how).sort()]));
    expect(found).toMatchObject({ Box: both, Vehicle: both, Driver: both, Entity: both });
    expect(found).toMatchObject({ PrivacyStep: ['nodes { id }'], RecurringPrivacySchedule: ['nodes { id }'] });
  });

  it('has every type and field of the graph, and of federation nothing', () => {
    const own = buildSchema(sdl, { assumeValidSDL: true }).getTypeMap();
    expect(Object.keys(schema.getTypeMap()).sort()).toEqual([...Object.keys(own), '_Any', '_Entity'].sort());
    expect(toStitchingSdl(sdl)).not.toMatch(/@link|@shareable|@tag/);
  });

  it('retains @deprecated', () => {
    const text = 'type Query { nodes(ids: [ID!]!): [A]! } type A @key(fields: "oceanId") { oceanId: ID @deprecated }';
    expect(() => parse(toStitchingSdl(text))).not.toThrow();
    expect(toStitchingSdl(text)).toContain('oceanId: ID @deprecated');
  });
});

interface EntryPoints {
  readonly entryPoints?: readonly EntryPoint[];
  readonly fieldName?: string;
  readonly selectionSet?: string;
}
interface EntryPoint {
  readonly fieldName?: string | undefined;
  readonly selectionSet?: string | undefined;
}
