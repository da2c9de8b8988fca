import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const page = read('docs/threat-model.md');
const named = new Set([...page.matchAll(/`(src\/[\w/.-]+\.ts)`/g)].map(([, path]) => path!));

/** Patterns of state that can outlive a request: a cache, a limiter, a map in a field or at module level. */
const holders = [
  /new (LRUCache|RateLimiterMemory|DataLoader)\b/,
  /#\w+ = new (Weak)?Map\b/,
  /^(export )?(const|let) \w+ = new (Weak)?Map\b/m,
];

/** Separate programs, which contain only generated rows. */
const isApart = (path: string): boolean => /^src\/(sandbox|explorer|cli)\/|\.test\.ts$|\/test-|\.d\.ts$/.test(path);

it('lists every stateful file with its key in docs/threat-model.md', () => {
  const files = globSync('src/**/*.ts', { cwd: root }).filter((path) => !isApart(path));
  const holding = files.filter((path) => holders.some((holder) => holder.test(read(path))));
  expect(holding.length).toBeGreaterThan(20);
  expect(holding.filter((path) => !named.has(path))).toEqual([]);
});

it('lists no file that does not exist', () => {
  expect([...named].filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
});

it('lists only existing tests', () => {
  const tests = [...page.matchAll(/`(test\/[\w/.-]+\.ts)`/g)].map(([, path]) => path!);
  expect(tests.length).toBeGreaterThan(20);
  expect(tests.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
});
