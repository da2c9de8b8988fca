import DataLoader from 'dataloader';
import type { OceanRequest } from '../../ocean/client.ts';
import { KeyedLists } from '../list/keyed-lists.ts';
import type { Reads } from '../reads.ts';
import type { Scope } from '../scope.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import { ScheduleIndex } from './schedule-index.ts';

/** One of the two lists of schedules: how it is named, asked for and read. */
interface ScheduleSource<Wire extends object, S extends PrivacySchedule> {
  /** Every driver's rows are held under it, one driver's under a name that begins with it. */
  readonly name: string;
  readonly request: (driverId: string | undefined) => OceanRequest;
  readonly map: (wire: Wire, scope: Scope) => S | null;
}

/** Schedules of one kind. Batches: however many drivers are asked for, one call. */
export class SchedulesOfKind<Wire extends object, S extends PrivacySchedule> {
  readonly #lists: KeyedLists<Wire, S, { readonly driver: string }, ScheduleIndex<S>>;
  readonly #byDriver: DataLoader<string, readonly S[]>;

  constructor(reads: Reads, { name, request, map }: ScheduleSource<Wire, S>) {
    this.#lists = new KeyedLists(reads, {
      name,
      listOf: (owner) => ({ request: () => request(owner?.driver), map }),
      viewOf: (rows) => new ScheduleIndex(rows),
    });
    this.#byDriver = new DataLoader(async (driverIds) => {
      const index = await this.#lists.covering(driverIds.map((driver) => ({ driver })));
      return driverIds.map((driverId) => index.ofDriver(driverId));
    });
  }

  ofDriver(driverId: string): Promise<readonly S[]> {
    return this.#byDriver.load(driverId);
  }

  async byId(oceanId: string): Promise<S | null> {
    return (await this.everyone()).byId(oceanId);
  }

  everyone(): Promise<ScheduleIndex<S>> {
    return this.#lists.everyone();
  }
}
