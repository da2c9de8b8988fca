import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const probe = fileURLToPath(new URL('allocation-probe.ts', import.meta.url));

/** Measures the heap bytes of one warm request in a separate process, for a sandbox with that many silent boxes. */
export async function bytesPerRequest(boxes: number, query: string): Promise<number> {
  const flags = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256', '--import', 'tsx'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, probe, String(boxes), query]);
  return Number(stdout);
}
