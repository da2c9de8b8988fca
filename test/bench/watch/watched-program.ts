import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ourEnvironment, printedUrl } from '../contestants/ours.ts';
import { root } from '../contestants/root.ts';
import { Inspector } from './inspector.ts';

/** Our built program, with access to its memory figures. */
export interface WatchedProgram extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  readonly inspector: Inspector;
}

export async function startWatched(oceanUrl: string, env: Record<string, string> = {}): Promise<WatchedProgram> {
  const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', join(root, 'dist/main.js')], {
    env: { ...process.env, ...ourEnvironment, OCEAN_URL: oceanUrl, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  let printed = '';
  const [url, socket] = await new Promise<[string, string]>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [found, debugger_] = [printedUrl.exec(printed)?.[1], /listening on (ws:\S+)/.exec(printed)?.[1]];
      if (found !== undefined && debugger_ !== undefined) resolve([found, debugger_]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exit.then(() => reject(new Error(`the program exited before it listened:\n${printed}`)));
  });
  const inspector = await Inspector.connect(socket);
  return {
    url,
    pid: child.pid ?? 0,
    inspector,
    async [Symbol.asyncDispose]() {
      inspector[Symbol.dispose]();
      child.kill('SIGTERM');
      await exit;
    },
  };
}
