import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A set of settings that boxes run with. */
@ObjectType({ description: 'A set of settings that boxes run with.', simpleResolvers: true })
export class BoxConfiguration {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the configuration set." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Label of the set.' })
  label!: string | null;

  @Field(() => Int, { nullable: true, description: "Rank in Ocean's lists." })
  position!: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the set was last changed.' })
  updatedAt!: Date | null;
}
