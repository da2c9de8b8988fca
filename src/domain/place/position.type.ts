import { Field, Float, InterfaceType, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { LocalDate, LocalTime } from '../../graphql/scalars.ts';
import { type Moment, readExact, readMoment } from '../time/moment.ts';
import { PlaceVisibility, PositionState } from './place.enums.ts';
import { PositionPointOfInterest } from './point-of-interest.type.ts';
import { PostalAddress } from './location.type.ts';
import { otherInstantOf } from '../time/wall-clock.ts';

/** Who drove, in the words of the day's sheet: without a number, so no link to Driver. */
@ObjectType({
  description: "Who drove, in the words of the day's sheet: without a number, so no link to Driver.",
  simpleResolvers: true,
})
export class PositionDriver {
  @Field(() => String, { nullable: true, description: 'Staff number.' })
  personnelNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone!: string | null;
}

/** What Ocean says of a position, but for when it was, which is read from the texts. */
export type PositionLeaves = Omit<PositionFields, 'typeName' | 'settle' | 'otherAt' | keyof Moment>;

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

  @Field(() => PlaceVisibility, {
    description: 'Whether the place is shown, and why not: hidden as private, no satellite fix, or not known.',
  })
  visibility!: PlaceVisibility;

  @Field(() => Float, {
    nullable: true,
    description: 'Latitude, in degrees (WGS 84); null unless visibility is SHOWN.',
  })
  latitude!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Longitude, in degrees (WGS 84); null unless visibility is SHOWN.',
  })
  longitude!: number | null;

  @Field(() => String, { nullable: true, description: 'Day of the position, as Ocean words it.' })
  dateText!: string | null;

  @Field(() => String, { nullable: true, description: 'Time of the position, as Ocean words it.' })
  timeText!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Heading, in degrees clockwise from north; null where the place is hidden.',
  })
  headingDegrees!: number | null;

  @Field(() => String, { nullable: true, description: 'What the vehicle was doing, as Ocean words it.' })
  state!: string | null;

  @Field(() => PositionState, {
    nullable: true,
    description: 'What the vehicle was doing; state has the raw value, for when this is UNKNOWN.',
  })
  stateKind!: PositionState | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the satellite fix was good.' })
  hasGpsFix!: boolean | null;

  @Field(() => PositionDriver, { nullable: true, description: 'Who drove.' })
  driver!: PositionDriver | null;

  @Field(() => PostalAddress, {
    nullable: true,
    description: 'The address that Ocean found; null where the place is hidden.',
  })
  address!: PostalAddress | null;

  @Field(() => PositionPointOfInterest, {
    nullable: true,
    description: 'The customer’s place that the position lies in; null where the place is hidden.',
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

  /** The other instant that the texts may mean, in a night when the clocks change; null: they mean one. */
  get otherAt(): Date | null {
    const { localDate, localTime } = this.#when;
    if (localDate === null || localTime === null) return null;
    if (readExact(this.dateText, this.timeText, this.#timeZone) !== null) return null;
    return otherInstantOf({ localDate, localTime }, this.#timeZone);
  }

  /** Settles an instant that the texts alone leave open: an hour that the clocks show twice, or skip. */
  settle(at: Date): void {
    this.#moment = { ...this.#when, at };
  }

  get #when(): Moment {
    return (this.#moment ??= readMoment(this.dateText, this.timeText, this.#timeZone));
  }
}

/** The last position of a vehicle. */
@ObjectType('Position', {
  description: 'Where a vehicle was last seen, when, and who drove.',
  implements: PositionFields,
  simpleResolvers: true,
})
export class Position extends PositionFields {
  readonly typeName = 'Position';
}
