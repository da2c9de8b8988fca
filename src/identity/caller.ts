import { inspect } from 'node:util';
import { isInt64Digits } from './int64.ts';
import { type Credential, serviceAccount } from './credential.ts';

/** The customer of a row, which further reads about it must name. Null: the user has one customer. */
export type CustomerId = string | null;

/**
 * The identity behind data: a credential and a customer. Every upstream request and every cache takes a Caller and uses
 * its `key`.
 */
export class Caller {
  readonly credential: Credential;
  /** Digits of an int64; null: Ocean derives the customer from the credential. */
  readonly customerId: string | null;
  #key: string | null = null;
  #keyPrefix: string | null = null;

  constructor(credential: Credential, customerId: string | null) {
    this.credential = credential;
    this.customerId = customerId;
  }

  /** Key of everything shared or cached. It contains a digest, never the token. */
  get key(): string {
    return (this.#key ??= `${this.keyPrefix}${this.customerId ?? '-'}`);
  }

  /** Prefix of the keys of this credential, for all customers. */
  get keyPrefix(): string {
    return (this.#keyPrefix ??= `${this.credential.digest}:`);
  }

  /** Tenant whose share of memory it uses: see `tenantOf`. */
  get tenant(): string {
    return this.credential === serviceAccount ? this.key : this.keyPrefix;
  }

  /**
   * Returns the same credential with another customer.
   *
   * @throws CallerError BAD_USER_INPUT if the id is not the digits of an int64
   */
  forCustomer(customerId: string): Caller {
    return new Caller(this.credential, readCustomerId(customerId, 'customerId'));
  }

  toJSON(): string {
    return this.key;
  }

  [inspect.custom](): string {
    return `Caller(${this.key})`;
  }
}

/**
 * Returns the tenant whose share of memory a key uses: each customer of the service account, and each token with all its
 * customers.
 *
 * @param key a `Caller.key`, optionally followed by a space and more
 */
export function tenantOf(key: string): string {
  const [callerKey = ''] = key.split(' ', 1);
  return callerKey.startsWith(`${serviceAccount.digest}:`) ? callerKey : callerKey.slice(0, callerKey.indexOf(':') + 1);
}

/**
 * Validates a customer id. An id has one spelling, so a customer has one key.
 *
 * @param name name of the argument or header in the message
 * @throws CallerError BAD_USER_INPUT
 */
export function readCustomerId(text: string, name: string): string {
  if (!isInt64Digits(text)) throw new CallerError('BAD_USER_INPUT', `${name} must be the digits of an int64`);
  return text;
}

export type CallerErrorCode = 'UNAUTHENTICATED' | 'BAD_USER_INPUT';

/** The request has an invalid credential or customer. The message is for the client and contains no value. */
export class CallerError extends Error {
  override readonly name = 'CallerError';
  readonly code: CallerErrorCode;

  constructor(code: CallerErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Error of an operation that needs a caller when the request has none. */
export function missingCredential(): CallerError {
  return new CallerError(
    'UNAUTHENTICATED',
    'send your Ocean token in the header x-auth-token, or in authorization: Bearer <token>',
  );
}
