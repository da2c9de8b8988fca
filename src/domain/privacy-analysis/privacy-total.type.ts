import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { plainJson } from '../shared/entries.mapping.ts';
import type { OceanError } from '../../ocean/ocean-error.ts';
import { DriverIdentification } from '../driver/driver-identification.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { UsageTotals } from './usage-totals.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/** One entry of a map of the analysis whose keys Ocean does not list: a name, and most often sums. */
@ObjectType({ description: 'One entry of a map of the analysis: a name and its sums.', simpleResolvers: true })
export class PrivacyTotalEntry {
  @Field(() => String, {
    description:
      'Key of the entry, as Ocean words it: a driver, a vehicle, one of them and a day (in the DETAIL modes), or a flag.',
  })
  readonly key: string;

  @Field(() => PrivacyTotal, { nullable: true, description: 'The sums; null when Ocean put something else there.' })
  readonly total: PrivacyTotal | null;

  /** As Ocean gave it; copied only when somebody asks for it. */
  readonly #wire: unknown;

  constructor(key: string, total: PrivacyTotal | null, wire: unknown) {
    this.key = key;
    this.total = total;
    this.#wire = wire;
  }

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What stands under the key, as it came; integers beyond 2^53 come as text.',
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
    description: 'Sums by kind of use. Null: Ocean gave none; with an error, what it gave cannot be read.',
  })
  usage!: UsageTotals | OceanError | null;

  @Field(() => Float, { nullable: true, description: 'Fuel used, in litres.' })
  fuelLitres!: number | null;

  @Field(() => Float, { nullable: true, description: 'Electricity used, in kilowatt-hours.' })
  energyKwh!: number | null;

  @Field(() => Float, { nullable: true, description: "Cost, in the customer's currency." })
  cost!: number | null;

  @Field(() => String, { nullable: true, description: 'The day that the line sums, as Ocean words it.' })
  dayText!: string | null;

  @Field(() => DriverIdentification, { nullable: true, description: 'The driver that the line sums.' })
  driverIdentification!: DriverIdentification | null;

  @Field(() => Entity, { nullable: true, description: 'The entity that the line belongs to.' })
  entity!: Entity | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that the line sums.' })
  vehicle!: Vehicle | null;
}
