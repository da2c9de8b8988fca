import { Field, ID, ObjectType } from 'type-graphql';
import { Position } from '../place/position.type.ts';
import { ImmobilisationState } from '../vehicle-status/vehicle-status.enums.ts';

/** What Ocean's list of last positions says of one vehicle: the position, and its own words for the vehicle. */
@ObjectType('VehiclePositionReport', {
  description:
    'What Ocean’s list of last positions says of one vehicle: the position, and its own words for the vehicle.',
  simpleResolvers: true,
})
export class VehiclePositionReport {
  @Field(() => ID, { description: 'Ocean’s number of the vehicle.' })
  oceanId!: string;

  @Field(() => String, { nullable: true, description: 'Free text that users gave to tell the vehicle apart.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the vehicle’s entity.' })
  entityName!: string | null;

  @Field(() => ImmobilisationState, { nullable: true, description: 'Whether the vehicle is immobilised from afar.' })
  immobilisation!: ImmobilisationState | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind immobilisation: read it when immobilisation is UNKNOWN.',
  })
  immobilisationRaw!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sort of vehicle, as the registration certificate words it (genre), such as `VP` or `CTTE`.',
  })
  genre!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the vehicle’s positions are recorded.' })
  isGeolocated!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Registration plate, as typed into Ocean.' })
  registration!: string | null;

  @Field(() => String, { nullable: true, description: 'Manufacturer.' })
  make!: string | null;

  @Field(() => String, { nullable: true, description: 'Model of the manufacturer.' })
  model!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the vehicle’s picture in Ocean’s library.' })
  imageName!: string | null;

  @Field(() => Position, { nullable: true, description: 'The last position; null where Ocean gives none.' })
  position!: Position | null;
}
