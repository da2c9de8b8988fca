import { tokenLifetimeMillis } from '../../ocean/login.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { attempt, chain, type MaybePromise, ReadOnce } from '../../snapshot/maybe-promise.ts';
import type { BoxLoader } from '../box/box.loader.ts';
import type { DriverLoader } from '../driver/driver.loader.ts';
import type { OceanUser } from '../organisation/ocean-user.type.ts';
import type { Customer } from '../organisation/organisation.type.ts';
import type { SignIn } from '../session/sign-ins.ts';
import type { UpstreamReads } from '../upstream-reads.ts';

/** Lists that contain facts about the caller. */
interface NamingLists {
  readonly boxes: BoxLoader;
  readonly drivers: DriverLoader;
}

/**
 * Finds who the caller is. Ocean has no endpoint for it: the login is known from a login through this server, the user
 * from the drivers' accounts, and the customer from silent boxes, the only rows that name it. Reads each list once.
 */
export class ViewerLoader {
  readonly #reads: UpstreamReads;
  readonly #lists: NamingLists;
  readonly #signIn = new ReadOnce(() => this.#reads.signIns.of(this.#reads.caller));

  constructor(reads: UpstreamReads, lists: NamingLists) {
    this.#reads = reads;
    this.#lists = lists;
  }

  signIn(): MaybePromise<SignIn | null> {
    return this.#signIn.get();
  }

  tokenExpiresAt(): MaybePromise<Date | null> {
    const { caller, client, now } = this.#reads;
    if (caller.credential.kind === 'token') return chain(this.signIn(), (signIn) => signIn?.expiresAt ?? null);
    const age = client.serviceTokenAgeMillis();
    return age === null ? null : new Date(now().getTime() - age + tokenLifetimeMillis);
  }

  /** Returns the account of the driver who has signed in with it; null for all others, and without the right to the drivers. */
  user(): MaybePromise<OceanUser | null> {
    return chain(this.signIn(), (signIn) => {
      if (signIn === null) return null;
      const login = signIn.login.toLowerCase();
      return ifAllowed(() =>
        chain(
          this.#lists.drivers.list(),
          ({ data }) => data.rows.find(({ user }) => user?.login?.toLowerCase() === login)?.user ?? null,
        ),
      );
    });
  }

  /** Returns the customer whose data is read; with its id alone when no row names it. */
  customer(): MaybePromise<Customer | null> {
    const { customerId } = this.#reads.caller;
    return chain(this.#namedByRows(), (named) => {
      if (customerId === null) return named;
      return named?.oceanId === customerId ? named : withIdAlone(customerId);
    });
  }

  /**
   * Returns the customers that may be named. A request that names none works only for a user of one customer; the others
   * of a user who names one are not known.
   */
  customers(): MaybePromise<readonly Customer[] | null> {
    if (this.#reads.caller.customerId !== null) return null;
    return chain(this.#namedByRows(), (named) => (named === null ? null : [named]));
  }

  /** Returns the id of the customer whose data is read; null when neither the request nor a row names it. */
  customerId(): MaybePromise<string | null> {
    const { customerId } = this.#reads.caller;
    return customerId ?? chain(this.#namedByRows(), (named) => named?.oceanId ?? null);
  }

  /** Takes the first row that has a customer, as reading it from all rows would parse them in full. */
  #namedByRows(): MaybePromise<Customer | null> {
    return ifAllowed(() => chain(this.#lists.boxes.list(), ({ data }) => firstCustomer(data.rows)));
  }
}

/** Returns null where the caller has no right to the list: the rights of an account do not make its viewer fail. */
function ifAllowed<T>(read: () => MaybePromise<T | null>): MaybePromise<T | null> {
  return attempt(read, (error) => {
    if (error instanceof OceanError && error.code === 'FORBIDDEN') return null;
    throw error;
  });
}

function firstCustomer(rows: readonly { readonly customer?: Customer | null }[]): Customer | null {
  for (const { customer } of rows) if (customer) return customer;
  return null;
}

function withIdAlone(oceanId: string): Customer {
  return { oceanId, name: null, operatorCode: null, timeZone: null, disputedAt: null, isDeleted: null };
}
