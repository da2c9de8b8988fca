import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { startTestApp } from '../support/app.ts';
import { namesOf, scrape } from '../support/observability/metrics.ts';
import { promtoolPath } from '../support/observability/promtool-path.ts';
import { rejectRequests } from '../support/ocean/reject-requests.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rulesFile = 'deploy/prometheus/ocean-graphql.rules.yml';
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly runbook: string };
}

/** Expectation of a unit test of the rules. */
interface AlertTest {
  readonly alertname: string;
  readonly exp_alerts: readonly unknown[];
}

const rules = (parse(read(rulesFile)) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(read('deploy/grafana/ocean-graphql.dashboard.json')) as {
  panels: { targets: { expr: string }[] }[];
};
const panels = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

/** Names of series in an expression of Prometheus. */
const seriesIn = (expression: string): string[] => expression.match(/\b(?:ocean|nodejs|process)_\w+/g) ?? [];

it('alerts and panels use only series that exist under load', async () => {
  await using app = await startTestApp({ env: { OCEAN_RETRY_PERCENT: '0', SNAPSHOT_TTL_MS: '0' } });
  await app.execute('{ vehicles(first: 1) { nodes { registration category } } entities { name } }');
  await app.execute('{ vehicles(first: 100000) { nodes { id } } }');
  const restore = rejectRequests(app, 'vehicles', 503);
  await app.execute('{ vehicles(first: 1) { nodes { registration } } }');
  restore();
  const response = await (await fetch(`${app.url}/metrics`)).text();
  const declared = [...response.matchAll(/^# TYPE (\S+) (\S+)/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
  const known = new Set([...declared, ...namesOf(await scrape(app.url))]);
  const used = [...rules.map(({ expr }) => expr), ...panels].flatMap(seriesIn);
  expect(used.length).toBeGreaterThan(30);
  expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
});

it('each alert has a section in the runbook, and no section is left over', () => {
  const sections = [...read('docs/how-to/runbook.md').matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
  expect(sections).toEqual(rules.map(({ alert }) => alert));
  for (const { alert, annotations } of rules) {
    expect(annotations.runbook).toBe(`docs/how-to/runbook.md#${alert.toLowerCase()}`);
  }
});

it('each alert has a unit test, with a moment before it and one in it', () => {
  const { tests } = parse(read(rulesFile.replace('.rules.', '.rules.test.'))) as {
    tests: { alert_rule_test: AlertTest[] }[];
  };
  const states = tests.flatMap((test) => test.alert_rule_test);
  const of = (isFiring: boolean) =>
    new Set(
      states.filter(({ exp_alerts: alerts }) => alerts.length > 0 === isFiring).map(({ alertname }) => alertname),
    );
  const all = new Set(rules.map(({ alert }) => alert));
  expect([of(true), of(false)]).toEqual([all, all]);
});

const promtool = promtoolPath();

it.skipIf(promtool === null).each([
  ['accepts the rules', ['check', 'rules', rulesFile]],
  ['runs their unit test', ['test', 'rules', rulesFile.replace('.rules.', '.rules.test.')]],
])('promtool %s (Debian package prometheus)', (_name, args) => {
  const { status, stdout, stderr } = spawnSync(promtool!, args, { cwd: root, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
});
