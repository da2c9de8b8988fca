import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A command that serves, as a person starts it. */
export interface ServingProcess extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** Sends SIGTERM; returns the exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts a script with Node and waits until it prints where it listens.
 *
 * @param printed finds the URL in what the command prints, as its first group
 */
export async function startServing(
  args: readonly string[],
  printed: RegExp,
  env: Record<string, string> = {},
): Promise<ServingProcess> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = printed.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exit.then(([code]) => reject(new Error(`it ended with ${code} before it listened:\n${output}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const [code] = await exit;
    return code;
  };
  return { url, pid: child.pid ?? 0, stop, [Symbol.asyncDispose]: () => stop().then(() => undefined) };
}

/** A port that was free a moment ago, for commands that cannot choose one themselves. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
