import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const page = read('docs/threat-model.md');
const named = new Set([...page.matchAll(/`(src\/[\w/.-]+\.ts)`/g)].map(([, path]) => path!));

/** What can outlive a call: a cache, a limiter, a map in a field or beside the functions of a file. */
const holders = [
  /new (LRUCache|RateLimiterMemory|DataLoader)\b/,
  /#\w+ = new (Weak)?Map\b/,
  /^(export )?(const|let) \w+ = new (Weak)?Map\b/m,
];

/** Programs of their own, which hold nobody's rows but made-up ones. */
const isApart = (path: string): boolean => /^src\/(sandbox|explorer|cli)\/|\.test\.ts$|\/test-|\.d\.ts$/.test(path);

it('says of each thing that holds something under which key, in docs/threat-model.md', () => {
  const files = globSync('src/**/*.ts', { cwd: root }).filter((path) => !isApart(path));
  const holding = files.filter((path) => holders.some((holder) => holder.test(read(path))));
  expect(holding.length).toBeGreaterThan(20);
  expect(holding.filter((path) => !named.has(path))).toEqual([]);
});

it('names no file there that is gone', () => {
  expect([...named].filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
});

it('names a test for each defence that is there', () => {
  const tests = [...page.matchAll(/`(test\/[\w/.-]+\.ts)`/g)].map(([, path]) => path!);
  expect(tests.length).toBeGreaterThan(20);
  expect(tests.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
});
