import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The program in a separate process. */
export interface RunningProgram {
  readonly child: ChildProcess;
  /** All that it printed so far, both streams. */
  printed(): string;
  /** URL of the graph, once it is printed. Rejects when the process ends before. */
  readonly url: Promise<string>;
  /** The exit code; null when a signal ended it. */
  readonly exit: Promise<number | null>;
}

/** Starts the built program with this environment only, plus the path of Node. */
export function startProgram(env: Record<string, string>, args: readonly string[] = []): RunningProgram {
  return followProgram(
    spawn(process.execPath, ['dist/main.js', ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', DRAIN_DELAY_MS: '0', MAX_QUEUE_MS: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/** Reads what a started program prints. Its output must be piped. */
export function followProgram(child: ChildProcess): RunningProgram {
  let text = '';
  const started = Promise.withResolvers<string>();
  const listen = (chunk: Buffer): void => {
    text += chunk.toString();
    const url = /(http:\/\/\S+)\/graphql/.exec(text)?.[1];
    if (url !== undefined) started.resolve(url);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const exit = once(child, 'close').then(([code]) => code as number | null);
  void exit.then(() => started.reject(new Error(`it ended before it listened: ${text}`)));
  started.promise.catch(() => undefined); // reported to callers that await the URL
  return { child, printed: () => text, url: started.promise, exit };
}
