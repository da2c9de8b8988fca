import type { Server } from 'node:http';
import { type App, createApp } from '../app.ts';
import type { Config } from '../config/config.ts';
import { createLog } from '../observability/log.ts';
import { HealthPort, healthUrl } from './health.ts';
import { Heartbeat } from './heartbeat.ts';
import { metricsUrlOf, openMetrics } from './metrics-server.ts';
import { drainMillis, installShutdown } from './shutdown.ts';
import { startupMessage } from './startup.ts';

/** Serves from this process alone, without workers. */
export async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const heartbeat = new Heartbeat(config.hangTimeoutMillis);
  let app: App | undefined;
  let health: HealthPort | null = null;
  let metrics: Server | null = null;
  // Installed before the startup message: from then on signals must be handled.
  const shutdown = installShutdown({
    log,
    delay: config.drainDelayMillis + config.shutdownGraceMillis + 2000,
    stop: async (signal) => {
      health?.setReady(false);
      await app?.stop(drainMillis(config, signal));
      await health?.close();
      metrics?.closeAllConnections();
      metrics?.close();
    },
  });
  try {
    app = await createApp(config, { log, lease: heartbeat.lease });
    await heartbeat.start();
    const { sharedHealth } = app;
    const { healthPort: port, host, hangTimeoutMillis } = config;
    health = port === null ? null : await HealthPort.open({ port, host, hangTimeoutMillis }, sharedHealth);
    metrics = await openMetrics(config, app);
    const started = await app.start();
    health?.setReady(true);
    console.log(
      startupMessage(
        {
          ...started,
          healthUrl: health && healthUrl(config.host, health.port),
          metricsUrl: metricsUrlOf(config, metrics),
        },
        1,
      ),
    );
  } catch (error) {
    shutdown.uninstall(); // otherwise the process would exit with 0
    throw error;
  }
}
