import { Field, ObjectType } from 'type-graphql';

/** Technical detail of an event. */
@ObjectType({ description: 'Technical detail of an event.', simpleResolvers: true })
export class EventDetail {
  @Field(() => String, { nullable: true, description: 'Code of the detail.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Fault that was found.' })
  fault!: string | null;

  @Field(() => String, { nullable: true, description: 'Model of the part concerned.' })
  model!: string | null;

  @Field(() => String, { nullable: true, description: 'State of the part.' })
  status!: string | null;

  @Field(() => String, { nullable: true, description: 'Label for technicians.' })
  technicalLabel!: string | null;

  @Field(() => String, { nullable: true, description: 'Sort of detail.' })
  type!: string | null;
}
