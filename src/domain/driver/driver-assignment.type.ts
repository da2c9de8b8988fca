import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeRange } from '../date-time-range.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { Driver } from './driver.type.ts';

/** Who was in charge of which vehicle, and when. */
@ObjectType('DriverAssignment', {
  description: 'Who was in charge of which vehicle, and when.',
  simpleResolvers: true,
})
export class DriverAssignment {
  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the assignment.' })
  oceanId!: string | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle.' })
  vehicle!: Vehicle | null;

  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the vehicle, as the assignment names it.' })
  vehicleId!: string | null;

  @Field(() => Driver, { nullable: true, description: 'The driver.' })
  driver!: Driver | null;

  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the driver, as the assignment names it.' })
  driverId!: string | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'Since when and until when; without end while it lasts.' })
  period!: DateTimeRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the vehicle is the driver’s company car (véhicule de fonction), which may be used privately.',
  })
  isCompanyCar!: boolean | null;
}
