import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { PrivacyAnalysisMode } from './privacy-analysis.enums.ts';
import { PrivacySynthesis } from './privacy-synthesis.type.ts';

/** The analysis of private and professional use. */
@ObjectType({ description: 'The analysis of private and professional use.', simpleResolvers: true })
export class PrivacyAnalysis {
  @Field(() => PrivacyAnalysisMode, { nullable: true, description: 'How the lines are grouped.' })
  mode!: PrivacyAnalysisMode | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind mode: read it when mode is UNKNOWN.' })
  modeRaw!: string | null;

  @Field(() => PrivacySynthesis, { nullable: true, description: 'Tree of entities with a line a driver.' })
  byDriver!: PrivacySynthesis | null;

  @Field(() => PrivacySynthesis, { nullable: true, description: 'Tree of entities with a line a vehicle.' })
  byVehicle!: PrivacySynthesis | null;

  @Field(() => String, { nullable: true, description: 'The table that Ocean shows, as HTML, as it came.' })
  htmlTable!: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What else Ocean gave, as it came.' })
  bean!: unknown;
}
