import { Field, ID, ObjectType } from 'type-graphql';

/** Firmware of the box. */
@ObjectType({ description: 'Firmware of the box.', simpleResolvers: true })
export class SoftwareVersion {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the version." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Version, as the box reports it.' })
  version!: string | null;
}
