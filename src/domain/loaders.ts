import { CallerError, missingCredential } from '../caller/caller-error.ts';
import type { Caller } from '../caller/caller.ts';
import type { Credentials, Login } from '../ocean/login.ts';
import { BoxLoader } from './box/box.loader.ts';
import { DriverAssignmentLoader } from './driver/driver-assignment.loader.ts';
import { DriverLoader } from './driver/driver.loader.ts';
import { EntityLoader } from './organisation/entity.loader.ts';
import { PrivacyAnalysisLoader } from './privacy-analysis/privacy-analysis.loader.ts';
import { PrivacyUsageLoader } from './privacy-analysis/privacy-usage.loader.ts';
import { PrivacyScheduleLoader } from './privacy-schedule/privacy-schedule.loader.ts';
import { PrivacyStepLoader } from './privacy-step/privacy-step.loader.ts';
import type { Limits, Reads } from './reads.ts';
import type { Scope } from './scope.ts';
import { PositionLoader } from './vehicle/position.loader.ts';
import { VehicleLoader } from './vehicle/vehicle.loader.ts';

/** The loaders of one request and one customer. */
export class CustomerLoaders {
  readonly reads: Reads;
  readonly scope: Scope;
  readonly boxes: BoxLoader;
  readonly vehicles: VehicleLoader;
  readonly drivers: DriverLoader;
  readonly entities: EntityLoader;
  readonly positions: PositionLoader;
  readonly assignments: DriverAssignmentLoader;
  readonly schedules: PrivacyScheduleLoader;
  readonly steps: PrivacyStepLoader;
  readonly analyses: PrivacyAnalysisLoader;
  readonly usage: PrivacyUsageLoader;

  constructor(reads: Reads) {
    this.reads = reads;
    this.scope = reads.caller.customerId;
    this.vehicles = new VehicleLoader(reads);
    this.boxes = new BoxLoader(reads, this.vehicles);
    this.drivers = new DriverLoader(reads);
    this.entities = new EntityLoader(reads);
    this.positions = new PositionLoader(reads);
    this.assignments = new DriverAssignmentLoader(reads);
    this.schedules = new PrivacyScheduleLoader(reads);
    this.steps = new PrivacyStepLoader(reads);
    this.analyses = new PrivacyAnalysisLoader(reads);
    this.usage = new PrivacyUsageLoader(reads);
  }
}

/** The loaders of one request: a set a customer, made when first asked for. */
export class Loaders {
  readonly #caller: Caller | CallerError | null;
  readonly #reads: Omit<Reads, 'caller'>;
  readonly #byCustomer = new Map<string, CustomerLoaders>();

  constructor(caller: Caller | CallerError | null, reads: Omit<Reads, 'caller'>) {
    this.#caller = caller;
    this.#reads = reads;
  }

  /**
   * @param customerId the argument of a field or the scope of a row; null or absent: the request's customer
   * @throws CallerError UNAUTHENTICATED without a credential, BAD_USER_INPUT for a customer that is no number
   */
  of(customerId?: string | null): CustomerLoaders {
    if (this.#caller === null) throw missingCredential();
    if (this.#caller instanceof CallerError) throw this.#caller;
    const caller =
      customerId === null || customerId === undefined ? this.#caller : this.#caller.forCustomer(customerId);
    const made = this.#byCustomer.get(caller.key) ?? new CustomerLoaders({ ...this.#reads, caller });
    this.#byCustomer.set(caller.key, made);
    return made;
  }

  /** After a change of Ocean: what this request has read so far is read anew when asked for again. */
  renew(): void {
    this.#byCustomer.clear();
  }

  get limits(): Limits {
    return this.#reads.limits;
  }

  now(): Date {
    return this.#reads.now();
  }

  /** Exchanges a login and password for a token of Ocean: the one read that needs no caller. */
  logIn(credentials: Credentials): Promise<Login> {
    return this.#reads.client.login(credentials, this.#reads.signal);
  }
}
