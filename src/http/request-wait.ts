import type { FastifyRequest } from 'fastify';
import { SharedWait, waitingAs } from '../shared-state/shared-wait.ts';

const waits = new WeakMap<FastifyRequest, SharedWait>();

/** Runs a step before the execution. All of a request together wait for the shared state no longer than `REDIS_TIMEOUT_MS`. */
export function waitingFor<T>(request: FastifyRequest, step: () => T): T {
  let wait = waits.get(request);
  if (wait === undefined) waits.set(request, (wait = new SharedWait()));
  return waitingAs(wait, step);
}
