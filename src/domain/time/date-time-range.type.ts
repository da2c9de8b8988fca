import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';

/** A span between two instants, either of which may be open. */
@ObjectType({ description: 'A span between two instants.', simpleResolvers: true })
export class DateTimeRange {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'First instant of the span; null: since ever.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End of the span, not part of it; null: without end.' })
  end!: Date | null;
}

/** A span to look within. */
@InputType({ description: 'A span between two instants to look within.' })
export class DateTimeRangeInput {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'First instant; absent: since ever.' })
  start?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'End, not part of the span; absent: without end. Must lie after start.',
  })
  end?: Date | null;
}
