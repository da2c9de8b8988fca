import { createApp, type App } from '../app.ts';
import type { Config } from '../config.ts';
import { createLog } from '../observability/log.ts';
import { closeInOrder } from './closing.ts';
import { drainMillis } from './drain.ts';
import { Heartbeat } from './heartbeat.ts';
import { welcome } from './welcome.ts';

/** One process that does everything. */
export async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const heartbeat = new Heartbeat(config.hangTimeoutMillis);
  let app: App | undefined;
  // Before it says that it serves: from then on a signal must find it ready.
  const closing = closeInOrder({
    log,
    delay: config.drainDelayMillis + config.shutdownGraceMillis + 2000,
    stop: async (signal) => app?.stop(drainMillis(config, signal)),
  });
  try {
    app = await createApp(config, { log, lease: heartbeat.lease });
    await heartbeat.start();
    console.log(welcome(await app.start(), 1));
  } catch (error) {
    closing.uninstall(); // it would end with 0
    throw error;
  }
}
