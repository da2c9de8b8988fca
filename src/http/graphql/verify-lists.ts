import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../identity/caller.ts';
import { SharedStateError } from '../../shared-state/shared-state.ts';
import { waitingFor } from '../request-wait.ts';

/**
 * Drops cached lists of a caller that a write on another instance may have changed.
 *
 * @throws SharedStateError when that is not known now
 */
export type VerifyLists = (caller: Caller) => Promise<void>;

/**
 * Verifies the caller's cached lists before an operation or an event is executed, so that everyone reads their own writes
 * on any instance. Without a usable shared state it is executed with the lists of this instance.
 */
export async function verifyIfPossible(verify: VerifyLists, caller: Caller): Promise<void> {
  try {
    await verify(caller);
  } catch (error) {
    if (!(error instanceof SharedStateError)) throw error;
  }
}

/** Verifies the lists of a request's caller. */
export function verifyingLists(verify: VerifyLists): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const { caller } = request;
    if (caller !== null) await waitingFor(request, () => verifyIfPossible(verify, caller));
  };
}
