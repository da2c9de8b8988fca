import { Field, Int, ObjectType } from 'type-graphql';
import { Connection, SummaryCount } from '../../graphql/connection.type.ts';
import type { Selection } from '../../list-index/selection.ts';
import { Driver } from './driver.type.ts';

/** A driver in a list, with its cursor. */
@ObjectType({ description: 'A driver in a list, with its cursor.', simpleResolvers: true })
export class DriverEdge {
  @Field(() => Driver, { description: 'The driver.' })
  node!: Driver;

  @Field(() => String, { description: 'The driver’s cursor in the requested order: pass it as `after` or `before`.' })
  cursor!: string;
}

/** Counts over the filtered drivers. */
@ObjectType({
  description: 'Counts over all drivers that match the filter, not only those of this page.',
  simpleResolvers: true,
})
export class DriverSummary {
  @Field(() => Int, { description: 'Drivers for whom Ocean names a vehicle.' })
  withVehicleCount!: number;

  @Field(() => Int, { description: 'Drivers with an account on the Ocean platform.' })
  withAccountCount!: number;

  @Field(() => Int, { description: 'Drivers whose licence has no known expiry date.' })
  withoutLicenceDateCount!: number;

  @Field(() => [SummaryCount], { description: 'By entity, the largest first; key is Entity.oceanId.' })
  byEntity!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description: 'By group, the largest first; key is Group.oceanId, null for drivers without a group.',
  })
  byGroup!: SummaryCount[];
}

/** A page of drivers. */
@ObjectType({ description: 'A page of drivers, and counts over all that match the filter.', simpleResolvers: true })
export class DriverConnection extends Connection {
  @Field(() => [DriverEdge], { description: 'The drivers of the page with their cursors.' })
  edges!: DriverEdge[];

  @Field(() => [Driver], { description: 'The drivers of the page, without cursors.' })
  nodes!: Driver[];

  /** Rows that the summary counts, computed only when it is selected. */
  filtered!: Selection<Driver>;
}
