import { inspect } from 'node:util';
import { isInt64Digits } from './int64.ts';
import { type Credential, serviceAccount } from './credential.ts';

/**
 * The identity behind data: a credential and a customer. Whatever touches Ocean or keeps what Ocean
 * said takes one, and keeps it under `key`.
 */
export class Caller {
  readonly credential: Credential;
  /** Digits of an int64; null: Ocean knows which customer the credential means. */
  readonly customerId: string | null;

  constructor(credential: Credential, customerId: string | null) {
    this.credential = credential;
    this.customerId = customerId;
  }

  /** The one place that makes the key of anything shared or kept. Holds a digest, never the token. */
  get key(): string {
    return `${this.keyPrefix}${this.customerId ?? '-'}`;
  }

  /** What the keys of this credential begin with, whichever the customer. */
  get keyPrefix(): string {
    return `${this.credential.digest}:`;
  }

  /**
   * The same credential, asking for another customer's data.
   *
   * @throws CallerError BAD_USER_INPUT when it is not the digits of an int64.
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
 * Whose share of memory a key counts against: of the service account's callers each customer, of tokens each token,
 * whichever customers it names.
 *
 * @param key a `Caller.key`, or a longer one that begins with it and a space
 */
export function tenantOf(key: string): string {
  const [callerKey = ''] = key.split(' ', 1);
  return callerKey.startsWith(`${serviceAccount.digest}:`) ? callerKey : callerKey.slice(0, callerKey.indexOf(':') + 1);
}

/**
 * Checks a customer's id. It has one spelling, so one customer has one key.
 *
 * @param name what the client has to correct.
 * @throws CallerError BAD_USER_INPUT
 */
export function readCustomerId(text: string, name: string): string {
  if (!isInt64Digits(text)) throw new CallerError('BAD_USER_INPUT', `${name} must be the digits of an int64`);
  return text;
}

export type CallerErrorCode = 'UNAUTHENTICATED' | 'BAD_USER_INPUT';

/** What a request says of its caller cannot be used. The message is for the client and repeats no value. */
export class CallerError extends Error {
  override readonly name = 'CallerError';
  readonly code: CallerErrorCode;

  constructor(code: CallerErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** For what needs a caller when the request named none. */
export function missingCredential(): CallerError {
  return new CallerError(
    'UNAUTHENTICATED',
    'send your Ocean token in the header x-auth-token, or in authorization: Bearer <token>',
  );
}
