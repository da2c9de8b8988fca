import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settings } from '../../src/config/settings.ts';
import packageJson from '../../package.json' with { type: 'json' };

const read = (file: string): string => readFileSync(file, 'utf8');

/** Variables that Node itself reads. */
const ofNode = new Set(['NODE_ENV']);
const unknownOf = (names: readonly string[]): string[] =>
  names.filter((name) => !(name in settings) && !ofNode.has(name));

const chart = 'deploy/helm/ocean-graphql';
const values = parse(read(`${chart}/values.yaml`)) as { settings: Record<string, string> };

/** Settings that a file of deploy/ sets. */
const configured: Record<string, readonly string[]> = {
  Dockerfile: [...read('Dockerfile').matchAll(/^ENV (.*)$/gm)]
    .slice(1) // HOME of the build stage
    .flatMap(([, pairs = '']) => pairs.split(' ').map((pair) => pair.split('=')[0]!)),
  'compose.yaml': Object.keys(
    (parse(read('deploy/compose/compose.yaml')) as Compose).services['ocean']?.environment ?? {},
  ),
  'values.yaml': Object.keys(values.settings),
  'configmap.yaml': [...read(`${chart}/templates/configmap.yaml`).matchAll(/^ {2}([A-Z_]+):/gm)].map(
    ([, name]) => name!,
  ),
  'ocean-graphql.service': [...read('deploy/systemd/ocean-graphql.service').matchAll(/^Environment=(\w+)=/gm)].map(
    ([, name]) => name!,
  ),
};

interface Compose {
  readonly services: Readonly<Record<string, { readonly environment?: Record<string, string> }>>;
}

describe('a file that starts the program', () => {
  it.each(Object.entries(configured))('sets only settings that exist: %s', (_, names) => {
    expect(names).not.toEqual([]);
    expect(unknownOf(names)).toEqual([]);
  });

  it('names in comments and pages only settings that exist', () => {
    const files = [
      ...globSync('deploy/**/*.{yaml,conf,service}'),
      ...globSync('docs/how-to/deploy-*.md'),
      'docs/how-to/sizing.md',
      'docs/how-to/upgrade.md',
      'docs/how-to/security-checklist.md',
    ];
    const prefixes = new Set(Object.keys(settings).map((name) => name.split('_')[0]));
    const named = files.flatMap((file) => [...read(file).matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)].map(([name]) => name));
    const ours = named.filter((name) => prefixes.has(name.split('_')[0]));
    expect(unknownOf([...new Set(ours)])).toEqual([]);
  });

  it('has the version of the program, and the chart too', () => {
    const { version, appVersion } = parse(read(`${chart}/Chart.yaml`)) as Record<string, string>;
    expect([version, appVersion]).toEqual([packageJson.version, packageJson.version]);
  });
});

describe('.dockerignore', () => {
  it('leaves out all but what the build reads', () => {
    const lines = read('.dockerignore').split('\n');
    expect(lines.find((line) => line !== '' && !line.startsWith('#'))).toBe('*');
    for (const file of ['package.json', 'package-lock.json', 'src', 'scripts', 'schema'])
      expect(lines).toContain(`!${file}`);
  });
});
