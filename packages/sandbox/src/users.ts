/** An account of the sandbox. */
export interface DemoUser {
  readonly login: string;
  readonly password: string;
  /** Purpose, shown to people. */
  readonly description: string;
  /** Ranks of the accessible customers, from 0; 'all' for every one. */
  readonly customers: readonly number[] | 'all';
  /** Rank of the only visible entity, or null for all. */
  readonly entity: number | null;
  readonly mayWrite: boolean;
}

const user = (login: string, description: string, rights: Partial<DemoUser>): DemoUser => ({
  login,
  password: login,
  description,
  customers: [0],
  entity: null,
  mayWrite: true,
  ...rights,
});

/** Accounts of the sandbox; the password is the login. `demo2` needs at least two customers. */
export const demoUsers: readonly DemoUser[] = [
  user('demo', 'fleet manager of the first customer, with all rights', {}),
  user('demo2', 'fleet manager of the second customer', { customers: [1] }),
  user('multi', 'manager of every customer: must name one in customerId', { customers: 'all' }),
  user('agence', 'sees one entity of the first customer', { entity: 0 }),
  user('lecture', 'sees the first customer, changes nothing', { mayWrite: false }),
];
