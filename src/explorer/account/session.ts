import { Store } from '../store.ts';

/** A customer that requests may name. */
export interface Customer {
  readonly oceanId: string;
  readonly name: string | null;
}

/** The person who is signed in. */
export interface Session {
  /** Secret. It is in memory only, and gone with the page. */
  readonly token: string;
  /** Null: the token was pasted, and the server does not know whose it is. */
  readonly login: string | null;
  /** Null: not known. */
  readonly expiresAt: string | null;
  /** Customer that requests name; null: none, and the server decides. */
  readonly customerId: string | null;
  /** Customers that Ocean names; the user may have others. */
  readonly customers: readonly Customer[];
}

/** The session of all tabs; null: not signed in. */
export const session = new Store<Session | null>(null);

/** Headers that a request of the session has. */
export function headersOf(current: Session | null): Record<string, string> {
  if (current === null) return {};
  return {
    'x-auth-token': current.token,
    ...(current.customerId !== null && { 'x-customer-id': current.customerId }),
  };
}

/** Time of day at which a token ends, in the language of the browser. */
export function timeOf(expiresAt: string): string {
  return new Date(expiresAt).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}

export function hasExpired({ expiresAt }: Session, now = Date.now()): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now;
}
