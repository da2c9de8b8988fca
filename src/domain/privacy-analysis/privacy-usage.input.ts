import { IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { PrivacyAnalysisCriteria } from './privacy-analysis.enums.ts';
import { PrivacyPeriodInput } from './privacy-period.input.ts';

/** Which use to sum up for a vehicle or driver. */
@InputType({ description: 'Which use to sum up for a vehicle or driver.' })
export class PrivacyUsageInput {
  @ValidateNested()
  @Field(() => PrivacyPeriodInput, { description: 'What is summed over.' })
  period!: PrivacyPeriodInput;

  @IsOptional()
  @IsEnum(PrivacyAnalysisCriteria, { message: 'must be GEOLOCATED, NOT_GEOLOCATED or ALL' })
  @Field(() => PrivacyAnalysisCriteria, {
    nullable: true,
    defaultValue: PrivacyAnalysisCriteria.ALL,
    description: 'Which vehicles are taken in, by whether their positions are recorded.',
  })
  criteria?: PrivacyAnalysisCriteria | null;
}
