import { type Caller, CallerError, type CustomerId, missingCredential } from '../identity/caller.ts';
import { type Credentials, type Login, tokenLifetimeMillis } from '../ocean/login.ts';
import { BoxLoader } from './box/box.loader.ts';
import { DriverAssignmentLoader } from './driver/driver-assignment.loader.ts';
import { DriverLoader } from './driver/driver.loader.ts';
import { EntityLoader } from './organisation/entity.loader.ts';
import { PrivacyAnalysisLoader } from './privacy-analysis/privacy-analysis.loader.ts';
import { PrivacyUsageLoader } from './privacy-analysis/privacy-usage.loader.ts';
import { PrivacyScheduleLoader } from './privacy-schedule/privacy-schedule.loader.ts';
import { PrivateIntervalLoader } from './privacy-schedule/private-interval.loader.ts';
import { ScheduleCalendarLoader } from './privacy-schedule/schedule-calendar.loader.ts';
import { PrivacyStepLoader } from './privacy-step/privacy-step.loader.ts';
import { ReadLists } from './lists/read-lists.ts';
import { RightLoader } from './viewer/right.loader.ts';
import { EcoDrivingLoader } from './eco-driving/eco-driving.loader.ts';
import { LeaseContractLoader } from './lease-contract/lease-contract.loader.ts';
import { VehicleEventLoader } from './vehicle-event/vehicle-event.loader.ts';
import { ViewerLoader } from './viewer/viewer.loader.ts';
import type { Limits, RequestReads, UpstreamReads } from './upstream-reads.ts';
import { PositionLoader } from './vehicle-position/vehicle-position.loader.ts';
import { UpstreamBudget } from './shared/upstream-budget.ts';
import { VehicleTrackLoader } from './vehicle-track/vehicle-track.loader.ts';
import { VehicleLoader } from './vehicle/vehicle.loader.ts';

/** The loaders of one request and one customer. Each is created on first use, as most requests need one or two. */
export class CustomerLoaders {
  readonly reads: UpstreamReads;
  #vehicles: VehicleLoader | undefined;
  #boxes: BoxLoader | undefined;
  #drivers: DriverLoader | undefined;
  #entities: EntityLoader | undefined;
  #positions: PositionLoader | undefined;
  #assignments: DriverAssignmentLoader | undefined;
  #schedules: PrivacyScheduleLoader | undefined;
  #privateIntervals: PrivateIntervalLoader | undefined;
  #calendar: ScheduleCalendarLoader | undefined;
  #steps: PrivacyStepLoader | undefined;
  #analyses: PrivacyAnalysisLoader | undefined;
  #usage: PrivacyUsageLoader | undefined;
  #rights: RightLoader | undefined;
  #viewer: ViewerLoader | undefined;
  #events: VehicleEventLoader | undefined;
  #leases: LeaseContractLoader | undefined;
  #ecoDriving: EcoDrivingLoader | undefined;
  #tracks: VehicleTrackLoader | undefined;

  constructor(reads: UpstreamReads) {
    this.reads = reads;
  }

  get customerId(): CustomerId {
    return this.reads.caller.customerId;
  }

  get vehicles(): VehicleLoader {
    return (this.#vehicles ??= new VehicleLoader(this.reads));
  }

  get boxes(): BoxLoader {
    return (this.#boxes ??= new BoxLoader(this.reads, this.vehicles));
  }

  get drivers(): DriverLoader {
    return (this.#drivers ??= new DriverLoader(this.reads));
  }

  get entities(): EntityLoader {
    return (this.#entities ??= new EntityLoader(this.reads));
  }

  get positions(): PositionLoader {
    return (this.#positions ??= new PositionLoader(this.reads));
  }

  get assignments(): DriverAssignmentLoader {
    return (this.#assignments ??= new DriverAssignmentLoader(this.reads));
  }

  get schedules(): PrivacyScheduleLoader {
    return (this.#schedules ??= new PrivacyScheduleLoader(this.reads));
  }

  get privateIntervals(): PrivateIntervalLoader {
    return (this.#privateIntervals ??= new PrivateIntervalLoader(this.reads, this));
  }

  get calendar(): ScheduleCalendarLoader {
    return (this.#calendar ??= new ScheduleCalendarLoader(this.reads, this));
  }

  get steps(): PrivacyStepLoader {
    return (this.#steps ??= new PrivacyStepLoader(this.reads));
  }

  get analyses(): PrivacyAnalysisLoader {
    return (this.#analyses ??= new PrivacyAnalysisLoader(this.reads));
  }

  get usage(): PrivacyUsageLoader {
    return (this.#usage ??= new PrivacyUsageLoader(this.reads, this.analyses));
  }

  get rights(): RightLoader {
    return (this.#rights ??= new RightLoader(this.reads));
  }

  get viewer(): ViewerLoader {
    return (this.#viewer ??= new ViewerLoader(this.reads, this));
  }

  get events(): VehicleEventLoader {
    return (this.#events ??= new VehicleEventLoader(this.reads, () => this.viewer.customerId()));
  }

  get leases(): LeaseContractLoader {
    return (this.#leases ??= new LeaseContractLoader(this.reads));
  }

  get ecoDriving(): EcoDrivingLoader {
    return (this.#ecoDriving ??= new EcoDrivingLoader(this.reads, this.drivers));
  }

  get tracks(): VehicleTrackLoader {
    return (this.#tracks ??= new VehicleTrackLoader(this.reads));
  }
}

/** The loaders of one request: one set for each customer that its fields and rows name. */
export class Loaders {
  readonly #caller: Caller | CallerError | null;
  readonly #reads: RequestReads;
  readonly #budget: UpstreamBudget;
  readonly #byCustomer = new Map<CustomerId, CustomerLoaders>();

  constructor(caller: Caller | CallerError | null, reads: RequestReads) {
    this.#caller = caller;
    this.#reads = reads;
    this.#budget = new UpstreamBudget(reads.limits.upstreamCalls);
  }

  /**
   * Looks up by the customer's id first: resolvers call this for every row, and a list can have thousands.
   *
   * @param customerId the argument of a field or that of a row; null or absent: the request's customer
   * @throws CallerError UNAUTHENTICATED without a credential, BAD_USER_INPUT for an id that is not an int64
   */
  of(customerId?: string | null): CustomerLoaders {
    if (this.#caller === null) throw missingCredential();
    if (this.#caller instanceof CallerError) throw this.#caller;
    const id = customerId ?? this.#caller.customerId;
    const known = this.#byCustomer.get(id);
    if (known !== undefined) return known;
    const caller = id === null || id === this.#caller.customerId ? this.#caller : this.#caller.forCustomer(id);
    const loaders = new CustomerLoaders({ ...this.#reads, caller, budget: this.#budget, lists: new ReadLists() });
    this.#byCustomer.set(id, loaders);
    return loaders;
  }

  /** Drops everything that this request has read, so that reads after a write see its effect. */
  renew(): void {
    this.#byCustomer.clear();
  }

  get limits(): Limits {
    return this.#reads.limits;
  }

  now(): Date {
    return this.#reads.now();
  }

  /** Exchanges a login and password for an Ocean token. The only request that needs no caller. */
  async logIn(credentials: Credentials): Promise<Login & { readonly expiresAt: Date }> {
    const login = await this.#reads.client.login(credentials, this.#reads.signal);
    const expiresAt = new Date(this.now().getTime() + tokenLifetimeMillis);
    await this.#reads.signIns.add(login.token, { login: credentials.login, expiresAt });
    return { ...login, expiresAt };
  }
}
