/**
 * Fails when code, comments or docs use a word that the vocabulary replaced. Prints `file:line: message`. Arguments are
 * folders or files to check: `npm run words -- src/http`. Without any, all are checked.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findWords } from './words/find-words.ts';
import { unchecked } from './words/vocabulary.ts';

const checked = /\.([jt]sx?|graphql|md|ya?ml|html|css|sh)$|^\.ci\/run$/;

// New files count before they are committed; a deleted one does not.
const listed = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...process.argv.slice(2)],
  {
    encoding: 'utf8',
  },
);
const deleted = new Set(execFileSync('git', ['ls-files', '--deleted'], { encoding: 'utf8' }).split('\n'));
const files = listed
  .split('\n')
  .filter((path) => checked.test(path) && !deleted.has(path) && !unchecked.some((pattern) => pattern.test(path)));

let count = 0;
for (const path of files) {
  for (const { line, message } of findWords(path, readFileSync(path, 'utf8'))) {
    console.log(`${path}:${line}: ${message}`);
    count += 1;
  }
}
console.log(`${count} words in ${files.length} files`);
if (count > 0) process.exitCode = 1;
