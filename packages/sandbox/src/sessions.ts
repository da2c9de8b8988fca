import { randomUUID } from 'node:crypto';
import { unauthorized } from './rejection.ts';
import type { DemoUser } from './users.ts';

const lifetimeSeconds = 12 * 3600;

/** Sessions by token. A token is valid for 12 hours of the sandbox's clock. */
export class Sessions {
  readonly #sessions = new Map<string, { readonly user: DemoUser; readonly endsAt: number }>();
  readonly #users: readonly DemoUser[];
  readonly #now: () => number;

  constructor(users: readonly DemoUser[], now: () => number) {
    this.#users = users;
    this.#now = now;
  }

  /** Starts a session and returns its token. @throws Rejection 401 when no user has this login and password. */
  signIn(login: string, password: string): string {
    const user = this.#users.find((one) => one.login === login && one.password === password);
    if (!user) throw unauthorized('unknown login or wrong password');
    const now = this.#now();
    for (const [token, session] of this.#sessions) if (session.endsAt <= now) this.#sessions.delete(token);
    const token = randomUUID();
    this.#sessions.set(token, { user, endsAt: now + lifetimeSeconds });
    return token;
  }

  /** Returns the user of a token, or null. */
  find(token: string): DemoUser | null {
    const session = this.#sessions.get(token);
    return session && session.endsAt > this.#now() ? session.user : null;
  }

  /** Returns the user of a token. @throws Rejection 401 when the token is missing, unknown or expired. */
  userOf(token: string | string[] | undefined): DemoUser {
    const user = typeof token === 'string' ? this.find(token) : null;
    if (!user) throw unauthorized('no valid X-AUTH-TOKEN');
    return user;
  }

  /** Ends one session, as if its 12 hours had passed. */
  expire(token: string): void {
    this.#sessions.delete(token);
  }

  expireAll(): void {
    this.#sessions.clear();
  }
}
