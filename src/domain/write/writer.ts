import type { AuditOutcome } from '../../observability/audit.ts';
import type { OceanRequest } from '../../ocean/client.ts';
import { OceanError } from '../../ocean/errors.ts';
import type { Reads } from '../reads.ts';
import { forgetTouched, type Touched } from './forget-touched.ts';

/** One change of Ocean. */
export interface Change {
  /** The mutation's name, for the audit. */
  readonly mutation: string;
  /** On whom: ids only, by what they are ids of. */
  readonly targets: Readonly<Record<string, string | readonly string[]>>;
  readonly request: OceanRequest;
  /** Names that the answers begin with which this change makes wrong. */
  readonly touches: readonly string[];
  /** The one vehicle whose places it can hide. */
  readonly vehicleId?: string;
}

/**
 * How a change ended when Ocean was reached.
 * - DONE: Ocean did it.
 * - REFUSED: Ocean said no (400, 404, 422, or `false`); nothing changed.
 * - UNKNOWN: the connection ended after sending; Ocean may have done it or not.
 */
export type ChangeOutcome = 'DONE' | 'REFUSED' | 'UNKNOWN';

/**
 * Sends a change exactly once. Whatever the outcome, it is audited, and what it touches is forgotten before anything
 * is read back.
 *
 * @throws OceanError for outages, missing rights and limits: nothing was changed
 */
export async function send(reads: Reads, change: Change): Promise<ChangeOutcome> {
  const { client, caller, snapshots, audit } = reads;
  const { mutation, targets, request, touches, vehicleId } = change;
  const touched: Touched = { keyPrefix: caller.keyPrefix, names: touches, vehicleId: vehicleId ?? null };
  const startedAt = performance.now();
  let outcome: AuditOutcome = 'FAILED';
  let status: number | null = null;
  try {
    // Without the request's signal: a client that leaves must not cut a change in two.
    const answer = await client.call<boolean | undefined>(caller, {
      ...request,
      write: true,
      onStatus: (answered) => {
        status = answered;
      },
    });
    outcome = answer === false ? 'REFUSED' : 'DONE';
    return outcome;
  } catch (error) {
    outcome = outcomeOf(error);
    if (outcome === 'FAILED') throw error;
    return outcome;
  } finally {
    forgetTouched(snapshots, touched);
    await reads.tellTouched(touched);
    const durationMillis = Math.round(performance.now() - startedAt);
    audit({ mutation, identity: caller.key, customerId: caller.customerId, targets, outcome, status, durationMillis });
  }
}

function outcomeOf(error: unknown): AuditOutcome {
  if (!(error instanceof OceanError)) return 'FAILED';
  if (error.outcomeUnknown) return 'UNKNOWN';
  return error.code === 'INVALID' || error.code === 'NOT_FOUND' ? 'REFUSED' : 'FAILED';
}
