import { spawn, spawnSync } from 'node:child_process';

/** Runs a command of the tutorial to its end. @throws Error with its output when it fails */
export function run(command: string, cwd: string): void {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', command], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed:\n${stdout}\n${stderr}`);
}

/** A program of the tutorial that goes on. */
export interface Running extends AsyncDisposable {
  /** Output so far, without colours. */
  output(): string;
  /** Resolves to the first group of the pattern, once the output has it. */
  printed(pattern: RegExp): Promise<string>;
}

/** Starts a command in a process group of its own, which is ended as a group. */
export function start(command: string, cwd: string, env: Readonly<Record<string, string>>): Running {
  const child = spawn('bash', ['-c', command], { cwd, env: { ...process.env, ...env }, detached: true });
  let output = '';
  let check = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text.replaceAll(/\u001B\[[\d;]*m/g, '');
      check();
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    output: () => output,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        check = () => {
          const found = pattern.exec(output)?.[1];
          if (found !== undefined) resolve(found);
        };
        check();
        void ended.then(() => reject(new Error(`${command} ended:\n${output}`)));
      }),
    [Symbol.asyncDispose]: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}
