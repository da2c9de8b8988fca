import { Field, ID, ObjectType } from 'type-graphql';

/** A feature of Ocean that is switched on for the driver. */
@ObjectType({ description: 'A feature of Ocean that is switched on for the driver.', simpleResolvers: true })
export class DriverFeature {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the feature." })
  oceanId!: string | null;
}
