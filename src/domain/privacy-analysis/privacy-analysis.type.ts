import { Field, Int, ObjectType } from 'type-graphql';
import { JsonEntry } from '../shared/entries.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { PrivacyTotal, PrivacyTotalEntry } from './privacy-total.type.ts';
import { GraphQLJSON } from 'graphql-scalars';
import type { OceanError } from '../../ocean/ocean-error.ts';
import { DateTimeRange } from '../time/date-time-range.type.ts';
import { PrivacyAnalysisMode } from './privacy-analysis.enums.ts';

/** The lines of one entity, without those of the entities below it. */
@ObjectType({
  description: 'The lines of one entity, without those of the entities below it.',
  simpleResolvers: true,
})
export class PrivacyContent {
  @Field(() => Entity, { nullable: true, description: 'The entity.' })
  entity!: Entity | null;

  @Field(() => PrivacyTotal, { nullable: true, description: "Sum of the entity's own lines." })
  total!: PrivacyTotal | null;

  @Field(() => [PrivacyTotalEntry], { nullable: true, description: 'Flag → sum of the lines that carry it.' })
  totalsByFlag!: PrivacyTotalEntry[] | null;

  @Field(() => [PrivacyTotalEntry], {
    nullable: true,
    description: 'Key → line: one a driver or a vehicle, or one of them and a day in the DETAIL modes.',
  })
  items!: PrivacyTotalEntry[] | null;

  @Field(() => [JsonEntry], { nullable: true, description: 'Key → motorisation and energy.' })
  motorisations!: JsonEntry[] | null;

  @Field(() => [JsonEntry], { nullable: true, description: 'Key, of a driver and a span of time → drivers.' })
  driversByPeriod!: JsonEntry[] | null;
}

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

/** The analysis of private and professional use. */
@ObjectType({ description: 'The analysis of private and professional use.', simpleResolvers: true })
export class PrivacyAnalysis {
  @Field(() => PrivacyAnalysisMode, {
    description: 'How the lines are grouped: as Ocean says, or as asked for when it does not say.',
  })
  mode!: PrivacyAnalysisMode;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind mode: read it when mode is UNKNOWN.',
  })
  modeRaw!: string | null;

  @Field(() => DateTimeRange, { description: 'The period that was asked for.' })
  period!: DateTimeRange;

  @Field(() => PrivacySynthesis, { nullable: true, description: 'Tree of entities with a line a driver.' })
  byDriver!: PrivacySynthesis | OceanError | null;

  @Field(() => PrivacySynthesis, { nullable: true, description: 'Tree of entities with a line a vehicle.' })
  byVehicle!: PrivacySynthesis | OceanError | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The table that Ocean shows, as HTML, exactly as it came: it holds what users typed. Sanitise it before showing it in a page.',
  })
  htmlTable!: string | null;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What else Ocean gave, as it came; integers beyond 2^53 come as text.',
  })
  bean!: unknown;
}
