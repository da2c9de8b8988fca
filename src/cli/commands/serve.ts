import { loadConfig } from '../../config/config.ts';
import { settings } from '../../config/settings.ts';
import { type Command, exitCodes } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const serveCommand: Command<{ workers: string | undefined }> = {
  command: ['serve', '$0'],
  describe: 'Serve the graph (default); SIGTERM stops it, SIGUSR2 replaces its workers one by one',
  builder: (yargs) =>
    yargs.option('workers', {
      type: 'string',
      requiresArg: true,
      describe: 'Processes that share the port; auto: one per processor (default: WORKERS, or 1)',
    }),
  run: async ({ workers }, { env }) => {
    const { schema } = settings.WORKERS;
    if (workers !== undefined && !schema.safeParse(workers).success) {
      throw new UsageError(`--workers must be ${schema.description ?? 'another value'}`);
    }
    const { startServer } = await import('../../cluster/start-server.ts');
    await startServer(loadConfig(workers === undefined ? env : { ...env, WORKERS: workers }));
    return exitCodes.ok;
  },
};
