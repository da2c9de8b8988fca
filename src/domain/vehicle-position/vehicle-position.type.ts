import { Field, ID, ObjectType } from 'type-graphql';
import { Position } from '../place/position.type.ts';
import { ImmobilisationState } from '../vehicle-status/vehicle-status.enums.ts';

/** Row of one vehicle in Ocean's list of last positions. */
@ObjectType('VehiclePositionReport', {
  description:
    'Row of one vehicle in Ocean’s list of last positions: the position, and details of the vehicle from that list.',
  simpleResolvers: true,
})
export class VehiclePositionReport {
  @Field(() => ID, { description: 'Ocean id of the vehicle.' })
  oceanId!: string;

  @Field(() => String, { nullable: true, description: 'Free text that users entered to identify the vehicle.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the vehicle’s entity.' })
  entityName!: string | null;

  @Field(() => ImmobilisationState, { nullable: true, description: 'Remote immobilisation of the vehicle.' })
  immobilisation!: ImmobilisationState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `immobilisation`, as Ocean sends it: read it when `immobilisation` is UNKNOWN.',
  })
  immobilisationRaw!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Vehicle type on the registration certificate (genre), such as `VP` or `CTTE`.',
  })
  genre!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the vehicle’s positions are recorded.' })
  isGeolocated!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Registration plate, as typed in Ocean.' })
  registration!: string | null;

  @Field(() => String, { nullable: true, description: 'Manufacturer.' })
  make!: string | null;

  @Field(() => String, { nullable: true, description: 'Model of the manufacturer.' })
  model!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the vehicle’s picture in Ocean’s library.' })
  imageName!: string | null;

  @Field(() => Position, { nullable: true, description: 'Last position; null when Ocean has none.' })
  position!: Position | null;
}
