import type { User } from './ocean.ts';
import type { World } from './marks.ts';

/** The login of the account that the app itself signs in with. */
export const serviceLogin = 'service';

/** Caller: a user's token or the service account, for a customer that is named or not. */
export interface Actor {
  readonly login: string;
  readonly customerId: string | null;
  readonly world: World;
  /** Part of their token, which only a login may return. */
  readonly tokenMark: number;
  /** Another customer of the same credential; null: it has none. */
  readonly otherCustomerId: string | null;
}

const firstTokenMark = 5_000_000;

/** Number of distinct kinds of tenants. */
export const castSize = 8;

/**
 * The tenants of one run, each with a world: one token with two customers; two users of one of these customers, whose
 * rights are cut by entity; two users who need not name theirs; the service account with two customers.
 *
 * @param run worlds and customers of two runs are never the same
 */
export function castOf(run: number): { actors: readonly Actor[]; users: readonly User[] } {
  const [one, two] = [String(run * 10 + 1), String(run * 10 + 2)];
  const parts: readonly [login: string, customerId: string | null, shape: World['shape']][] = [
    ['both', one, 'full'],
    ['both', two, 'full'],
    ['east', one, 'east'],
    ['west', one, 'west'],
    ['first', null, 'full'],
    ['second', null, 'full'],
    [serviceLogin, one, 'full'],
    [serviceLogin, two, 'full'],
  ];
  const actors = parts.map(([login, customerId, shape], index): Actor => {
    const other = parts.find(([name, customer]) => name === login && customer !== customerId)?.[1] ?? null;
    const tokenMark = firstTokenMark + run * castSize + parts.findIndex(([name]) => name === login);
    return { login, customerId, world: { id: run * castSize + index, shape }, tokenMark, otherCustomerId: other };
  });
  const users = [...new Set(actors.map(({ login }) => login))].map((login) => {
    const own = actors.filter((actor) => actor.login === login);
    const worlds = new Map(own.map(({ customerId, world }) => [customerId, world]));
    return { login, mark: own[0]?.tokenMark ?? 0, worlds };
  });
  return { actors, users };
}
