import { startOnNode } from '../require-node.ts';

startOnNode('dist/cli/sandbox.js', () => import('./run-sandbox.ts'));
