import { Field, ID, ObjectType } from 'type-graphql';

/** A digital input wired to the box (DIO), such as a door or a crane. */
@ObjectType({
  description: 'A digital input wired to the box (DIO), such as a door or a crane.',
  simpleResolvers: true,
})
export class DigitalInput {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the input." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short code.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'What is wired to it.' })
  label!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when a low level means on.' })
  isInverted!: boolean | null;
}
