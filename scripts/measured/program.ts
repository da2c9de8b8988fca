import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  readonly url: string;
  readonly pid: number;
  readonly child: ChildProcess;
}

/** Starts a Node program; resolves once it prints the URL it listens on. */
export async function start(args: readonly string[], env: Record<string, string>): Promise<Program> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, args, { env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const found = /(http:\/\/[\w.:]+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the program exited before it listened: ${text}`)));
  });
  return { url, pid: child.pid ?? 0, child };
}

export async function stop({ child }: Program): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
