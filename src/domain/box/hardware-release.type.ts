import { Field, ID, ObjectType } from 'type-graphql';

/** Hardware revision of the box. */
@ObjectType({ description: 'Hardware revision of the box.', simpleResolvers: true })
export class HardwareRelease {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the revision." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Revision code.' })
  code!: string | null;
}
