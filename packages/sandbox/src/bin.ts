#!/usr/bin/env node
import { startOnNode } from './require-node.ts';

startOnNode('packages/sandbox/dist/bin.js', () => import('./cli.ts'));
