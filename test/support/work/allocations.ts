import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const probe = fileURLToPath(new URL('allocation-probe.ts', import.meta.url));

/** Bytes of heap that one warm request takes, before a sandbox with so many silent boxes: by a process of its own. */
export async function bytesPerRequest(boxes: number, query: string): Promise<number> {
  const flags = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256', '--import', 'tsx'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, probe, String(boxes), query]);
  return Number(stdout);
}
