import { GraphQLJSON } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from '../organisation/entity.type.ts';
import { PrivacyContent } from './privacy-content.type.ts';
import { PrivacyTotalEntry } from './privacy-total-entry.type.ts';
import { PrivacyTotal } from './privacy-total.type.ts';

/** One entity of the tree: its own lines, its sums, and the entities below it. */
@ObjectType({
  description: 'One entity of the tree: its own lines, its sums, and the entities below it.',
  simpleResolvers: true,
})
export class PrivacySynthesis {
  @Field(() => Entity, { nullable: true, description: 'The entity.' })
  entity!: Entity | null;

  @Field(() => PrivacyTotal, { nullable: true, description: 'Sum of the entity and all below it.' })
  cumulativeTotal!: PrivacyTotal | null;

  @Field(() => [PrivacyTotalEntry], { nullable: true, description: 'Flag → sum of the entity and all below it.' })
  cumulativeTotalsByFlag!: PrivacyTotalEntry[] | null;

  @Field(() => PrivacyContent, { nullable: true, description: "The entity's own lines." })
  content!: PrivacyContent | null;

  @Field(() => [PrivacySynthesisNode], {
    description: 'The entities directly below. To read the whole tree without nesting, take descendants.',
  })
  children!: PrivacySynthesisNode[];

  @Field(() => [PrivacySynthesisNode], {
    description:
      'All entities below, at whatever depth, in one list: an entity stands before those below it. Each says where it hangs (depth, parentKey, path).',
  })
  descendants!: PrivacySynthesisNode[];

  /** True: something stands where lines or a subtree were meant, so the entity's lines may not be all. */
  hasUnreadableLines!: boolean;
}

/** An entity's place in the tree of an analysis. */
@ObjectType({ description: "An entity's place in the tree of an analysis.", simpleResolvers: true })
export class PrivacySynthesisNode {
  @Field(() => String, { description: "Key under which Ocean gives the entity: Ocean's number of it." })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Key of the entity above; null directly below the root.' })
  parentKey!: string | null;

  @Field(() => Int, { description: 'How far below the root of the analysis: 1 is directly below.' })
  depth!: number;

  @Field(() => [String], { description: 'Keys from the root down to this entity, its own included.' })
  path!: string[];

  @Field(() => PrivacySynthesis, {
    nullable: true,
    description: 'The entity with its lines and sums; null when Ocean put something else there.',
  })
  synthesis!: PrivacySynthesis | null;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What Ocean put under the key when it is no subtree, as it came; else null.',
  })
  otherValue!: unknown;
}
