import { type App, createApp } from '../app.ts';
import type { Config } from '../config/config.ts';
import { takeDigestKey } from '../identity/credential.ts';
import { createLog } from '../observability/log.ts';
import { contractDrift } from '../ocean/contract/contract-drift.ts';
import { Channel } from './channel.ts';
import { Heartbeat } from './heartbeat.ts';
import type { PrimaryMethods, WorkerMethods } from './messages.ts';
import { PrimarySharedState } from './primary-shared-state.ts';
import { SharedIdempotencyStore } from './shared-idempotency-store.ts';
import { drainMillis, installShutdown } from './shutdown.ts';
import { startErrorMessage } from './startup.ts';

/** A terminal sends these to every process of a group; here only the primary acts on them. */
const signalsOfThePrimary = ['SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const;

/**
 * Runs one of several workers behind one port. It caches lists of its own. The primary coordinates what must hold for all
 * workers: a mutation runs once, and is visible afterwards; rates, sessions and documents are shared.
 */
export async function runWorker(config: Config): Promise<void> {
  let app: App | null = null;
  let sharedState: PrimarySharedState | null = null;
  let drainDelayMillis = 0;
  let acceptsNew = true;
  const primary: Channel<WorkerMethods, PrimaryMethods> = new Channel<WorkerMethods, PrimaryMethods>(process, {
    invalidate: (affected) => app?.invalidate(affected),
    contractReport: () => contractDrift.report(),
    metrics: async () => (await app?.metrics()) ?? [],
    runStreamCommand: async (command) => (await app?.runStreamCommand(command)) ?? null,
    dropCache: () => heartbeat.lease.drop(),
    receiveShared: (topic, message) => sharedState?.receive(topic, message),
    stop: (delayMillis, isLast) => {
      drainDelayMillis = delayMillis;
      acceptsNew = isLast;
      shutdown.close();
    },
  });
  const heartbeat = new Heartbeat(config.hangTimeoutMillis, () =>
    primary.call('renewLease', app?.sharedHealth() ?? null),
  );
  for (const signal of signalsOfThePrimary) process.on(signal, () => undefined);
  const log = createLog(config.logLevel).child({ worker: process.pid });
  const shutdown = installShutdown({
    log,
    delay: config.drainDelayMillis + config.shutdownGraceMillis + 4000,
    skip: signalsOfThePrimary,
    // Some supervisors signal every process of a group, so a worker may stop before the primary requests it.
    stop: async (signal) => app?.stop(Math.max(drainDelayMillis, drainMillis(config, signal)), acceptsNew),
  });
  try {
    takeDigestKey(await primary.call('digestKey'));
    // With Redis everything holds for all machines, not for these workers alone.
    if (config.redis === null) sharedState = await PrimarySharedState.open(primary);
    app = await createApp(config, {
      log,
      ...(sharedState && { sharedState, idempotencyStore: new SharedIdempotencyStore(primary) }),
      broadcastInvalidation: (affected) => primary.call('broadcastInvalidation', affected),
      relayStreamCommand: (command) => primary.call('relayStreamCommand', command),
      lease: heartbeat.lease,
      metricsText: () => primary.call('metricsText'),
      contractReport: () => primary.call('contractReport'),
    });
    await heartbeat.start();
    const { url } = await app.start();
    await primary.call('serving', url);
  } catch (error) {
    await primary.call('failed', startErrorMessage(error));
    process.exit(1);
  }
}
