import 'reflect-metadata'; // before any decorated class: chunks of the bundle have no order among themselves
import cluster from 'node:cluster';
import { loadConfig } from '../config/config.ts';
import { startServer } from './start-server.ts';
import { endWith, startErrorMessage } from './startup.ts';

/**
 * Runs the program: one of its workers, the server, or another command. A program that cannot start prints the reason
 * and exits with 1.
 */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  try {
    if (cluster.isWorker) {
      const { runWorker } = await import('./worker.ts');
      await runWorker(loadConfig(env));
    } else if (isPlainServe(args)) {
      await startServer(loadConfig(env));
    } else {
      const { runCli } = await import('../cli/cli.ts');
      process.exitCode = await runCli(args, {
        env,
        print: (text) => void process.stdout.write(text),
        report: (text) => void process.stderr.write(text),
      });
    }
  } catch (error) {
    endWith(startErrorMessage(error));
  }
}

/** The server without options starts at once: loading the parser of arguments would take longer than to read none. */
function isPlainServe([command, ...options]: readonly string[]): boolean {
  return (command === undefined || command === 'serve') && options.length === 0;
}
