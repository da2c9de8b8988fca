import { Field, ObjectType } from 'type-graphql';
import { DriverVehicleLink } from '../-.type.ts';
import { Driver } from './driver.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/** Who was in charge of which vehicle, and when. */
@ObjectType({ description: 'Who was in charge of which vehicle, and when.', simpleResolvers: true })
export class DriverAssignment {
  @Field(() => Vehicle, { nullable: true, description: 'The vehicle.' })
  vehicle!: Vehicle | null;

  @Field(() => Driver, { nullable: true, description: 'The driver.' })
  driver!: Driver | null;

  @Field(() => DriverVehicleLink, { nullable: true, description: 'The assignment.' })
  link!: DriverVehicleLink | null;
}
