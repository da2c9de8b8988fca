import { buildGraph } from '../graph/schema/schema.ts';
import { toStitchingSdl } from '../graph/schema/stitching.ts';

process.stdout.write(toStitchingSdl(buildGraph().sdl));
