import { globSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { circlesOf, importsOf, isGraphTypeCircle, upwardImports } from '../../scripts/structure/imports.ts';
import { fence, layerOf, layers } from '../../scripts/structure/layers.ts';
import { readSources } from '../../scripts/structure/sources.ts';

const sources = readSources(['src', 'packages/sandbox/src']);
const imports = importsOf(sources);
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
  ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/'),
});

describe('an import', () => {
  const upwards = layers.slice(1).map((layer, index) => [layer.category, layers[index]!.category] as const);

  it.each([
    ...upwards,
    ['config', 'identity'] as const,
    ['observability', 'ocean'] as const,
    ['sandbox', 'ocean'] as const,
    ['ocean', 'sandbox'] as const,
  ])('from %s to %s fails the lint', async (lower, upper) => {
    expect(await lintImport(fileIn(lower), fileIn(upper))).toEqual(['boundaries/dependencies']);
  });

  it('to the layer below passes the lint', async () => {
    for (const [lower, upper] of upwards) expect(await lintImport(fileIn(upper), fileIn(lower))).toEqual([]);
  });

  it('never points up', () => {
    expect(upwardImports(imports)).toEqual([]);
  });
});

describe('the import fence', () => {
  it.each(fence.flatMap(({ pattern }) => pattern))('matches a file with %s', (glob) => {
    expect(globSync(glob)).not.toEqual([]);
  });

  it('leaves no source file out', () => {
    expect([...sources.keys()].filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  it('rejects a file in no layer', async () => {
    const [result] = await eslint.lintText('', { filePath: 'src/no-such-folder/file.ts' });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['boundaries/no-unknown-files']);
  });
});

describe('a circle between files', () => {
  it('exists only among GraphQL’s own types', () => {
    const circles = circlesOf(imports);
    expect(circles.filter((circle) => !isGraphTypeCircle(circle))).toEqual([]);
  });

  it('is found in a list of imports', () => {
    const chain = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'b' },
      { from: 'd', to: 'a' },
    ];
    expect(circlesOf(chain)).toEqual([['b', 'c']]);
  });
});

/** Names a source file of a layer. */
function fileIn(category: string): string {
  const file = [...sources.keys()].find((name) => layerOf(name) === category);
  if (file === undefined) throw new Error(`no file in the layer ${category}`);
  return file;
}

/** Lints a file with one import as its only line, and returns the rules that it breaks. */
async function lintImport(from: string, to: string): Promise<(string | null)[]> {
  const path = relative(dirname(from), to);
  const code = `import '${path.startsWith('.') ? path : `./${path}`}';`;
  const [result] = await eslint.lintText(code, { filePath: from });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}
