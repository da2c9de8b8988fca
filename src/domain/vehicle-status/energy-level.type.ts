import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { ElectricCharge } from './electric-charge.type.ts';
import { Period } from './period.type.ts';
import { EnergyKind, MeasureUnit } from './vehicle-status.enums.ts';

/** What is left in the tank or the battery. */
@ObjectType({ description: 'What is left in the tank or the battery.', simpleResolvers: true })
export class EnergyLevel {
  @Field(() => Float, { nullable: true, description: 'Distance left, in kilometres.' })
  rangeKm!: number | null;

  @Field(() => Float, { nullable: true, description: 'Capacity of the tank, in unit.' })
  tankCapacity!: number | null;

  @Field(() => ElectricCharge, { nullable: true, description: 'The last charge of an electric vehicle.' })
  electricCharge!: ElectricCharge | null;

  @Field(() => EnergyKind, { nullable: true, description: 'What the vehicle runs on.' })
  energy!: EnergyKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind energy: read it when energy is UNKNOWN.',
  })
  energyRaw!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the level was measured.' })
  measuredAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Level of the gauge, in unit.' })
  level!: number | null;

  @Field(() => Period, { nullable: true, description: 'The span that the last level stands for.' })
  lastLevelPeriod!: Period | null;

  @Field(() => MeasureUnit, { nullable: true, description: 'Unit of level and tankCapacity.' })
  unit!: MeasureUnit | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind unit: read it when unit is UNKNOWN.' })
  unitRaw!: string | null;
}
