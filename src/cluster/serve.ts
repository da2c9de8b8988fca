import { type App, createApp } from '../app.ts';
import type { Config } from '../config/config.ts';
import { createLog } from '../observability/log.ts';
import { closeInOrder, drainMillis } from './shutdown.ts';
import { HealthPort, healthUrl } from './health.ts';
import { Heartbeat } from './heartbeat.ts';
import { startupMessage } from './startup.ts';

/** One process that does everything. */
export async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const heartbeat = new Heartbeat(config.hangTimeoutMillis);
  let app: App | undefined;
  let health: HealthPort | null = null;
  // Before it says that it serves: from then on a signal must find it ready.
  const closing = closeInOrder({
    log,
    delay: config.drainDelayMillis + config.shutdownGraceMillis + 2000,
    stop: async (signal) => {
      health?.setReady(false);
      await app?.stop(drainMillis(config, signal));
      await health?.close();
    },
  });
  try {
    app = await createApp(config, { log, lease: heartbeat.lease });
    await heartbeat.start();
    health = config.healthPort === null ? null : await openHealth(config, config.healthPort);
    const started = await app.start();
    health?.setReady(true);
    console.log(startupMessage({ ...started, healthUrl: health && healthUrl(config.host, health.port) }, 1));
  } catch (error) {
    closing.uninstall(); // it would end with 0
    throw error;
  }
}

function openHealth({ host, hangTimeoutMillis }: Config, port: number): Promise<HealthPort> {
  return HealthPort.open({ port, host, hangTimeoutMillis });
}
