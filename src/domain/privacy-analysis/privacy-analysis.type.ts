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
    description: 'The entities directly below. To read the full tree without nesting, use descendants.',
  })
  children!: PrivacySynthesisNode[];

  @Field(() => [PrivacySynthesisNode], {
    description:
      'All entities below, at any depth, in one list: an entity comes before those below it. Each has its place in the tree (depth, parentKey, path).',
  })
  descendants!: PrivacySynthesisNode[];

  /** True: some lines or a subtree are unreadable, so the entity's lines may be incomplete. */
  hasUnreadableLines!: boolean;
}

/** An entity's place in the tree of an analysis. */
@ObjectType({ description: "An entity's place in the tree of an analysis.", simpleResolvers: true })
export class PrivacySynthesisNode {
  @Field(() => String, { description: 'Key of the entity: its Ocean id.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Key of the entity above; null directly below the root.' })
  parentKey!: string | null;

  @Field(() => Int, { description: 'Distance from the root of the analysis: 1 is directly below.' })
  depth!: number;

  @Field(() => [String], { description: 'Keys from the root down to this entity, its own included.' })
  path!: string[];

  @Field(() => PrivacySynthesis, {
    nullable: true,
    description: 'The entity with its lines and sums; null when Ocean sends something else.',
  })
  synthesis!: PrivacySynthesis | null;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Raw value where it is no subtree; null otherwise.',
  })
  otherValue!: unknown;
}

/** The analysis of private and professional use. */
@ObjectType({ description: 'The analysis of private and professional use.', simpleResolvers: true })
export class PrivacyAnalysis {
  @Field(() => PrivacyAnalysisMode, {
    description: 'Grouping of the lines: as Ocean states it, otherwise as requested.',
  })
  mode!: PrivacyAnalysisMode;

  @Field(() => String, {
    nullable: true,
    description: 'Ocean’s raw value of mode: read it when mode is UNKNOWN.',
  })
  modeRaw!: string | null;

  @Field(() => DateTimeRange, { description: 'The requested period.' })
  period!: DateTimeRange;

  @Field(() => PrivacySynthesis, { nullable: true, description: 'Tree of entities with a line a driver.' })
  byDriver!: PrivacySynthesis | OceanError | null;

  @Field(() => PrivacySynthesis, { nullable: true, description: 'Tree of entities with a line a vehicle.' })
  byVehicle!: PrivacySynthesis | OceanError | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Ocean’s table as HTML, unchanged: it contains text that users typed. Sanitise it before showing it in a page.',
  })
  htmlTable!: string | null;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Ocean’s other data, unchanged; integers beyond 2^53 are text.',
  })
  bean!: unknown;
}
