import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NumberEntry } from '../shared/entries.type.ts';
import { LocalDate } from '../../graphql/scalars.ts';
import { EcoDrivingAvailability, EcoDrivingVersion } from './eco-driving.enums.ts';

const scale = 'higher is better (Ocean does not document the scale). Null when Ocean has none.';

/** Field of one score. */
const score = (of: string): PropertyDecorator =>
  Field(() => Float, { nullable: true, description: `Score of ${of}; ${scale}` });

/** Field of one quantity. */
const quantity = (description: string): PropertyDecorator => Field(() => Float, { nullable: true, description });

/** Field of a text that could be a duration. */
const durationText = (of: string): PropertyDecorator =>
  Field(() => String, { nullable: true, description: `${of}, as Ocean writes it, such as 07:45:00.` });

/** Scores of the ways to drive. */
@ObjectType({ description: 'Scores of the ways to drive.', simpleResolvers: true })
export class EcoDrivingScores {
  @score('accelerating')
  acceleration!: number | null;

  @score('braking')
  braking!: number | null;

  @score('cornering')
  cornering!: number | null;

  @score('the speed')
  speed!: number | null;
}

/** Use of the engine. */
@ObjectType({ description: 'Use of the engine.', simpleResolvers: true })
export class EcoDrivingEngine {
  @durationText('Time with the engine running at a stop')
  idleText!: string | null;

  @score('the engine load')
  loadScore!: number | null;

  @score('the engine speed')
  speedScore!: number | null;

  @score('time in the red zone')
  redZoneScore!: number | null;
}

/** Averages of the fleet, to compare a driver with. */
@ObjectType({
  description: 'Averages of the fleet over the month, to compare a driver with.',
  simpleResolvers: true,
})
export class EcoDrivingFleet {
  @score('accelerating, on average')
  acceleration!: number | null;

  @Field(() => [NumberEntry], { nullable: true, description: 'Average score of accelerating by type of road.' })
  accelerationByRoad!: NumberEntry[] | null;

  @score('braking, on average')
  braking!: number | null;

  @Field(() => [NumberEntry], { nullable: true, description: 'Average score of braking by type of road.' })
  brakingByRoad!: NumberEntry[] | null;

  @score('cornering, on average')
  cornering!: number | null;

  @Field(() => [NumberEntry], { nullable: true, description: 'Average score of cornering by type of road.' })
  corneringByRoad!: NumberEntry[] | null;

  @quantity('Ratio CMH; Ocean does not explain the abbreviation.')
  cmhRatio!: number | null;

  @quantity('Ratio RMH; Ocean does not explain the abbreviation.')
  rmhRatio!: number | null;
}

/** Totals of one day or month. */
@ObjectType({ description: 'Totals of one day or month.', simpleResolvers: true })
export class EcoDrivingTotals {
  @Field(() => String, { description: 'Day or month as Ocean writes it, such as 2026-10-14 or 2026-10.' })
  key!: string;

  @quantity('Distance, in kilometres (assumed unit).')
  distanceKm!: number | null;

  @quantity('Consumption, in litres (assumed unit).')
  fuelLitres!: number | null;

  @quantity('CO2 emitted, in kilograms (assumed unit).')
  co2Kg!: number | null;

  @quantity('Driving time, in minutes (assumed unit).')
  drivingMinutes!: number | null;
}

/** Eco-driving of a driver over one month. */
@ObjectType({
  description:
    'Eco-driving of a driver over one month. All parts but the month are null unless `availability` is KNOWN.',
  simpleResolvers: true,
})
export class EcoDrivingScore {
  @Field(() => LocalDate, { description: 'First day of the month.' })
  month!: string;

  @Field(() => EcoDrivingAvailability, { description: 'Reason why the month has scores, or has none.' })
  availability!: EcoDrivingAvailability;

  @Field(() => EcoDrivingVersion, { nullable: true, description: 'Version of the scoring.' })
  version!: EcoDrivingVersion | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `version`, as Ocean sends it: read it when `version` is UNKNOWN.',
  })
  versionRaw!: string | null;

  @score('the consumption')
  consumptionScore!: number | null;

  @score('the safety')
  safetyScore!: number | null;

  @quantity('Distance on an average day, in kilometres (assumed unit).')
  dailyDistanceKm!: number | null;

  @quantity('Consumption on an average day, in litres (assumed unit).')
  dailyFuelLitres!: number | null;

  @quantity('CO2 emitted on an average day, in kilograms (assumed unit).')
  dailyCo2Kg!: number | null;

  @quantity('Driving time on an average day, in minutes (assumed unit).')
  dailyDrivingMinutes!: number | null;

  @quantity('Distance over the month, in kilometres (assumed unit).')
  totalDistanceKm!: number | null;

  @quantity('Consumption over the month, in litres (assumed unit).')
  totalFuelLitres!: number | null;

  @quantity('CO2 emitted over the month, in kilograms (assumed unit).')
  totalCo2Kg!: number | null;

  @durationText('Driving time over the month')
  totalDrivingTimeText!: string | null;

  @Field(() => EcoDrivingScores, { nullable: true, description: 'Scores over the month, on all roads.' })
  scores!: EcoDrivingScores | null;

  @Field(() => EcoDrivingScores, { nullable: true, description: 'Scores in towns.' })
  urbanScores!: EcoDrivingScores | null;

  @Field(() => EcoDrivingScores, { nullable: true, description: 'Scores outside towns.' })
  extraUrbanScores!: EcoDrivingScores | null;

  @Field(() => EcoDrivingScores, { nullable: true, description: 'Scores in mixed areas.' })
  mixedScores!: EcoDrivingScores | null;

  @Field(() => EcoDrivingEngine, { nullable: true, description: 'Use of the engine.' })
  engine!: EcoDrivingEngine | null;

  @Field(() => EcoDrivingFleet, { nullable: true, description: 'Averages of the fleet over the month.' })
  fleet!: EcoDrivingFleet | null;

  @Field(() => Int, { nullable: true, description: 'Number of trips in the month.' })
  tripCount!: number | null;

  @quantity('Average distance of a trip, in kilometres (assumed unit).')
  averageTripDistanceKm!: number | null;

  @durationText('Average time of a trip')
  averageTripTimeText!: string | null;

  @Field(() => [EcoDrivingTotals], { nullable: true, description: 'Totals by day.' })
  days!: EcoDrivingTotals[] | null;

  @Field(() => [EcoDrivingTotals], { nullable: true, description: 'Totals by month.' })
  periods!: EcoDrivingTotals[] | null;
}
