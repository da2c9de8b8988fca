import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'redis';
import { NO_REDIS, redisPath } from './redis-path.ts';

/** True: the tests with Redis are skipped here. In CI they fail instead. */
export const isRedisMissing = redisPath() === null && !process.env['CI'];
if (isRedisMissing) process.stderr.write(`${NO_REDIS}\n`);

/** A redis-server of a test, without persistence, on a free port. */
export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Runs a command as the default user, such as `FLUSHALL`. */
  command(...args: string[]): Promise<unknown>;
  /** Stops the process without ending it, so that connections stay open and nothing responds. */
  pause(): void;
  resume(): void;
  /** Ends the process at once. */
  kill(): Promise<void>;
  /** Starts it again, empty, on the same port. */
  restart(): Promise<void>;
}

/** @param args options of redis-server, such as `--maxmemory`, `10mb` */
export async function startRedis(...args: string[]): Promise<RedisServer> {
  const port = await freePort();
  let server = await launch(port, args);
  const url = `redis://127.0.0.1:${port}`;
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  return {
    url,
    port,
    command: (...command) => runCommand(url, command),
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    kill,
    restart: async () => {
      await kill();
      server = await launch(port, args);
    },
    [Symbol.asyncDispose]: kill,
  };
}

async function launch(port: number, args: readonly string[]): Promise<ChildProcess> {
  const path = redisPath();
  if (path === null) throw new Error(NO_REDIS);
  const dir = mkdtempSync(join(tmpdir(), 'redis-of-a-test-'));
  const fixed = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir];
  const server = spawn(path, [...fixed, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  server.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const ready = Promise.withResolvers<undefined>();
  let output = '';
  server.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('Ready to accept connections')) ready.resolve(undefined);
  });
  server.once('exit', () => ready.reject(new Error(`redis-server has ended:\n${output}`)));
  server.once('error', ready.reject);
  await ready.promise;
  return server;
}

/** Runs a command over a connection of its own. */
export async function runCommand(url: string, args: string[]): Promise<unknown> {
  const client = createClient({ url, disableClientInfo: true, maintNotifications: 'disabled' });
  client.on('error', () => undefined); // the command rejects
  await client.connect();
  try {
    return await client.sendCommand(args);
  } finally {
    client.destroy();
  }
}

/** Returns a port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
