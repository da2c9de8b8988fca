import { createHash } from 'node:crypto';
import { inputErrorsOf } from '../../graphql/validate-input.ts';
import type { InputError } from '../../graphql/errors.ts';
import { idempotencyKeys } from '../../observability/counters.ts';
import type { CustomerLoaders, Loaders } from '../loaders.ts';
import type { WriteServices } from '../write-services.ts';
import { IdempotencyKeyReused } from './key-register.ts';
import type { PlannedCall } from './planned-request.type.ts';
import type { IdempotencyReach, WriteConfirmation, WriteInput } from './mutation.type.ts';
import { mayHaveChangedBy, type Rejection, type Result } from './result.ts';
import { IdempotencyUnavailable, OutcomeLost } from './idempotency-store.ts';
import type { Writer } from './writer.ts';

type Ended<R extends Result<string>> = Omit<R, 'plannedCalls' | 'confirmed' | 'confirmedBy' | 'mayHaveChanged'> & {
  clientMutationId: string | null;
  plannedCalls: PlannedCall[];
  confirmed: boolean | null;
  confirmedBy: WriteConfirmation | null;
  idempotencyReach: IdempotencyReach | null;
};

/** The parts of the operation's context that a mutation uses. */
export interface MutationContext {
  readonly loaders: Loaders;
  readonly writes: WriteServices;
}

/**
 * Runs a mutation: validates its input, and runs its work once per clientMutationId. Afterwards the request reads from
 * Ocean again, so that the payload shows the current data.
 *
 * @param rejected builds the result when the work cannot begin
 */
export async function mutate<Code extends string, R extends Result<Code>>(
  { loaders, writes }: MutationContext,
  mutation: string,
  input: WriteInput,
  rejected: (errors: Rejection<Code>[]) => R,
  work: (customer: CustomerLoaders, writer: Writer) => Promise<R>,
): Promise<Ended<R>> {
  const customer = loaders.of(input.customerId);
  const clientMutationId = input.clientMutationId ?? null;
  const errors = inputErrorsOf(input, 'input');
  let renewed = null as CustomerLoaders | null;
  const afterWrite = (): CustomerLoaders => {
    if (renewed === null) loaders.renew();
    return (renewed ??= loaders.of(input.customerId));
  };
  const writer: Writer = { ...customer.reads, ...writes, afterWrite };
  try {
    const { outcome, reach } =
      errors.length > 0 ? { outcome: rejected(errors.map(toRejection)), reach: null } : await once();
    const { plannedCalls = [], confirmed = null, confirmedBy = null } = outcome;
    return { ...outcome, clientMutationId, plannedCalls, confirmed, confirmedBy, idempotencyReach: reach };
  } finally {
    if (renewed === null) loaders.renew();
  }

  async function once(): Promise<{ outcome: R; reach: IdempotencyReach | null }> {
    if (clientMutationId === null || input.validateOnly) return { outcome: await work(customer, writer), reach: null };
    let runs = 0;
    const run = (): Promise<R> => {
      runs += 1;
      return work(customer, writer);
    };
    const key = [customer.reads.caller.key, mutation, clientMutationId].join(' ');
    const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
    try {
      const result = await writes.idempotency.once(key, fingerprint, run, isFinal);
      idempotencyKeys.increment(runs > 0 ? 'run' : 'replayed');
      return result;
    } catch (error) {
      const rejection = rejectionOf(error);
      if (rejection === null) throw error;
      return { outcome: rejected([rejection]), reach: null };
    }
  }
}

/** Maps an error of the idempotency store; null: it is none. */
function rejectionOf(error: unknown): Rejection<never> | null {
  const field = ['input', 'clientMutationId'];
  if (error instanceof OutcomeLost) {
    const message = 'the process that sent this change ended, so its outcome is unknown; read before trying again';
    return { code: 'OUTCOME_UNKNOWN', field: null, message };
  }
  if (error instanceof IdempotencyUnavailable) {
    const message =
      'cannot be compared with other instances now, which may have made this change; try again later, or read first and then leave it out';
    return { code: 'IDEMPOTENCY_UNAVAILABLE', field, message };
  }
  if (!(error instanceof IdempotencyKeyReused)) return null;
  const message = 'was given for another input within the last five minutes; give a new one for a new change';
  return { code: 'CLIENT_MUTATION_ID_REUSED', field, message };
}

function toRejection({ argument, message }: InputError): Rejection<never> {
  return { code: 'INVALID_INPUT', field: argument.split('.'), message };
}

/** A change that was not made may be tried again with the same key; one that was, or may have been, may not. */
function isFinal({ userErrors, mayHaveChanged }: Result<string>): boolean {
  return mayHaveChanged ?? mayHaveChangedBy(userErrors);
}
