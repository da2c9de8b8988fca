import { type App, createApp } from '../app.ts';
import { takeDigestKey } from '../identity/credential.ts';
import type { Config } from '../config/config.ts';
import { createLog } from '../observability/log.ts';
import type { PrimaryMethods, WorkerMethods } from './messages.ts';
import { Channel } from './channel.ts';
import { closeInOrder, drainMillis } from './shutdown.ts';
import { Heartbeat } from './heartbeat.ts';
import { SharedIdempotencyStore } from './shared-idempotency.ts';
import { startErrorMessage } from './startup.ts';

/** What a terminal sends to every process of a group: here it is the primary that acts on it. */
const signalsOfThePrimary = ['SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const;

/**
 * One of several processes that answer behind one port. It keeps lists of its own; what must hold for all processes
 * (a change happens once, and is seen afterwards) it asks of the primary.
 */
export async function runWorker(config: Config): Promise<void> {
  let app: App | null = null;
  let lingerMillis = 0;
  let takesNew = true;
  const primary: Channel<WorkerMethods, PrimaryMethods> = new Channel<WorkerMethods, PrimaryMethods>(process, {
    forget: (affected) => app?.invalidate(affected),
    dropCache: () => heartbeat.lease.drop(),
    stop: (linger, isLast) => {
      lingerMillis = linger;
      takesNew = isLast;
      closing.close();
    },
  });
  const heartbeat = new Heartbeat(config.hangTimeoutMillis, () => primary.call('renewLease'));
  for (const signal of signalsOfThePrimary) process.on(signal, () => undefined);
  const log = createLog(config.logLevel).child({ worker: process.pid });
  const closing = closeInOrder({
    log,
    delay: graceOf(config),
    skip: signalsOfThePrimary,
    // Some supervisors signal every process of a group: a worker then begins before it is told to.
    stop: async (signal) => app?.stop(Math.max(lingerMillis, drainMillis(config, signal)), takesNew),
  });
  try {
    takeDigestKey(await primary.call('digestKey'));
    app = await createApp(config, {
      log,
      idempotencyStore: new SharedIdempotencyStore(primary),
      broadcastInvalidation: (affected) => primary.call('tellTouched', affected),
      lease: heartbeat.lease,
    });
    await heartbeat.start();
    const { url } = await app.start();
    await primary.call('serving', url);
  } catch (error) {
    await primary.call('failed', startErrorMessage(error));
    process.exit(1);
  }
}

/** How long a worker may take to stop before it is ended. */
function graceOf(config: Config): number {
  return config.drainDelayMillis + config.shutdownGraceMillis + 4000;
}
