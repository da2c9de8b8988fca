import { createHash } from 'node:crypto';
import { inputErrorsOf } from '../../graphql/validate-input.ts';
import type { InputError } from '../../graphql/errors.ts';
import type { CustomerLoaders, Loaders } from '../loaders.ts';
import type { WriteServices } from '../write-services.ts';
import { IdempotencyKeyReused } from './key-register.ts';
import type { WriteConfirmation } from './read-back.ts';
import { mayHaveChangedBy } from './outcome-errors.ts';
import type { PlannedCall } from './planned-request.type.ts';
import { OutcomeLost } from './idempotency-store.ts';
import type { WriteInput } from './mutation.type.ts';
import type { Writer } from './writer.ts';

/** An error of a mutation before it has its type. */
export interface Rejection<Code extends string> {
  code: Code | 'INVALID_INPUT' | 'CLIENT_MUTATION_ID_REUSED' | 'OUTCOME_UNKNOWN';
  field: string[] | null;
  message: string;
}

/** What the work of a mutation ends with. */
export interface Result<Code extends string> {
  userErrors: Rejection<Code>[];
  plannedCalls?: PlannedCall[];
  /** Whether reading back showed the change; absent: nothing was sent. */
  confirmed?: boolean | null;
  confirmedBy?: WriteConfirmation | null;
  /** Whether Ocean may hold something new, where the errors alone do not tell. */
  mayHaveChanged?: boolean;
}

type Ended<R extends Result<string>> = Omit<R, 'plannedCalls' | 'confirmed' | 'confirmedBy' | 'mayHaveChanged'> & {
  clientMutationId: string | null;
  plannedCalls: PlannedCall[];
  confirmed: boolean | null;
  confirmedBy: WriteConfirmation | null;
};

/** The parts of the operation's context that a mutation takes. */
export interface MutationContext {
  readonly loaders: Loaders;
  readonly writes: WriteServices;
}

/**
 * What all mutations share: the rules of the input, the dry run, and the key that makes a change happen once.
 * Afterwards the request reads anew, so that the payload shows what Ocean holds now.
 *
 * @param refused the result when the work cannot begin
 */
export async function mutate<Code extends string, R extends Result<Code>>(
  { loaders, writes }: MutationContext,
  mutation: string,
  input: WriteInput,
  refused: (errors: Rejection<Code>[]) => R,
  work: (customer: CustomerLoaders, writer: Writer) => Promise<R>,
): Promise<Ended<R>> {
  const customer = loaders.of(input.customerId);
  const clientMutationId = input.clientMutationId ?? null;
  const faults = await inputErrorsOf(input, 'input');
  let renewed = null as CustomerLoaders | null;
  const afterWrite = (): CustomerLoaders => {
    if (renewed === null) loaders.renew();
    return (renewed ??= loaders.of(input.customerId));
  };
  const writer: Writer = { ...customer.reads, ...writes, afterWrite };
  try {
    const result = faults.length > 0 ? refused(faults.map(toRejection)) : await once();
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
        const message =
          'the process that made this change ended: it may have been made or not; read before trying again';
        return refused([{ code: 'OUTCOME_UNKNOWN', field: null, message }]);
      }
      if (!(error instanceof IdempotencyKeyReused)) throw error;
      const message = 'was given for another input within the last five minutes; give a new one for a new change';
      return refused([{ code: 'CLIENT_MUTATION_ID_REUSED', field: ['input', 'clientMutationId'], message }]);
    }
  }
}

function toRejection({ argument, message }: InputError): Rejection<never> {
  return { code: 'INVALID_INPUT', field: argument.split('.'), message };
}

/** A change that was not made may be tried again under the same key; one that was, or may have been, may not. */
function isFinal({ userErrors, mayHaveChanged }: Result<string>): boolean {
  return mayHaveChanged ?? mayHaveChangedBy(userErrors);
}
