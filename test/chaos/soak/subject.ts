import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Holding } from './program.ts';

/** The program under soak. */
export interface Subject extends AsyncDisposable {
  readonly url: string;
  /** Collects garbage and measures the rest. */
  look(): Promise<Holding>;
}

const program = fileURLToPath(new URL('program.ts', import.meta.url));

export async function startSubject(env: Record<string, string>): Promise<Subject> {
  const child = fork(program, {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const next = async <T>(): Promise<T> => {
    const [message] = (await once(child, 'message')) as [T];
    return message;
  };
  const { url } = await next<{ url: string }>();
  return {
    url,
    look: async () => {
      const reply = next<{ holding: Holding }>();
      child.send('look');
      return (await reply).holding;
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
