import { startOnNode } from '../../../../src/require-node.ts';

startOnNode('dist/cli/sandbox.js', () => import('./run.ts'));
