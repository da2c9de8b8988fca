import { all, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { connect, validatePage } from '../shared/connect.ts';
import { memoised } from '../shared/memoised.ts';
import { bothOf, type Subset } from '../shared/row-filter.ts';
import type { DriverConnection } from './driver-connection.type.ts';
import type { DriverFilter, DriverListArgs } from './driver.input.ts';
import { driverFilter, driverOrder, readsPrivateHours } from './driver.query.ts';
import type { Driver } from './driver.type.ts';

const noConditions: DriverFilter = {};

/** Conditions that read other lists are computed once, however many objects request a list with the same arguments. */
const filterOf = memoised((loaders: CustomerLoaders) =>
  memoised((filter: DriverFilter) => driverFilter(filter, loaders)),
);

/**
 * Returns a page of drivers: of all that the caller may see, or of those of another object.
 *
 * @param subset conditions of the other object
 * @throws BadUserInput naming the argument, before any upstream request
 */
export function connectDrivers(
  loaders: CustomerLoaders,
  args: DriverListArgs,
  subset: Subset<Driver> = () => null,
): MaybePromise<DriverConnection> {
  const page = validatePage(driverOrder(args.orderBy ?? null, loaders), args, loaders.reads.limits);
  const list = loaders.drivers.list();
  const filters = all([subset, () => filterOf(loaders)(args.filter ?? noConditions)]);
  return connect(
    page,
    list,
    chain(filters, ([outer, own]) => bothOf(outer, own)),
    readsPrivateHours(args.filter ?? noConditions) ? () => loaders.privateIntervals.age() : null,
  );
}
