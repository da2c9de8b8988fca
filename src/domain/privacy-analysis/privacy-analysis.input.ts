import {
  IsEnum,
  IsOptional,
  Max,
  MaxDate,
  Min,
  MinDate,
  ValidateBy,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, InputType } from 'type-graphql';
import { PrivacyAnalysisCriteria, PrivacyAnalysisRenderMode } from './privacy-analysis.enums.ts';
import { AreOceanIds, toOceanId } from '../node/ocean-id.ts';
import type { NodeType } from '../../graphql/global-id.ts';

const DAY_MILLIS = 86_400_000;
const MAX_DAYS = 366;
/** No box of the fleet is older. */
const EARLIEST = new Date('2000-01-01T00:00:00Z');

/** Clocks differ, and today has begun elsewhere. */
const latestStart = (): Date => new Date(Date.now() + DAY_MILLIS);

/** Period of an analysis. The end may lie ahead, so that "this month" can be requested on any day of it. */
@InputType({ description: 'A period to analyse: at most 366 days, begun already. Its end may lie ahead.' })
export class PrivacyPeriodInput {
  @MinDate(EARLIEST, { message: 'must not lie before the year 2000' })
  @MaxDate(latestStart, { message: 'must not lie in the future: nothing has been driven then' })
  @Field(() => GraphQLDateTime, { description: 'First instant of the period: from 2000 on, and not in the future.' })
  start!: Date;

  @EndsPeriod()
  @Field(() => GraphQLDateTime, {
    description: 'End of the period, not part of it: after start, and at most 366 days after it.',
  })
  end!: Date;
}

function EndsPeriod(): PropertyDecorator {
  return ValidateBy({
    name: 'endsPeriod',
    validator: {
      validate: (end: unknown, args) => endError(end, args) === null,
      defaultMessage: (args) => endError(args?.value, args) ?? '',
    },
  });
}

function endError(end: unknown, args: ValidationArguments | undefined): string | null {
  const { start } = args?.object as PrivacyPeriodInput;
  if (!(end instanceof Date) || Number.isNaN(end.getTime())) return 'must be an instant';
  const days = (end.getTime() - start.getTime()) / DAY_MILLIS;
  if (days <= 0) return 'must lie after start';
  return days > MAX_DAYS ? `must lie at most ${MAX_DAYS} days after start: request a shorter period` : null;
}

/** Selects the use to sum up. */
@InputType({ description: 'Selects the use to sum up for a vehicle, driver, entity or group.' })
export class PrivacyUsageInput {
  @ValidateNested()
  @Field(() => PrivacyPeriodInput, { description: 'Period to sum over.' })
  period!: PrivacyPeriodInput;

  @IsOptional()
  @IsEnum(PrivacyAnalysisCriteria, { message: 'must be GEOLOCATED, NOT_GEOLOCATED or ALL' })
  @Field(() => PrivacyAnalysisCriteria, {
    nullable: true,
    defaultValue: PrivacyAnalysisCriteria.ALL,
    description: 'Selects vehicles by whether their positions are recorded.',
  })
  criteria?: PrivacyAnalysisCriteria | null;
}

/** A private share in a period, to compare with. */
@InputType({ description: 'A private share in a period, to compare with.' })
export class PrivateShareInput {
  @Min(0, { message: 'give a share from 0 to 1' })
  @Max(1, { message: 'give a share from 0 to 1' })
  @Field(() => Float, { description: 'Share of the private distance, from 0 to 1: 0.2 is 20 %.' })
  share!: number;

  @ValidateNested()
  @Field(() => PrivacyUsageInput, { description: 'Use in which the share is computed, as in `privacyUsage`.' })
  usage!: PrivacyUsageInput;
}

const filterRule = 'at most 1,000, each once. Absent or empty: all that the user may see.';

/** Request of an analysis. The filters are joined by "and". */
@InputType({
  description: 'Request of an analysis: the grouping of its lines, the period, and filters, which are joined by "and".',
})
export class PrivacyAnalysisInput {
  @IsEnum(PrivacyAnalysisRenderMode, { message: 'must be a mode that Ocean accepts: see PrivacyAnalysisRenderMode' })
  @Field(() => PrivacyAnalysisRenderMode, { description: 'Grouping of the lines.' })
  mode!: PrivacyAnalysisRenderMode;

  @IsOptional()
  @IsEnum(PrivacyAnalysisCriteria, { message: 'must be GEOLOCATED, NOT_GEOLOCATED or ALL' })
  @Field(() => PrivacyAnalysisCriteria, {
    nullable: true,
    defaultValue: PrivacyAnalysisCriteria.ALL,
    description: 'Selects vehicles by whether their positions are recorded.',
  })
  criteria?: PrivacyAnalysisCriteria | null;

  @ValidateNested()
  @Field(() => PrivacyPeriodInput, { description: 'Period to sum over.' })
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

/** Validated request of an analysis, with Ocean ids. An empty list of ids means all. */
export interface PrivacyAnalysisRequest {
  readonly mode: PrivacyAnalysisRenderMode;
  readonly criteria: PrivacyAnalysisCriteria;
  readonly start: Date;
  readonly end: Date;
  readonly driverIds: readonly string[];
  readonly entityIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly vehicleIds: readonly string[];
}

/** @param input validated */
export function toRequest(input: PrivacyAnalysisInput): PrivacyAnalysisRequest {
  return {
    mode: input.mode,
    criteria: input.criteria ?? PrivacyAnalysisCriteria.ALL,
    start: input.period.start,
    end: input.period.end,
    driverIds: sortedIds(input.driverIds, 'Driver'),
    entityIds: sortedIds(input.entityIds, 'Entity'),
    groupIds: sortedIds(input.groupIds, null),
    vehicleIds: sortedIds(input.vehicleIds, 'Vehicle'),
  };
}

/** Sorted, so that equal requests are equal in whatever order they name their ids. */
function sortedIds(ids: readonly string[] | null | undefined, type: NodeType | null): string[] {
  return (ids ?? []).flatMap((id) => toOceanId(id, type) ?? []).sort();
}
