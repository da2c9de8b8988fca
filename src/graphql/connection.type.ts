import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Which way a list is sorted. */
export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list is sorted. Rows without a value come last both ways.',
  valuesConfig: {
    ASC: { description: 'From the smallest, the oldest, from A.' },
    DESC: { description: 'From the largest, the newest, from Z.' },
  },
});

/** Relay's page information. */
@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True when rows come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first edge: give it as `before` for the page before.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge: give it as `after` for the next page.',
  })
  endCursor!: string | null;
}

/** What every connection holds beside its edges and nodes. */
@ObjectType({ description: 'What every connection holds.', simpleResolvers: true })
export abstract class Connection {
  @Field(() => PageInfo, { description: 'Where the page lies, and the cursors to go on with.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Rows that pass the filter, on all pages.' })
  totalCount!: number;

  @Field(() => GraphQLDateTime, { description: 'When Ocean gave these rows.' })
  asOf!: Date;

  @Field(() => Boolean, { description: 'True: Ocean failed, these are the last good rows. Show their age (asOf).' })
  isStale!: boolean;
}

/** One group of a summary. */
@ObjectType({ description: 'How many rows of a list share a value.', simpleResolvers: true })
export class SummaryCount {
  @Field(() => String, {
    nullable: true,
    description: 'Ocean’s number or code of what is counted, to filter by; null: the rows that have none.',
  })
  key!: string | null;

  @Field(() => String, { nullable: true, description: 'Name to show; null: the rows that have none.' })
  label!: string | null;

  @Field(() => Int, { description: 'Rows that share it.' })
  count!: number;
}
