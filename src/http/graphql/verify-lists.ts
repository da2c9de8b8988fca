import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../identity/caller.ts';
import { SharedStateError } from '../../shared-state/shared-state.ts';

/**
 * Drops cached lists of a caller that a write on another instance may have changed.
 *
 * @throws SharedStateError when that is not known now
 */
export type VerifyLists = (caller: Caller) => Promise<void>;

/**
 * Verifies the caller's cached lists before an operation runs, so that everyone reads their own writes on any instance.
 * Without a usable shared state the operation runs with the lists of this instance.
 */
export function verifyingLists(verify: VerifyLists): (request: FastifyRequest) => Promise<void> {
  return async ({ caller }) => {
    if (caller === null) return;
    try {
      await verify(caller);
    } catch (error) {
      if (!(error instanceof SharedStateError)) throw error;
    }
  };
}
