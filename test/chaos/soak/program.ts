import { createApp } from '../../../src/app.ts';
import { loadConfig } from '../../../src/config/config.ts';

/*
 * The program in a process that reports its memory on request: started with --expose-gc and an IPC channel,
 * configured by its environment.
 */

/** Reports memory after a garbage collection, in bytes, and resources by kind. */
export interface Holding {
  readonly heap: number;
  readonly external: number;
  readonly rss: number;
  readonly resources: Readonly<Record<string, number>>;
}

function hold(): Holding {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const resources: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1;
  return { heap: heapUsed, external, rss, resources };
}

const app = await createApp(loadConfig(process.env));
const { url } = await app.start();
process.on('message', () => process.send?.({ holding: hold() }));
process.on('disconnect', () => process.exit(0));
process.send?.({ url });
