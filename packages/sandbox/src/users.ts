/** Someone who can sign in to the sandbox. */
export interface DemoUser {
  readonly login: string;
  readonly password: string;
  /** What it is good for, shown to people. */
  readonly about: string;
  /** Ranks of the customers, from 0; 'all' for every one. */
  readonly customers: readonly number[] | 'all';
  /** Rank of the only entity whose fleet the user sees, or null for all. */
  readonly entity: number | null;
  readonly mayWrite: boolean;
}

const user = (login: string, about: string, rights: Partial<DemoUser>): DemoUser => ({
  login,
  password: login,
  about,
  customers: [0],
  entity: null,
  mayWrite: true,
  ...rights,
});

/** The accounts of the sandbox; each password is the login. `demo2` is there when there are two customers or more. */
export const demoUsers: readonly DemoUser[] = [
  user('demo', 'fleet manager of the first customer: sees and changes all of it', {}),
  user('demo2', 'fleet manager of the second customer', { customers: [1] }),
  user('multi', 'manager of every customer: must name one in customerId', { customers: 'all' }),
  user('agence', 'sees one entity of the first customer', { entity: 0 }),
  user('lecture', 'sees the first customer, changes nothing', { mayWrite: false }),
];
