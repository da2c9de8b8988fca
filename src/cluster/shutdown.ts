import closeWithGrace from 'close-with-grace';
import { framesOf, type Log } from '../observability/log.ts';
import type { Config } from '../config/config.ts';

interface ClosingOptions {
  readonly log: Log;
  /** The process is ended after this time, in milliseconds, however far it got. */
  readonly delay: number;
  /** Signals that end nothing. */
  readonly skip?: readonly ('SIGINT' | 'SIGHUP' | 'SIGQUIT' | 'SIGUSR2')[];
  /** @param signal undefined when it was not a signal */
  readonly stop: (signal: string | undefined) => Promise<void>;
}

interface Closing {
  /** Stops as at a signal; exits with 0. */
  close(): void;
  /** No signal and no crash stops the process in order any more. */
  uninstall(): void;
}

/**
 * Stops the process in order at a signal or a crash. A crash is logged at fatal with its cause by the safe serializer:
 * never with its message, in which a token or a name may stand. The exit code is 1 then.
 */
export function closeInOrder({ log, delay, skip = [], stop }: ClosingOptions): Closing {
  let state: 'running' | 'closing' | 'crashed' = 'running';
  const logger = { error: (what: unknown) => log.error(causeOf(what), 'the process did not stop in order') };
  const crashes = ['uncaughtException', 'unhandledRejection'] as const;
  const closing = closeWithGrace({ delay, logger, skip: [...skip, ...crashes] }, async ({ signal }) => {
    if (state === 'running') state = 'closing';
    await stop(signal);
    if (state === 'crashed') process.exit(1); // it would end with 0
  });
  const crash = (thrown: unknown): void => {
    log.fatal(causeOf(thrown), 'the process crashes: nobody caught this');
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

/** Anything can be thrown: what is no error is named by its type only. */
function causeOf(thrown: unknown): object {
  return thrown instanceof Error
    ? { err: thrown, thrownAt: framesOf(thrown)[0] ?? null }
    : { thrown: thrown === null ? 'null' : typeof thrown };
}

/**
 * How long requests are still taken after a signal. An orchestrator sends SIGTERM, and its balancers learn of it a little
 * later; whoever presses Ctrl-C wants the end.
 */
export function drainMillis({ drainDelayMillis }: Config, signal: string | undefined): number {
  return signal === 'SIGTERM' ? drainDelayMillis : 0;
}
