import { Field, ObjectType } from 'type-graphql';
import { /*TODO*/ArbreSynthese, JsonEntry } from '../entries.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { PrivacyContent } from './privacy-content.type.ts';
import { PrivacyTotal } from './privacy-total.type.ts';

/** One entity of the tree: its own lines, its sums, and the entities below it. */
@ObjectType({ description: 'One entity of the tree: its own lines, its sums, and the entities below it.', simpleResolvers: true })
export class PrivacySynthesis {
  @Field(() => Entity, { nullable: true, description: 'The entity.' })
  entity!: Entity | null;

  @Field(() => PrivacyTotal, { nullable: true, description: 'Sum of the entity and all below it.' })
  cumulativeTotal!: PrivacyTotal | null;

  @Field(() => [JsonEntry], { nullable: true, description: 'Flag → sum of the entity and all below it.' })
  cumulativeTotalsByFlag!: JsonEntry[] | null;

  @Field(() => PrivacyContent, { nullable: true, description: 'The entity\'s own lines.' })
  content!: PrivacyContent | null;

  @Field(() => [/*TODO*/ArbreSynthese], { nullable: true, description: 'Entity\'s number → the same for the entity below.' })
  children!: /*TODO*/ArbreSynthese[] | null;
}
