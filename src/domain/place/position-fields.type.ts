import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, InterfaceType } from 'type-graphql';
import { LocalDate, LocalTime } from '../../graph/scalars.ts';
import { readMoment, type Moment } from './moment.ts';
import { PositionDriver } from './position-driver.type.ts';
import { PositionPointOfInterest } from './position-point-of-interest.type.ts';
import { PostalAddress } from './postal-address.type.ts';

/** What Ocean says of a position, but for when it was, which is read from the texts. */
export type PositionLeaves = Omit<PositionFields, 'typeName' | keyof Moment>;

/**
 * Where a vehicle was, when, and who drove: the row that Ocean gives wherever it gives a position. A whole fleet has
 * one each, so the time is read from its texts only when somebody asks.
 */
@InterfaceType('PositionFields', {
  description: 'Where a vehicle was, when, and who drove. What Ocean hides, because the trip is private, is null.',
  resolveType: (value: PositionFields) => value.typeName,
})
export abstract class PositionFields {
  /** The type's name in the graph. */
  abstract readonly typeName: 'Position' | 'StepPoint';

  @Field(() => Float, { nullable: true, description: 'Latitude, in degrees (WGS 84); null where it is hidden.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, in degrees (WGS 84); null where it is hidden.' })
  longitude!: number | null;

  @Field(() => String, { nullable: true, description: 'Day of the position, as Ocean words it.' })
  dateText!: string | null;

  @Field(() => String, { nullable: true, description: 'Time of the position, as Ocean words it.' })
  timeText!: string | null;

  @Field(() => Float, { nullable: true, description: 'Heading, in degrees clockwise from north.' })
  headingDegrees!: number | null;

  @Field(() => String, { nullable: true, description: 'What the vehicle was doing, as Ocean words it.' })
  state!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the satellite fix was good.' })
  hasGpsFix!: boolean | null;

  @Field(() => PositionDriver, { nullable: true, description: 'Who drove.' })
  driver!: PositionDriver | null;

  @Field(() => PostalAddress, { nullable: true, description: 'The address that Ocean found.' })
  address!: PostalAddress | null;

  @Field(() => PositionPointOfInterest, {
    nullable: true,
    description: 'The customer’s place that the position lies in.',
  })
  pointOfInterest!: PositionPointOfInterest | null;

  readonly #timeZone: string;
  #moment: Moment | undefined;

  /** @param timeZone the IANA zone that the texts of day and time are read in */
  constructor(leaves: PositionLeaves, timeZone: string) {
    Object.assign(this, leaves);
    this.#timeZone = timeZone;
  }

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When: dateText and timeText, read on the clocks of the customer; null when they cannot be read.',
  })
  get at(): Date | null {
    return this.#when.at;
  }

  @Field(() => LocalDate, { nullable: true, description: 'Day of the position on the customer’s calendar.' })
  get localDate(): string | null {
    return this.#when.localDate;
  }

  @Field(() => LocalTime, { nullable: true, description: 'Time of the position on the customer’s clocks.' })
  get localTime(): string | null {
    return this.#when.localTime;
  }

  get #when(): Moment {
    return (this.#moment ??= readMoment(this.dateText, this.timeText, this.#timeZone));
  }
}
