import type { FastifyRequest } from 'fastify';
import type { Fleet } from './fleet/fleet.ts';
import type { Customer } from './fleet/model.ts';
import { UsageSums } from './analysis/usage-sums.ts';
import { Lists } from './lists.ts';
import { id, type Query } from './parameters.ts';
import { badRequest, forbidden } from './rejection.ts';
import { ScheduleBook } from './schedules/schedule-book.ts';
import { VisibleRows } from './visible-rows.ts';
import { Sessions } from './sessions.ts';
import { StepHistory } from './steps/step-history.ts';
import type { DemoUser } from './users.ts';

/** State of a sandbox, which the routes read and write. */
export class Ocean {
  readonly fleet: Fleet;
  readonly schedules: ScheduleBook;
  readonly steps: StepHistory;
  readonly usage: UsageSums;
  readonly sessions: Sessions;
  readonly lists = new Lists();
  /** Epoch seconds. */
  readonly now: () => number;
  /** Lists private steps in day sheets when true. */
  readonly listsPrivateSteps: boolean;
  readonly #changes: number[];

  constructor(fleet: Fleet, users: readonly DemoUser[], now: () => number, listsPrivateSteps = true) {
    this.fleet = fleet;
    this.now = now;
    this.listsPrivateSteps = listsPrivateSteps;
    this.schedules = new ScheduleBook(fleet);
    this.steps = new StepHistory(fleet, this.schedules, now);
    this.usage = new UsageSums(this.steps, now);
    this.sessions = new Sessions(users, now);
    this.#changes = fleet.customers.map(() => 0);
    this.schedules.onChange(({ customer }) => this.changed(customer));
    this.steps.onChange(({ customer }) => this.changed(customer));
  }

  /** Number of writes to a customer's data, part of every stamp that depends on writes. */
  changesOf(customer: Customer): number {
    return this.#changes[customer.index] ?? 0;
  }

  userOf(request: FastifyRequest): DemoUser {
    return this.sessions.userOf(request.headers['x-auth-token']);
  }

  /** Customers that a user may access. */
  customersOf(user: DemoUser): readonly Customer[] {
    const { customers: ranks } = user;
    return this.fleet.customers.filter(({ index }) => ranks === 'all' || ranks.includes(index));
  }

  /**
   * Resolves the visible rows of the named customer, or of the user's only one.
   *
   * @throws Rejection 401 without a valid token, 403 for another's customer, 400 when a customer must be named.
   */
  visibleRows(request: FastifyRequest): VisibleRows {
    const user = this.userOf(request);
    const customers = this.customersOf(user);
    const named = id(request.query as Query, 'customerId');
    const customer = named === null ? customers[0] : customers.find((one) => one.id === named);
    if (named === null && customers.length > 1) {
      throw badRequest('customerId is mandatory for a user with several customers');
    }
    if (!customer) throw forbidden('no right to this customer');
    return new VisibleRows(user, customer);
  }

  /** Same as `visibleRows`, for a write. @throws Rejection 403 for a user who may only read. */
  writableRows(request: FastifyRequest): VisibleRows {
    const visible = this.visibleRows(request);
    if (!visible.user.mayWrite) throw forbidden('this user may not change anything');
    return visible;
  }

  /** Notes a change of a customer's data. */
  changed({ index }: Customer): void {
    this.#changes[index] = (this.#changes[index] ?? 0) + 1;
  }
}
