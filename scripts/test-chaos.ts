/**
 * Runs all fault tests in their long form and prints one table of the results. Exits with 1 when a test fails or a
 * target is missed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { casesOf, readReport } from './chaos/cases.ts';
import { figuresOf, readFigures } from './chaos/figures.ts';
import { printTable } from './chaos/table.ts';

const where = [
  'test/chaos',
  ...['hostile', 'tenants', 'coalescing', 'freshness', 'secrets', 'persisted-queries', 'graphql-over-http'].map(
    (name) => `test/integration/${name}`,
  ),
];
const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
const [report, summary] = [join(folder, 'vitest.json'), join(folder, 'summary.jsonl')];
const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...where];
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const alone = ['--no-file-parallelism']; // measurements need the machine for themselves
const { status } = spawnSync(process.execPath, [...vitest, ...reporters, ...alone], {
  stdio: 'inherit',
  env: { ...process.env, CHAOS: 'full', CHAOS_SUMMARY: summary },
});
const rows = [
  ...casesOf(readReport(report), readFileSync('docs/threat-model.md', 'utf8')),
  ...figuresOf(readFigures(existsSync(summary) ? readFileSync(summary, 'utf8') : '')),
];
printTable(rows);
rmSync(folder, { recursive: true });
process.exitCode = status === 0 && rows.every(({ isMet }) => isMet) ? 0 : 1;
