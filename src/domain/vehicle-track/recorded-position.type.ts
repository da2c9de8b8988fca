import { Field, Float, ObjectType } from 'type-graphql';
import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { PostalAddress } from '../place/location.type.ts';
import { PlaceVisibility, PositionState } from '../place/place.enums.ts';

/** Driver at a recorded position, as text: without an id, so not linked to `Driver`. */
@ObjectType({
  description: 'Driver at a recorded position, as text: without an id, so not linked to `Driver`.',
  simpleResolvers: true,
})
export class RecordedDriver {
  @Field(() => String, { nullable: true, description: 'Full name, in one text.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Staff number.' })
  personnelNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Initials.' })
  initials!: string | null;
}

/** Position that a box recorded during a period. */
@ObjectType({
  description:
    'Position that a box recorded during a period. Of a private position only its time, its state and its driver are given.',
  simpleResolvers: true,
})
export class RecordedPosition {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the box recorded it.' })
  recordedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The same as text, as Ocean sends it.' })
  dateText!: string | null;

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

  @Field(() => Float, { nullable: true, description: 'Radius of uncertainty, in metres; null when it is not known.' })
  accuracyMeters!: number | null;

  @Field(() => Float, { nullable: true, description: 'Heading, in degrees clockwise from north.' })
  headingDegrees!: number | null;

  @Field(() => Float, { nullable: true, description: 'Speed, in kilometres per hour.' })
  speedKmh!: number | null;

  @Field(() => Float, { nullable: true, description: 'Distance since the previous position, in metres.' })
  distanceFromPreviousMeters!: number | null;

  @Field(() => Float, { nullable: true, description: 'Fuel used, in litres; null for an electric vehicle.' })
  fuelLitres!: number | null;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Raw value of `fuelLitres`, when Ocean sends something other than a number.',
  })
  fuelRaw!: unknown;

  @Field(() => String, { nullable: true, description: 'State of the vehicle: the raw value of Ocean.' })
  state!: string | null;

  @Field(() => PositionState, {
    nullable: true,
    description: 'State of the vehicle; when UNKNOWN, read the raw value in `state`.',
  })
  stateKind!: PositionState | null;

  @Field(() => PostalAddress, { nullable: true, description: 'The address that Ocean found.' })
  address!: PostalAddress | null;

  @Field(() => String, { nullable: true, description: 'Name of the point of interest that contains the position.' })
  referenceAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'Type of that point of interest, as text.' })
  pointOfInterestType!: string | null;

  @Field(() => RecordedDriver, { nullable: true, description: 'Driver at the position; null when Ocean names none.' })
  driver!: RecordedDriver | null;
}
