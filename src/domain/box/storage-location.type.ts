import { Field, ID, ObjectType } from 'type-graphql';

/** Where the box is kept when it is in no vehicle. */
@ObjectType({ description: 'Where the box is kept when it is in no vehicle.', simpleResolvers: true })
export class StorageLocation {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the location." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the location.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Where that is.' })
  description!: string | null;
}
