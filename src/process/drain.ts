import type { Config } from '../config.ts';

/**
 * How long requests are still taken after a signal. An orchestrator sends SIGTERM, and its balancers learn of it a little
 * later; whoever presses Ctrl-C wants the end.
 */
export function drainMillis({ drainDelayMillis }: Config, signal: string | undefined): number {
  return signal === 'SIGTERM' ? drainDelayMillis : 0;
}
