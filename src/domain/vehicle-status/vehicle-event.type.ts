import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** Something that the box reported. */
@ObjectType({ description: 'Something that the box reported.', simpleResolvers: true })
export class VehicleEvent {
  @Field(() => String, { nullable: true, description: "Ocean's key of the event." })
  oceanId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Day of the event.' })
  date!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it happened.' })
  occurredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What happened, in words.' })
  label!: string | null;
}
