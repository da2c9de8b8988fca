import { startOnNode } from './require-node.ts';

startOnNode('dist/main.js', async () => {
  const [{ enableCompileCache }, { join }] = await Promise.all([import('node:module'), import('node:path')]);
  // Compiled code is cached beside the built program for the next start. Must precede the import of other modules.
  if (import.meta.filename.endsWith('.js')) enableCompileCache(join(import.meta.dirname, '.compile-cache'));
  const { run } = await import('./cluster/run.ts');
  await run(process.argv.slice(2), process.env);
});
