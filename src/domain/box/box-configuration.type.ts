import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConfigurationStatus } from './box.enums.ts';

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

/** Which configuration the box was given, and whether it took it. */
@ObjectType({ description: 'Which configuration the box was given, and whether it took it.', simpleResolvers: true })
export class BoxConfigurationAssignment {
  @Field(() => BoxConfiguration, { nullable: true, description: 'The settings that were given.' })
  configuration!: BoxConfiguration | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when they apply.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when; null while they apply.' })
  end!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the box acknowledged them; null until it has.' })
  acknowledgedAt!: Date | null;

  @Field(() => ConfigurationStatus, { nullable: true, description: 'How far the change has come.' })
  status!: ConfigurationStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind status: read it when status is UNKNOWN.',
  })
  statusRaw!: string | null;
}
