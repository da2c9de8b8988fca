import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What is compiled is kept beside the built program: the next start reads it. Before anything else is loaded.
if (import.meta.filename.endsWith('.js')) enableCompileCache(join(import.meta.dirname, '../.compile-cache'));
const { run } = await import('./run.ts');
await run(process.argv.slice(2), process.env);
