import { buildGraph } from '../schema/schema.ts';

process.stdout.write(buildGraph().sdl);
