import type { AuditOutcome } from '../../observability/audit.ts';
import type { OceanRequest } from '../../ocean/client.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { readWriteResponse, type WriteResponse } from '../../ocean/write-response.ts';
import type { CustomerLoaders } from '../loaders.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { WriteServices } from '../write-services.ts';
import { invalidate, type AffectedKeys } from './invalidation.ts';

/** Everything that one mutation needs to send a write for one customer. */
export interface Writer
  extends
    Pick<UpstreamReads, 'client' | 'caller' | 'snapshots' | 'budget'>,
    Pick<WriteServices, 'audit' | 'broadcastInvalidation'> {
  /**
   * Returns loaders to read a write back with, once it was sent: they have read nothing before. The payload reads through
   * the same ones, so that it shows what was compared, at no further cost.
   */
  readonly afterWrite: () => CustomerLoaders;
}

/** One write to Ocean. */
export interface Change {
  /** The mutation's name, for the audit. */
  readonly mutation: string;
  /** On whom: ids only, by what they are ids of. */
  readonly targets: Readonly<Record<string, string | readonly string[]>>;
  readonly request: OceanRequest;
  /** Names that the answers begin with which this change makes wrong. */
  readonly touches: readonly string[];
  /** The one vehicle whose places it can hide; null: it may be any; absent: it hides no earlier place. */
  readonly vehicleId?: string | null;
}

/**
 * Sends a change exactly once. Whatever the outcome, it is audited, and what it touches is invalidated before anything
 * is read back.
 *
 * @returns what Ocean's response says; SILENT when none came that can be read: Ocean may have made the change or not
 * @throws OceanError for outages, missing rights and limits: nothing was changed
 */
export async function send(writer: Writer, change: Change): Promise<WriteResponse> {
  const { client, caller, snapshots } = writer;
  const { request, touches, vehicleId } = change;
  const touched: AffectedKeys = {
    keyPrefix: caller.keyPrefix,
    names: touches,
    ...(vehicleId !== undefined && { vehicleId }),
  };
  const startedAt = performance.now();
  let outcome: AuditOutcome = 'FAILED';
  let status: number | null = null;
  writer.budget.lift();
  try {
    // Without the request's signal: a client that leaves must not cut a change in two.
    const body = await client.call<unknown>(caller, {
      ...request,
      write: true,
      onStatus: (answered) => {
        status = answered;
      },
    });
    const response = readWriteResponse(body, request.method);
    outcome = outcomes[response.says];
    return response;
  } catch (error) {
    const response = responseOf(error);
    if (response === null) throw error;
    outcome = outcomes[response.says];
    return response;
  } finally {
    invalidate(snapshots, touched);
    await writer.broadcastInvalidation(touched);
    writeAudit(writer, change, outcome, status, startedAt);
  }
}

/** Writes an audit line: when a change was sent, and when reading back shows something else than Ocean's response said. */
export function writeAudit(
  { caller, audit }: Writer,
  { mutation, targets }: Change,
  outcome: AuditOutcome,
  status: number | null,
  startedAt: number,
): void {
  const durationMillis = Math.round(performance.now() - startedAt);
  audit({ mutation, identity: caller.key, customerId: caller.customerId, targets, outcome, status, durationMillis });
}

const outcomes = { YES: 'DONE', NO: 'REFUSED', SILENT: 'UNKNOWN' } as const;

/** What an error says of the change; null: it was not sent, or not carried out for a reason that is no answer to it. */
function responseOf(error: unknown): WriteResponse | null {
  if (!(error instanceof OceanError)) return null;
  if (error.outcomeUnknown) return { says: 'SILENT' };
  const isRefusal = error.code === 'INVALID' || error.code === 'NOT_FOUND';
  return isRefusal ? { says: 'NO', oceanStatus: error.oceanStatus ?? null } : null;
}
