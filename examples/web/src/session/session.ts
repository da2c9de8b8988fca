/** Identity of the caller. The token is a secret: it stays in memory, never in the page's storage or its URL. */
export interface Session {
  /** Ocean's token from the mutation `login`; null uses the server's service account, if any. */
  readonly token: string | null;
  /** Login that was entered; null without one. */
  readonly login: string | null;
  /** When the token ends, as ISO 8601; null when it does not. */
  readonly expiresAt: string | null;
  /** Customer whose fleet is requested, for users with several. */
  readonly customerId: string | null;
}

export const signedOut: Session = { token: null, login: null, expiresAt: null, customerId: null };

/** Holds the session outside of React, as the client reads it before each request. */
export class SessionStore {
  #session = signedOut;
  readonly #listeners = new Set<() => void>();

  readonly get = (): Session => this.#session;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(session: Session): void {
    this.#session = session;
    for (const listener of this.#listeners) listener();
  }
}

/** Headers that identify the caller; the connection for live changes sends the same. */
export function identityOf({ token, customerId }: Session): Record<string, string> {
  return {
    ...(token !== null && { 'x-auth-token': token }),
    ...(customerId !== null && { 'x-customer-id': customerId }),
  };
}
