import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DriverIdentification } from '../driver/driver-identification.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { Group } from '../organisation/organisation.type.ts';
import { Location } from '../place/location.type.ts';
import { DigitalInput, EnergyLevel } from './measure.type.ts';
import { TachographCounter, TachographState } from './tachograph.type.ts';
import { UnifiedEvent, VehicleEvent } from './event.type.ts';
import { ImmobilisationState, MobileState } from './vehicle-status.enums.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/** The last that Ocean knows of the vehicle: where it stood, who drove, what was left in the tank. */
@ObjectType({
  description: 'The last that Ocean knows of the vehicle: where it stood, who drove, what was left in the tank.',
  simpleResolvers: true,
})
export class VehicleStatus {
  @Field(() => Location, {
    nullable: true,
    description: 'Where the vehicle was; in private use that it is hidden; null where Ocean gives no place.',
  })
  location!: Location | null;

  @Field(() => [DigitalInput], { nullable: true, description: 'Digital inputs wired to the box.' })
  digitalInputs!: DigitalInput[] | null;

  @Field(() => TachographCounter, { nullable: true, description: 'What the tachograph has summed up.' })
  tachographCounter!: TachographCounter | null;

  @Field(() => Float, { nullable: true, description: 'Odometer, in kilometres (Ocean does not state the unit).' })
  odometerKm!: number | null;

  @Field(() => TachographState, { nullable: true, description: 'What the tachograph says.' })
  tachograph!: TachographState | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Distance of the day, in kilometres (Ocean does not state the unit).',
  })
  distanceKm!: number | null;

  @Field(() => EnergyLevel, { nullable: true, description: 'What is left in the tank or the battery.' })
  energyLevel!: EnergyLevel | null;

  @Field(() => Entity, { nullable: true, description: "The driver's entity." })
  driverEntity!: Entity | null;

  @Field(() => Entity, { nullable: true, description: "The vehicle's entity." })
  vehicleEntity!: Entity | null;

  @Field(() => MobileState, { nullable: true, description: 'Whether the vehicle moved, stood or idled.' })
  mobileState!: MobileState | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind mobileState: read it when mobileState is UNKNOWN.',
  })
  mobileStateRaw!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the satellite fix was good.' })
  hasGpsFix!: boolean | null;

  @Field(() => Group, { nullable: true, description: 'The group that the vehicle is filed in.' })
  group!: Group | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the vehicle reported this.' })
  reportedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of this status." })
  oceanId!: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the working hours that apply." })
  scheduleAttachmentId!: string | null;

  @Field(() => ImmobilisationState, { nullable: true, description: 'Whether the vehicle is immobilised.' })
  immobilisation!: ImmobilisationState | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind immobilisation: read it when immobilisation is UNKNOWN.',
  })
  immobilisationRaw!: string | null;

  @Field(() => DriverIdentification, { nullable: true, description: 'Who was identified on board.' })
  driverIdentification!: DriverIdentification | null;

  @Field(() => VehicleEvent, { nullable: true, description: 'Last event of the last 24 hours.' })
  lastEvent!: VehicleEvent | null;

  @Field(() => VehicleEvent, { nullable: true, description: 'Last technical event of the last 24 hours.' })
  lastTechnicalEvent!: VehicleEvent | null;

  @Field(() => UnifiedEvent, { nullable: true, description: 'Last event of any source, whole.' })
  lastUnifiedEvent!: UnifiedEvent | null;

  @Field(() => Boolean, { nullable: true, description: 'True while an electric vehicle is charging.' })
  isCharging!: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Time driven on the day (Ocean does not state the unit).' })
  travelTime!: number | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle.' })
  vehicle!: Vehicle | null;

  @Field(() => String, { nullable: true, description: 'Vehicle identification number read on board.' })
  vin!: string | null;

  @Field(() => Float, { nullable: true, description: 'Speed, in kilometres an hour.' })
  speedKmh!: number | null;
}
