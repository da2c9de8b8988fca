import { buildGraph } from '../schema/schema.ts';
import { toStitchingSdl } from '../schema/stitching.ts';

process.stdout.write(toStitchingSdl(buildGraph().sdl));
