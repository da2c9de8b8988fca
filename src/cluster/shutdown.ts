import closeWithGrace from 'close-with-grace';
import { framesOf, type Log } from '../observability/log.ts';
import type { Config } from '../config/config.ts';

interface ShutdownOptions {
  readonly log: Log;
  /** The process exits after this time in milliseconds, finished or not. */
  readonly delay: number;
  /** Signals that do not stop the process. */
  readonly skip?: readonly ('SIGINT' | 'SIGHUP' | 'SIGQUIT' | 'SIGUSR2')[];
  /** @param signal undefined when no signal was the cause */
  readonly stop: (signal: string | undefined) => Promise<void>;
}

interface Shutdown {
  /** Stops as after a signal; exits with 0. */
  close(): void;
  /** Removes the handlers of signals and crashes. */
  uninstall(): void;
}

/**
 * Stops the process gracefully after a signal or a crash. A crash is logged at fatal by the safe serializer, without its
 * message, which may contain a token or a name. The exit code is 1 then.
 */
export function installShutdown({ log, delay, skip = [], stop }: ShutdownOptions): Shutdown {
  let state: 'running' | 'closing' | 'crashed' = 'running';
  const logger = { error: (thrown: unknown) => log.error(causeOf(thrown), 'the process did not stop gracefully') };
  const crashes = ['uncaughtException', 'unhandledRejection'] as const;
  const closing = closeWithGrace({ delay, logger, skip: [...skip, ...crashes] }, async ({ signal }) => {
    if (state === 'running') state = 'closing';
    await stop(signal);
    if (state === 'crashed') process.exit(1); // close-with-grace would exit with 0
  });
  const crash = (thrown: unknown): void => {
    log.fatal(causeOf(thrown), 'the process crashes: uncaught error');
    if (state !== 'running') process.exit(1);
    state = 'crashed';
    closing.close();
  };
  for (const event of crashes) process.on(event, crash);
  return {
    close: () => closing.close(),
    uninstall: () => {
      closing.uninstall();
      for (const event of crashes) process.off(event, crash);
    },
  };
}

/** Log fields for anything that was thrown. A value that is no error is named by its type only. */
function causeOf(thrown: unknown): object {
  return thrown instanceof Error
    ? { err: thrown, thrownAt: framesOf(thrown)[0] ?? null }
    : { thrown: thrown === null ? 'null' : typeof thrown };
}

/**
 * Time for which requests are still accepted after a signal. Balancers learn of an orchestrator's SIGTERM a little later
 * than the process; Ctrl-C means to stop at once.
 */
export function drainMillis({ drainDelayMillis }: Config, signal: string | undefined): number {
  return signal === 'SIGTERM' ? drainDelayMillis : 0;
}
