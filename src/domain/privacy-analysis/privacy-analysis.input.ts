import { IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { AreOceanIds } from '../ocean-id.ts';
import { PrivacyAnalysisCriteria, PrivacyAnalysisRenderMode } from './privacy-analysis.enums.ts';
import { PrivacyPeriodInput } from './privacy-period.input.ts';

const filterRule = 'at most 1,000, each once. Absent or empty: all that the user may see.';

/** What to analyse. The filters are joined by "and". */
@InputType({ description: 'What to analyse: the lines to draw, the period, and whom and what to take in.' })
export class PrivacyAnalysisInput {
  @IsEnum(PrivacyAnalysisRenderMode, { message: 'must be a mode that Ocean takes: see PrivacyAnalysisRenderMode' })
  @Field(() => PrivacyAnalysisRenderMode, { description: 'How the lines are grouped.' })
  mode!: PrivacyAnalysisRenderMode;

  @IsOptional()
  @IsEnum(PrivacyAnalysisCriteria, { message: 'must be GEOLOCATED, NOT_GEOLOCATED or ALL' })
  @Field(() => PrivacyAnalysisCriteria, {
    nullable: true,
    defaultValue: PrivacyAnalysisCriteria.ALL,
    description: 'Which vehicles are taken in, by whether their positions are recorded.',
  })
  criteria?: PrivacyAnalysisCriteria | null;

  @ValidateNested()
  @Field(() => PrivacyPeriodInput, { description: 'What is summed over.' })
  period!: PrivacyPeriodInput;

  @IsOptional()
  @AreOceanIds('Driver')
  @Field(() => [ID], { nullable: true, description: `Only these drivers, by oceanId or id: ${filterRule}` })
  driverIds?: string[] | null;

  @IsOptional()
  @AreOceanIds('Entity')
  @Field(() => [ID], { nullable: true, description: `Only these entities, by oceanId or id: ${filterRule}` })
  entityIds?: string[] | null;

  @IsOptional()
  @AreOceanIds(null)
  @Field(() => [ID], { nullable: true, description: `Only these groups, by oceanId: ${filterRule}` })
  groupIds?: string[] | null;

  @IsOptional()
  @AreOceanIds('Vehicle')
  @Field(() => [ID], { nullable: true, description: `Only these vehicles, by oceanId or id: ${filterRule}` })
  vehicleIds?: string[] | null;
}
