import { Field, ObjectType } from 'type-graphql';

/** Who drove, in the words of the day's sheet: without a number, so no link to Driver. */
@ObjectType({
  description: "Who drove, in the words of the day's sheet: without a number, so no link to Driver.",
  simpleResolvers: true,
})
export class PositionDriver {
  @Field(() => String, { nullable: true, description: 'Staff number.' })
  personnelNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone!: string | null;
}
