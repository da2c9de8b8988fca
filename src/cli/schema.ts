import { buildGraph } from '../graph/schema/schema.ts';

process.stdout.write(buildGraph().sdl);
