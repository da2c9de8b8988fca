import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { treeOf } from '../watch/process-tree.ts';
import { freePort, type ServingProcess } from '../../support/gateways/process.ts';

const pollMillis = 50;

/** Time to end after SIGTERM. */
const stopMillis = 3000;

/**
 * Starts a command with a given port and waits until it responds there.
 *
 * @param argsFor the command's arguments, by the port
 * @throws Error with its output, when it exits before it responds
 */
export async function startOnPort(
  command: string,
  argsFor: (port: number) => Promise<readonly string[]>,
  { cwd, env, probe }: { cwd: string; env: Record<string, string>; probe: string },
): Promise<ServingProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(command, await argsFor(port), {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  let printed = '';
  const read = (chunk: Buffer): void => {
    printed = (printed + chunk.toString()).slice(-10_000);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  while (!(await responds(`${url}${probe}`))) {
    if (child.exitCode !== null)
      throw new Error(`${command} ended with ${child.exitCode} before it listened:\n${printed}`);
    await wait(pollMillis);
  }
  const stop = async (): Promise<number | null> => {
    const tree = await treeOf(child.pid ?? 0);
    child.kill('SIGTERM');
    // Hive Gateway with several processes never ends by itself.
    const isLate = await Promise.race([exit.then(() => false), wait(stopMillis, true, { ref: false })]);
    if (isLate) for (const pid of tree) killIfThere(pid);
    const [code] = await exit;
    return code;
  };
  return { url, pid: child.pid ?? 0, stop, [Symbol.asyncDispose]: () => stop().then(() => undefined) };
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

async function responds(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.status < 500,
    () => false,
  );
}
