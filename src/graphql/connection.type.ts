import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Sort direction of a list. */
export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Sort direction of a list. Rows without a value come last in both directions.',
  valuesConfig: {
    ASC: { description: 'Smallest, oldest or A first.' },
    DESC: { description: 'Largest, newest or Z first.' },
  },
});

/** Relay's page information. */
@ObjectType({ description: 'Position of a page in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True when rows come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first edge. Pass it as `before` to get the previous page. Null: the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge. Pass it as `after` to get the next page. Null: the page is empty.',
  })
  endCursor!: string | null;
}

/** Fields of every connection beside its edges and nodes. */
@ObjectType({ description: 'Fields of every connection.', simpleResolvers: true })
export abstract class Connection {
  @Field(() => PageInfo, { description: 'Position of the page, and the cursors of the adjacent pages.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Number of rows that pass the filter, on all pages.' })
  totalCount!: number;

  @Field(() => GraphQLDateTime, { description: 'Time at which these rows were requested from Ocean.' })
  asOf!: Date;

  @Field(() => Boolean, {
    description: 'True: Ocean failed, and these are the last good rows. Show their age (`asOf`).',
  })
  isStale!: boolean;
}

/** Group of a summary. */
@ObjectType({ description: 'Number of rows of a list that share a value.', simpleResolvers: true })
export class SummaryCount {
  @Field(() => String, {
    nullable: true,
    description: 'Ocean id or code of the value, to filter by. Null: rows without a value.',
  })
  key!: string | null;

  @Field(() => String, { nullable: true, description: 'Name to display. Null: rows without a value.' })
  label!: string | null;

  @Field(() => Int, { description: 'Number of rows that share the value.' })
  count!: number;
}
