import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from '../load/measure.ts';
import type { Contestant } from './contestant.ts';
import { startOnPort } from './ready.ts';
import { peersDirectory } from './root.ts';

/** Newest first; the next one supports an older libc. */
const packages = ['tailcall', 'tailcall-for-older-libc'];

const binaryOf = (name: string): string => join(peersDirectory, 'node_modules', name, 'bin/tailcall');

/** Disables usage reports and update checks, and reaches Ocean over http without a proxy. */
const quiet = {
  TAILCALL_TRACKER: 'false',
  TC_TRACKER: 'false',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  TAILCALL_LOG_LEVEL: 'error',
};

/** Newest binary that runs on this system, and the errors of newer ones. */
async function findBinary(): Promise<{ binary: string | null; version: string; complaints: readonly string[] }> {
  const complaints: string[] = [];
  for (const name of packages) {
    const binary = binaryOf(name);
    try {
      const version = await outputOf(binary, ['--version'], quiet);
      return { binary, version: version.trim(), complaints };
    } catch (error) {
      const text = String(error);
      complaints.push(/version `\S+' not found/.exec(text)?.[0] ?? text.slice(0, 200));
    }
  }
  return { binary: null, version: '', complaints };
}

let found: ReturnType<typeof findBinary> | undefined;

/** Resolved on first use, because the peers are installed after this module loads. */
const lookUp = (): ReturnType<typeof findBinary> => (found ??= findBinary());

export const tailcall: Contestant = {
  name: 'tailcall',
  label: 'Tailcall',
  configuration:
    '@cache for an hour on every read and on each driver’s hours, httpCache, as many workers as the others have processes, no query validation',
  dialect: 'rows',
  async unavailable() {
    const { binary, complaints } = await lookUp();
    return binary === null ? `no published binary runs here: ${complaints.join('; ')}` : null;
  },
  async start(oceanUrl, processes) {
    const { binary } = await lookUp();
    if (binary === null) throw new Error('Tailcall is not installed');
    const template = await readFile(join(peersDirectory, 'tailcall.graphql'), 'utf8');
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    return startOnPort(
      binary,
      async (port) => {
        const file = join(folder, 'tailcall.graphql');
        await writeFile(
          file,
          template
            .replaceAll('http://ocean.example', oceanUrl)
            .replace('port: 8000', `port: ${port}`)
            .replace('workers: 2', `workers: ${processes}`),
        );
        return ['start', file];
      },
      { cwd: folder, env: quiet, probe: '/status' },
    );
  },
};

/** Describes the version that runs here, and why no newer one does. */
export async function tailcallVersion(): Promise<string> {
  const { version, complaints } = await lookUp();
  return complaints.length === 0
    ? version
    : `${version}: the newer 1.6.14 does not start here (${complaints.join('; ')})`;
}
