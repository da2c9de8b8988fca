import { readdir, readFile } from 'node:fs/promises';

/** Units of the times in /proc/<pid>/stat: a hundredth of a second on Linux. */
const millisPerTick = 10;

/** Processor time that a process and its children have used so far, in milliseconds. NaN where there is no /proc. */
export async function processorMillis(pid: number): Promise<number> {
  const used = await Promise.all((await treeOf(pid)).map(ownMillis));
  return used.length === 0 ? NaN : used.reduce((sum, millis) => sum + millis, 0);
}

/**
 * Memory of a process and its children in bytes: the proportional set size, which counts a shared page once. NaN where
 * there is no /proc.
 */
export async function memoryBytes(pid: number): Promise<number> {
  const sizes = await Promise.all(
    (await treeOf(pid)).map(async (one) => {
      const text = await readFile(`/proc/${one}/smaps_rollup`, 'utf8').catch(() => '');
      return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1]) * 1024;
    }),
  );
  return sizes.length === 0 ? NaN : sizes.reduce((sum, bytes) => sum + bytes, 0);
}

async function ownMillis(pid: number): Promise<number> {
  const { user, system } = await statOf(pid);
  return (user + system) * millisPerTick;
}

/** Returns the ids of a process and its children, at any depth. */
export async function treeOf(root: number): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(await Promise.all(pids.map(async (pid) => [pid, (await statOf(pid)).parent] as const)));
  const isInside = (pid: number | undefined): boolean =>
    pid !== undefined && pid !== 0 && (pid === root || isInside(parents.get(pid)));
  return pids.filter((pid) => isInside(pid));
}

/** Zeros for a process that has just ended. */
async function statOf(pid: number): Promise<{ parent: number; user: number; system: number }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in brackets can contain blanks.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1] ?? 0), user: Number(fields[11] ?? 0), system: Number(fields[12] ?? 0) };
}
