import cluster from 'node:cluster';
import { readArguments, usage, UsageError } from '../cli/arguments.ts';
import { loadConfig } from '../config/config.ts';
import { endWith, requireFreePort, startErrorMessage } from './startup.ts';

/**
 * Runs the program as a single process, a primary with workers, or one of those workers. Each role loads only the modules
 * it needs. A program that cannot start prints the reason and exits with 1.
 */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  try {
    if (cluster.isWorker) {
      const { runWorker } = await import('./worker.ts');
      await runWorker(loadConfig(env));
      return;
    }
    const { workers, isHelp } = readArguments(args);
    if (isHelp) {
      console.log(usage);
      return;
    }
    const config = loadConfig(workers === undefined ? env : { ...env, WORKERS: workers });
    await requireFreePort(config.port, config.host, 'PORT');
    if (config.healthPort !== null) await requireFreePort(config.healthPort, config.host, 'HEALTH_PORT');
    if (config.oceanUrl === null) await requireFreePort(config.sandbox.port, '127.0.0.1', 'SANDBOX_PORT');
    if (config.workers === 1) {
      const { serve } = await import('./serve.ts');
      await serve(config);
    } else {
      const { runPrimary } = await import('./primary.ts');
      await runPrimary(config);
    }
  } catch (error) {
    endWith(error instanceof UsageError ? `${error.message}\nSee --help.` : startErrorMessage(error));
  }
}
