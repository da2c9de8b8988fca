#!/usr/bin/env node
import { startOnNode } from './require-node.ts';

startOnNode('dist/main.js', async () => {
  const { enableCompileCache } = await import('node:module');
  // Compiled code is cached beside the built program for the next start. Must precede the import of other modules.
  if (import.meta.filename.endsWith('.js')) enableCompileCache(`${import.meta.dirname}/.compile-cache`);
  const { run } = await import('./cluster/run.ts');
  await run(process.argv.slice(2), process.env);
});
