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
