import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The export command in a separate process. */
export interface RunningExport {
  /** Resolves once a line of standard error contains the text. */
  reports(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** Exit code, null when a signal ended it, and all of standard error. */
  readonly ended: Promise<{ code: number | null; report: string }>;
}

/** Starts `npm run export` without npm, which would not pass signals on. */
export function startExport(args: readonly string[], env: Record<string, string> = {}): RunningExport {
  const child = spawn(process.execPath, ['dist/main.js', 'export', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let report = '';
  const watchers = new Set<() => void>();
  child.stderr.on('data', (chunk: Buffer) => {
    report += chunk.toString();
    for (const watch of watchers) watch();
  });
  child.stdout.on('data', (chunk: Buffer) => (report += chunk.toString()));
  return {
    reports: (text) =>
      new Promise((resolve) => {
        const watch = (): void => {
          if (report.includes(text)) resolve();
        };
        watchers.add(watch);
        watch();
      }),
    kill: (signal) => void child.kill(signal),
    ended: once(child, 'close').then(([code]) => ({ code: code as number | null, report })),
  };
}

/** An empty folder that is removed at the end of its scope. */
export async function temporaryFolder(): Promise<{ path: (name: string) => string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'ocean-export-'));
  return {
    path: (name) => join(folder, name),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
