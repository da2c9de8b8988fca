/**
 * Prepares a release: `npm run release -- minor`, or `patch`, `major`, `1.4.0`. Sets one version in all packages and the chart, dates the
 * unreleased section of CHANGELOG.md, stores the schema for the reference of this version, and makes it the released one.
 * Commits and tags nothing: it prints the commands, so that a person reads the diff first.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dateChangelog, nextVersion } from './release/version.ts';

const packages = ['package.json', 'packages/sandbox/package.json', 'packages/client/package.json'];
const chart = 'deploy/helm/ocean-graphql/Chart.yaml';
const changelog = 'CHANGELOG.md';

const { version: current } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const version = nextVersion(current, process.argv[2] ?? '');
const today = new Date().toISOString().slice(0, 10);

// The changelog first: without unreleased entries nothing is written.
writeFileSync(changelog, dateChangelog(readFileSync(changelog, 'utf8'), version, today));
for (const file of packages) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text
      .replace(`"version": "${current}"`, `"version": "${version}"`)
      .replace(`"ocean-sandbox": "${current}"`, `"ocean-sandbox": "${version}"`),
  );
}
writeFileSync(chart, readFileSync(chart, 'utf8').replaceAll(`ersion: ${current}`, `ersion: ${version}`));
execFileSync('npm', ['install', '--package-lock-only', '--no-audit'], { stdio: 'inherit' });
// The documentation site shows it beside the reference of later versions.
copyFileSync('schema/schema.graphql', `site/releases/${version}.graphql`);
execFileSync('npm', ['run', '--silent', 'schema:release'], { stdio: 'inherit' });

console.log(`${current} → ${version}. Read the diff, then:
  git commit -am 'chore(release): ${version}'
  git tag -a v${version} -m 'v${version}'
  git push origin main v${version}`);
