import { startOnNode } from './require-node.ts';

startOnNode('dist/main.js', () => import('./cluster/begin.ts'));
