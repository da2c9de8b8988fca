import { SharedWait, waitingAs } from '../shared-state/shared-wait.ts';

const waits = new WeakMap<object, SharedWait>();

/**
 * Runs a step before the execution of a request. All of them together wait for the shared state no longer than
 * `REDIS_TIMEOUT_MS`.
 *
 * @param request the same object in each step
 */
export function waitingFor<T>(request: object, step: () => T): T {
  let wait = waits.get(request);
  if (wait === undefined) waits.set(request, (wait = new SharedWait()));
  return waitingAs(wait, step);
}
