import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';

/** A span between two instants. Either end may be open. */
@ObjectType({ description: 'A span between two instants.', simpleResolvers: true })
export class DateTimeRange {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'First instant of the span; null when it has no start.',
  })
  start!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'End of the span (exclusive); null when it has no end.',
  })
  end!: Date | null;
}

/** A span to search within. */
@InputType({ description: 'A span between two instants to search within.' })
export class DateTimeRangeInput {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'First instant; absent: no start.' })
  start?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'End (exclusive); absent: no end. Must be after start.',
  })
  end?: Date | null;
}
