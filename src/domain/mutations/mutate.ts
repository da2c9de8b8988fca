import { createHash } from 'node:crypto';
import { inputErrorsOf } from '../../graphql/validate-input.ts';
import type { InputError } from '../../graphql/errors.ts';
import type { CustomerLoaders, Loaders } from '../loaders.ts';
import type { WriteServices } from '../write-services.ts';
import { IdempotencyKeyReused } from './key-register.ts';
import type { PlannedCall } from './planned-request.type.ts';
import type { WriteConfirmation, WriteInput } from './mutation.type.ts';
import { mayHaveChangedBy, type Rejection, type Result } from './result.ts';
import { OutcomeLost } from './idempotency-store.ts';
import type { Writer } from './writer.ts';

type Ended<R extends Result<string>> = Omit<R, 'plannedCalls' | 'confirmed' | 'confirmedBy' | 'mayHaveChanged'> & {
  clientMutationId: string | null;
  plannedCalls: PlannedCall[];
  confirmed: boolean | null;
  confirmedBy: WriteConfirmation | null;
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
    const result = errors.length > 0 ? rejected(errors.map(toRejection)) : await once();
    const { plannedCalls = [], confirmed = null, confirmedBy = null } = result;
    return { ...result, clientMutationId, plannedCalls, confirmed, confirmedBy };
  } finally {
    if (renewed === null) loaders.renew();
  }

  async function once(): Promise<R> {
    if (clientMutationId === null || input.validateOnly) return work(customer, writer);
    const key = [customer.reads.caller.key, mutation, clientMutationId].join(' ');
    const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
    try {
      return await writes.idempotency.once(key, fingerprint, () => work(customer, writer), isFinal);
    } catch (error) {
      if (error instanceof OutcomeLost) {
        const message = 'the process that sent this change ended, so its outcome is unknown; read before trying again';
        return rejected([{ code: 'OUTCOME_UNKNOWN', field: null, message }]);
      }
      if (!(error instanceof IdempotencyKeyReused)) throw error;
      const message = 'was given for another input within the last five minutes; give a new one for a new change';
      return rejected([{ code: 'CLIENT_MUTATION_ID_REUSED', field: ['input', 'clientMutationId'], message }]);
    }
  }
}

function toRejection({ argument, message }: InputError): Rejection<never> {
  return { code: 'INVALID_INPUT', field: argument.split('.'), message };
}

/** A change that was not made may be tried again with the same key; one that was, or may have been, may not. */
function isFinal({ userErrors, mayHaveChanged }: Result<string>): boolean {
  return mayHaveChanged ?? mayHaveChangedBy(userErrors);
}
