import type { ListView } from '../../list-index/list-view.ts';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Reading } from '../../snapshot/reading.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { connect, validatePage } from '../shared/connect.ts';
import { bothOf, type Subset } from '../shared/row-filter.ts';
import type { BoxConnection } from './box-connection.type.ts';
import type { BoxListArgs } from './box.input.ts';
import { boxFilter, boxOrder } from './box.query.ts';
import type { Box } from './box.type.ts';

/**
 * Returns a page of boxes that do not communicate: of all that the caller may see, or of those of another object.
 *
 * @param subset conditions of the other object
 * @throws BadUserInput naming the argument, before any upstream request
 */
export function connectSilentBoxes(
  loaders: CustomerLoaders,
  args: BoxListArgs,
  subset?: Subset<Box>,
): MaybePromise<BoxConnection> {
  return connectBoxes(loaders, args, () => loaders.boxes.list(), subset);
}

/** Returns a page of all boxes, silent or not: as `connectSilentBoxes`. */
export function connectAllBoxes(loaders: CustomerLoaders, args: BoxListArgs): MaybePromise<BoxConnection> {
  return connectBoxes(loaders, args, () => loaders.boxes.everyBox());
}

function connectBoxes(
  loaders: CustomerLoaders,
  args: BoxListArgs,
  listOf: () => MaybePromise<Reading<ListView<Box>>>,
  subset: Subset<Box> = () => null,
): MaybePromise<BoxConnection> {
  const page = validatePage(boxOrder(args.orderBy ?? null), args, loaders.reads.limits);
  const own = boxFilter(args.filter ?? {});
  return connect(
    page,
    listOf(),
    chain(subset(), (outer) => bothOf(outer, own)),
  );
}
