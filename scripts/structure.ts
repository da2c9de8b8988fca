/** Prints the structure of src as numbers: `npm run structure [-- --ref <git ref>]`. Two runs compare two states. */
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { circlesOf, importsOf, isGraphTypeCircle, mutualImports, upwardImports } from './structure/imports.ts';
import { layerOf } from './structure/layers.ts';
import { readSources } from './structure/sources.ts';

const { values } = parseArgs({
  options: { ref: { type: 'string' }, folder: { type: 'string', multiple: true, default: ['src'] } },
});
const sources = readSources(values.folder, values.ref);
const imports = importsOf(sources);
const lengths = [...sources.values()].map((text) => text.trimEnd().split('\n').length).sort((a, b) => a - b);
const circles = circlesOf(imports.filter(({ isTypeOnly }) => !isTypeOnly));
const typeCircles = circlesOf(imports);

const rows: [name: string, count: number | string][] = [
  ['source files, without tests and generated ones', lengths.length],
  ['median lines', lengths[lengths.length >> 1] ?? 0],
  ['files under 25 lines', lengths.filter((lines) => lines < 25).length],
  ['files over 250 lines', lengths.filter((lines) => lines > 250).length],
  ['comments that begin with What, How, Who or Whether', [...sources].flatMap(vagueComments).length],
  ['files in no layer', [...sources.keys()].filter((file) => layerOf(file) === undefined).length],
  ['imports that point up', upwardImports(imports).length],
  ['imports back between folders that import each other', mutualImports(imports).length],
  ['circles between files', summarize(circles)],
  ['circles between files, types included', summarize(typeCircles)],
];
console.log(`${values.folder.join(', ')} at ${values.ref ?? 'the working tree'}`);
for (const [name, count] of rows) console.log(`  ${name.padEnd(52)}${count}`);

/** Finds comments that start with a question word, where a verb or a noun belongs. */
function vagueComments([file, text]: readonly [file: string, text: string]): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, languageOf(file), text);
  const comments: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isComment = kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment && /^[/*\s]*(?:What|How|Who|Whether)\b/.test(scanner.getTokenText()))
      comments.push(scanner.getTokenText());
  }
  return comments;
}

function languageOf(file: string): ts.LanguageVariant {
  return file.endsWith('.tsx') ? ts.LanguageVariant.JSX : ts.LanguageVariant.Standard;
}

/** Counts circles and their files, and keeps the one of GraphQL's own types apart. */
function summarize(found: readonly string[][]): string {
  const others = found.filter((circle) => !isGraphTypeCircle(circle));
  const files = others.reduce((sum, circle) => sum + circle.length, 0);
  return `${others.length} (${files} files), besides ${found.length - others.length} of GraphQL's own types`;
}
