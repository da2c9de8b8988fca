import { Field, Float, InterfaceType, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { CustomerId } from '../../identity/caller.ts';
import { LocalDate, LocalTime } from '../../graphql/scalars.ts';
import { type Moment, readExact, readMoment } from '../time/moment.ts';
import { PlaceVisibility, PositionState } from './place.enums.ts';
import { PositionPointOfInterest } from './point-of-interest.type.ts';
import { PostalAddress } from './location.type.ts';
import { otherInstantOf } from '../time/wall-clock.ts';

/** Driver at a position, as texts: Ocean gives no id. */
@ObjectType({
  description: 'Driver at a position, as Ocean’s texts: it gives no id. `driver` leads to the driver whom they fit.',
  simpleResolvers: true,
})
export class PositionDriver {
  /** Customer that the row was read for. Not a field of the graph. */
  readonly customerId!: CustomerId;

  @Field(() => String, { nullable: true, description: 'Staff number.' })
  personnelNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone!: string | null;
}

/** Fields of a position, without its time, which is parsed from the texts. */
export type PositionLeaves = Omit<PositionFields, 'typeName' | 'settle' | 'otherAt' | keyof Moment>;

/**
 * Position of a vehicle with its time and driver: the row that Ocean uses for every position. Its time is parsed from
 * the texts only when selected, as a fleet has thousands of positions.
 */
@InterfaceType('PositionFields', {
  description:
    'Position of a vehicle, with its time and driver. Fields are null when hidden because the trip is private.',
  resolveType: (value: PositionFields) => value.typeName,
})
export abstract class PositionFields {
  /** The type's name in the graph. */
  abstract readonly typeName: 'Position' | 'StepPoint';

  @Field(() => PlaceVisibility, {
    description: 'Visibility of the place: shown, hidden as private, no satellite fix, or unknown.',
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

  @Field(() => String, { nullable: true, description: 'Day of the position, as Ocean sends it.' })
  dateText!: string | null;

  @Field(() => String, { nullable: true, description: 'Time of the position, as Ocean sends it.' })
  timeText!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Heading, in degrees clockwise from north; null when the place is hidden.',
  })
  headingDegrees!: number | null;

  @Field(() => String, { nullable: true, description: 'State of the vehicle: the raw value of Ocean.' })
  state!: string | null;

  @Field(() => PositionState, {
    nullable: true,
    description: 'State of the vehicle; when UNKNOWN, read the raw value in `state`.',
  })
  stateKind!: PositionState | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the box had a satellite fix.' })
  hasGpsFix!: boolean | null;

  @Field(() => PositionDriver, { nullable: true, description: 'Driver at the position; null when Ocean names none.' })
  driver!: PositionDriver | null;

  @Field(() => PostalAddress, {
    nullable: true,
    description: 'The address that Ocean found; null when the place is hidden.',
  })
  address!: PostalAddress | null;

  @Field(() => PositionPointOfInterest, {
    nullable: true,
    description: 'Point of interest that contains the position; null outside any, and when the place is hidden.',
  })
  pointOfInterest!: PositionPointOfInterest | null;

  readonly #timeZone: string;
  #moment: Moment | undefined;

  /** @param timeZone IANA zone of the texts of day and time */
  constructor(leaves: PositionLeaves, timeZone: string) {
    Object.assign(this, leaves);
    this.#timeZone = timeZone;
  }

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Instant of the position: dateText and timeText in the configured time zone; null when they cannot be parsed.',
  })
  get at(): Date | null {
    return this.#when.at;
  }

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Local day of the position, in the configured time zone; null when it cannot be parsed.',
  })
  get localDate(): string | null {
    return this.#when.localDate;
  }

  @Field(() => LocalTime, {
    nullable: true,
    description: 'Local time of the position, in the configured time zone; null when it cannot be parsed.',
  })
  get localTime(): string | null {
    return this.#when.localTime;
  }

  /** The other possible instant of the texts, when the clocks change; null when they are unambiguous. */
  get otherAt(): Date | null {
    const { localDate, localTime } = this.#when;
    if (localDate === null || localTime === null) return null;
    if (readExact(this.dateText, this.timeText, this.#timeZone) !== null) return null;
    return otherInstantOf({ localDate, localTime }, this.#timeZone);
  }

  /** Sets an instant that the texts leave ambiguous: an hour that the clocks repeat or skip. */
  settle(at: Date): void {
    this.#moment = { ...this.#when, at };
  }

  get #when(): Moment {
    return (this.#moment ??= readMoment(this.dateText, this.timeText, this.#timeZone));
  }
}

/** The last position of a vehicle. */
@ObjectType('Position', {
  description: 'Last known position of a vehicle, with its time and driver.',
  implements: PositionFields,
  simpleResolvers: true,
})
export class Position extends PositionFields {
  readonly typeName = 'Position';
}
