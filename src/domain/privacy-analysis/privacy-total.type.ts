import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import type { Figure } from './usage-sums.ts';
import { UsageKind } from './privacy-analysis.enums.ts';
import { plainJson } from '../shared/entries.mapping.ts';
import type { OceanError } from '../../ocean/ocean-error.ts';
import { DriverIdentification } from '../driver/driver-identification.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/**
 * Declares a sum that several types show, so that its description is written once.
 *
 * @param quantity with its unit
 * @param whenUnreadable reason of its error
 */
export function FigureField(quantity: string, whenUnreadable = 'a part of it cannot be read'): PropertyDecorator {
  const description = `${quantity}; null: Ocean gives none; with an error, ${whenUnreadable}.`;
  return Field(() => Float, { nullable: true, description });
}

/** One entry of a map of the analysis: a kind of use and its sum. */
@ObjectType({ description: 'A kind of use and its sum.', simpleResolvers: true })
export class UsageEntry {
  @Field(() => String, { description: 'The kind of use: Ocean’s raw value.' })
  key!: string;

  @Field(() => UsageKind, { description: 'The kind of use; UNKNOWN: read key.' })
  kind!: UsageKind;

  @Field(() => Float, {
    nullable: true,
    description: 'The sum, in the unit that the name of the listing field states. Null: Ocean gives no number.',
  })
  value!: number | null;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Ocean’s value where it is no number, or too large for value to be exact; null otherwise.',
  })
  otherValue!: unknown;
}

/** Durations, distances and battery use by kind of use. */
@ObjectType({ description: 'Durations, distances and battery use by kind of use.', simpleResolvers: true })
export class UsageTotals {
  @Field(() => [UsageEntry], { nullable: true, description: 'Kind of use → time, in seconds.' })
  durationsSeconds!: UsageEntry[] | null;

  @Field(() => [UsageEntry], {
    nullable: true,
    description: 'Kind of use → use of the battery (Ocean does not state the unit).',
  })
  batteryUses!: UsageEntry[] | null;

  @Field(() => [UsageEntry], { nullable: true, description: 'Kind of use → distance, in metres.' })
  distancesMeters!: UsageEntry[] | null;

  @Field(() => [UsageEntry], {
    nullable: true,
    description: 'Kind of use → distance driven on electricity, in metres.',
  })
  electricDistancesMeters!: UsageEntry[] | null;

  @FigureField('Private time, in seconds')
  privateDurationSeconds!: Figure;

  @FigureField('Professional time, in seconds')
  professionalDurationSeconds!: Figure;

  @FigureField('Private distance, in metres')
  privateDistanceMeters!: Figure;

  @FigureField('Professional distance, in metres')
  professionalDistanceMeters!: Figure;

  @FigureField('Private distance driven on electricity, in metres')
  privateElectricDistanceMeters!: Figure;

  @FigureField('Professional distance driven on electricity, in metres')
  professionalElectricDistanceMeters!: Figure;

  @FigureField('Private use of the battery (Ocean does not state the unit)')
  privateBatteryUse!: Figure;

  @FigureField('Professional use of the battery (Ocean does not state the unit)')
  professionalBatteryUse!: Figure;
}

/** One entry of a map of the analysis, usually sums. Ocean does not document the keys. */
@ObjectType({ description: 'One entry of a map of the analysis: a name and its sums.', simpleResolvers: true })
export class PrivacyTotalEntry {
  @Field(() => String, {
    description:
      'Key of the entry as Ocean sends it: a driver, a vehicle, one of them with a day (in the DETAIL modes), or a flag.',
  })
  readonly key: string;

  @Field(() => PrivacyTotal, { nullable: true, description: 'The sums; null when Ocean sends something else.' })
  readonly total: PrivacyTotal | null;

  /** Raw value; copied only when requested. */
  readonly #wire: unknown;

  constructor(key: string, total: PrivacyTotal | null, wire: unknown) {
    this.key = key;
    this.total = total;
    this.#wire = wire;
  }

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Raw value of the entry; integers beyond 2^53 are text.',
  })
  get value(): unknown {
    return plainJson(this.#wire);
  }
}

/** The sums of one line of the analysis: of an entity, a driver, a vehicle or a day. */
@ObjectType({
  description: 'The sums of one line of the analysis: of an entity, a driver, a vehicle or a day.',
  simpleResolvers: true,
})
export class PrivacyTotal {
  @Field(() => UsageTotals, {
    nullable: true,
    description: 'Sums by kind of use. Null: Ocean gives none; with an error, its value cannot be read.',
  })
  usage!: UsageTotals | OceanError | null;

  @Field(() => Float, { nullable: true, description: 'Fuel used, in litres.' })
  fuelLitres!: number | null;

  @Field(() => Float, { nullable: true, description: 'Electricity used, in kilowatt-hours.' })
  energyKwh!: number | null;

  @Field(() => Float, { nullable: true, description: "Cost, in the customer's currency." })
  cost!: number | null;

  @Field(() => String, { nullable: true, description: 'The day that the line sums, as Ocean writes it.' })
  dayText!: string | null;

  @Field(() => DriverIdentification, { nullable: true, description: 'The driver that the line sums.' })
  driverIdentification!: DriverIdentification | null;

  @Field(() => Entity, { nullable: true, description: 'The entity that the line belongs to.' })
  entity!: Entity | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that the line sums.' })
  vehicle!: Vehicle | null;
}
