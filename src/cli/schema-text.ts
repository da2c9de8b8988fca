import { introspectionFromSchema } from 'graphql';
import { buildGraph } from '../schema/schema.ts';
import { toStitchingSdl } from '../schema/stitching.ts';

export type SchemaForm = 'federation' | 'stitching' | 'introspection';

/** Writes the schema in SDL for a federation or for stitching, or as the JSON of an introspection. */
export function schemaText(form: SchemaForm): string {
  const { sdl, schema } = buildGraph();
  if (form === 'introspection') return `${JSON.stringify(introspectionFromSchema(schema), null, 2)}\n`;
  return form === 'stitching' ? toStitchingSdl(sdl) : sdl;
}
