import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { OceanError } from '../../ocean/errors.ts';
import { DateTimeRange } from '../date-time-range.type.ts';
import { PrivacyAnalysisMode } from './privacy-analysis.enums.ts';
import { PrivacySynthesis } from './privacy-synthesis.type.ts';

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
