import { all, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { connect, validatePage } from '../shared/connect.ts';
import { memoised } from '../shared/memoised.ts';
import { bothOf, type Subset } from '../shared/row-filter.ts';
import type { VehicleConnection } from './vehicle-connection.type.ts';
import type { VehicleFilter, VehicleListArgs } from './vehicle.input.ts';
import { vehicleFilter, vehicleOrder } from './vehicle.query.ts';
import type { Vehicle } from './vehicle.type.ts';

const noConditions: VehicleFilter = {};

/** Conditions that read other lists are computed once, however many objects request a list with the same arguments. */
const filterOf = memoised((loaders: CustomerLoaders) =>
  memoised((filter: VehicleFilter) => vehicleFilter(filter, loaders)),
);

/**
 * Returns a page of vehicles: of all that the caller may see, or of those of another object.
 *
 * @param subset conditions of the other object
 * @throws BadUserInput naming the argument, before any upstream request
 */
export function connectVehicles(
  loaders: CustomerLoaders,
  args: VehicleListArgs,
  subset: Subset<Vehicle> = () => null,
): MaybePromise<VehicleConnection> {
  const page = validatePage(vehicleOrder(args.orderBy ?? null, loaders), args, loaders.reads.limits);
  const list = loaders.vehicles.list();
  const filters = all([subset, () => filterOf(loaders)(args.filter ?? noConditions)]);
  return connect(
    page,
    list,
    chain(filters, ([outer, own]) => bothOf(outer, own)),
    args.filter?.privateAt ? () => loaders.privateIntervals.age() : null,
  );
}
