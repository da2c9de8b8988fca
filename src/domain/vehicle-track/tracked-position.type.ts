import type { CustomerId } from '../../identity/caller.ts';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { PostalAddress } from '../place/location.type.ts';
import { PlaceVisibility, PositionState } from '../place/place.enums.ts';
import { MotorisationEnergy } from './track.enums.ts';

/** Driver at a recorded position, as text. */
@ObjectType({
  description:
    'Driver at a recorded position, as Ocean’s texts: it gives no id. `driver` leads to the driver whom they fit.',
  simpleResolvers: true,
})
export class TrackedDriver {
  /** Customer that the row was read for. Not a field of the graph. */
  readonly customerId!: CustomerId;

  @Field(() => String, { nullable: true, description: 'Full name, in one text.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Staff number.' })
  personnelNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Initials.' })
  initials!: string | null;
}

/** Vehicle of recorded positions, as Ocean describes it with them. */
@ObjectType({
  description: 'Vehicle of recorded positions, as Ocean describes it with them.',
  simpleResolvers: true,
})
export class TrackedVehicle {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the vehicle.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Registration plate.' })
  registration!: string | null;

  @Field(() => String, { nullable: true, description: 'Free text that users entered to identify the vehicle.' })
  description!: string | null;

  @Field(() => MotorisationEnergy, { nullable: true, description: 'Energies that the vehicle runs on.' })
  motorisationEnergy!: MotorisationEnergy | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `motorisationEnergy`, as Ocean sends it: read it when that is UNKNOWN.',
  })
  motorisationEnergyRaw!: string | null;
}

/** Position that a box recorded during a period. */
@ObjectType({
  description:
    'Position that a box recorded during a period. Of a private position only its time, its state and its driver are given.',
  simpleResolvers: true,
})
export class TrackedPosition {
  @Field(() => TrackedVehicle, { description: 'The vehicle, as Ocean describes it with its positions.' })
  vehicle!: TrackedVehicle;

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

  @Field(() => TrackedDriver, { nullable: true, description: 'Driver at the position; null when Ocean names none.' })
  driver!: TrackedDriver | null;
}
