import { describe, expect, it } from 'vitest';
import { findWords } from '../../scripts/words/find-words.ts';

const messages = (path: string, text: string): string[] =>
  findWords(path, text).map(({ line, message }) => `${line}: ${message.split(':')[0] ?? ''}`);

describe('npm run words', () => {
  it('finds a replaced term in a name, a string, a comment and a page', () => {
    expect(messages('src/a.ts', "const heldRows = 1;\nlog('told twice');\n/** Cached anew. */")).toEqual([
      "1: 'held'",
      "2: 'told'",
      "3: 'anew'",
    ]);
    expect(messages('docs/a.md', 'A list is\nunder\nway.')).toEqual(["2: 'under way'"]);
  });

  it('finds it across the lines of a comment', () => {
    expect(messages('src/a.ts', '/**\n * Rows given\n * again.\n */')).toEqual(["2: 'given again'"]);
  });

  it('leaves settings, codes and other meanings alone', () => {
    expect(
      messages('src/a.ts', "throw error('REFUSED', 'a whole number'); // ECONNREFUSED: connection refused"),
    ).toEqual([]);
    expect(messages('packages/sandbox/src/a.ts', 'const fault = 1;')).toEqual([]);
    expect(messages('src/a.ts', 'const mostRecent = 1;')).toEqual([]);
  });

  it('finds a bound that does not begin with max or min', () => {
    expect(messages('src/a.ts', 'const longestWaitMs = 1;')).toEqual(["1: 'longestWaitMs'"]);
  });

  it('finds a comment that starts as a fragment, once', () => {
    const fragment = "a comment starts with 'What'";
    expect(messages('src/a.ts', '// What it is.\n// What follows is the same comment.')).toEqual([`1: ${fragment}`]);
    expect(messages('src/a.ts', '/**\n * What it is.\n */')).toEqual([`1: ${fragment}`]);
  });
});
