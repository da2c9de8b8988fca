import { Field, ID, ObjectType } from 'type-graphql';
import { EventClassification } from './event-classification.type.ts';
import { EventDefinition } from './event-definition.type.ts';
import { EventDetail } from './event-detail.type.ts';

/** What sort of O'Direct event it is. */
@ObjectType({ description: "What sort of O'Direct event it is.", simpleResolvers: true })
export class OdirectEventType {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the event type." })
  oceanId!: string | null;

  @Field(() => EventClassification, { nullable: true, description: 'The class that it belongs to.' })
  classification!: EventClassification | null;

  @Field(() => [EventDetail], { nullable: true, description: 'Technical details that come with it.' })
  details!: EventDetail[] | null;

  @Field(() => EventDefinition, { nullable: true, description: 'How the event is defined.' })
  definition!: EventDefinition | null;
}
