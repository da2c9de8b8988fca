import type { AuditOutcome } from '../../observability/audit.ts';
import type { OceanRequest } from '../../ocean/client.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { readWriteResponse, type WriteResponse } from '../../ocean/write-response.ts';
import type { CustomerLoaders } from '../loaders.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { WriteServices } from '../write-services.ts';
import type { AffectedKeys } from './invalidation.ts';

/** Everything that one mutation needs to send a write for one customer. */
export interface Writer
  extends Pick<UpstreamReads, 'client' | 'caller' | 'budget' | 'signal'>, Pick<WriteServices, 'audit' | 'invalidate'> {
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
  /** Ids of the changed objects, by their type. */
  readonly targets: Readonly<Record<string, string | readonly string[]>>;
  readonly request: OceanRequest;
  /** Cached lists that the write makes wrong. */
  readonly affects: Omit<AffectedKeys, 'keyPrefix'>;
}

/** Response to a write that was sent. `isOutage`: none came that is Ocean's, so the next write would fail too. */
export type SentWrite = WriteResponse & { readonly isOutage?: boolean };

/**
 * Sends a write exactly once. Whatever the outcome, it is audited, and the affected lists are invalidated before anything
 * is read back.
 *
 * @returns Ocean's response; SILENT without a readable one: Ocean may have made the change or not
 * @throws OceanError for outages, missing rights and limits: nothing was changed
 */
export async function send(writer: Writer, change: Change): Promise<SentWrite> {
  try {
    return await post(writer, change);
  } finally {
    await invalidateAffected(writer, [change]);
  }
}

/**
 * Sends and audits a write as `send` does, without invalidating: a batch invalidates once, after its last write.
 *
 * @throws OceanError for outages, missing rights and limits: nothing was changed
 */
export async function post(writer: Writer, change: Change): Promise<SentWrite> {
  const { client, caller } = writer;
  const { request } = change;
  const startedAt = performance.now();
  let outcome: AuditOutcome = 'FAILED';
  let status: number | null = null;
  writer.budget.lift();
  try {
    // Without the request's signal: a disconnecting client must not abort a write.
    const body = await client.call<unknown>(caller, {
      ...request,
      write: true,
      onStatus: (received) => {
        status = received;
      },
    });
    const response = readWriteResponse(body, request.method);
    outcome = outcomes[response.verdict];
    return response;
  } catch (error) {
    const response = responseOf(error);
    if (response === null) throw error;
    outcome = outcomes[response.verdict];
    return response;
  } finally {
    writeAudit(writer, change, outcome, status, startedAt);
  }
}

/** Invalidates the lists that some writes affect, each once. */
export async function invalidateAffected(
  { caller, invalidate }: Writer,
  changes: readonly Pick<Change, 'affects'>[],
): Promise<void> {
  const names = [...new Set(changes.flatMap(({ affects }) => affects.names))];
  const rules = changes.flatMap(({ affects }) => affects.rules);
  const distinct = new Map(rules.map((applied) => [`${applied.rule} ${applied.oceanId ?? ''}`, applied]));
  await invalidate({ keyPrefix: caller.keyPrefix, names, rules: [...distinct.values()] });
}

/** Writes an audit line: when a write was sent, and when reading back contradicts Ocean's response. */
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

/** Reads an error as a response to the write; null: it was not sent, or the error is no response to it. */
function responseOf(error: unknown): SentWrite | null {
  if (!(error instanceof OceanError)) return null;
  if (error.outcomeUnknown) return { verdict: 'SILENT', isOutage: true };
  const isRejection = error.code === 'INVALID' || error.code === 'NOT_FOUND';
  return isRejection ? { verdict: 'NO', oceanStatus: error.oceanStatus ?? null } : null;
}
