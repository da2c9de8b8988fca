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

/** Last known status of a vehicle: its place, driver, energy level and events. */
@ObjectType({
  description: 'Last known status of a vehicle: its place, driver, energy level and events.',
  simpleResolvers: true,
})
export class VehicleStatus {
  @Field(() => Location, {
    nullable: true,
    description: 'Place of the vehicle; hidden when in private use; null when Ocean gives none.',
  })
  location!: Location | null;

  @Field(() => [DigitalInput], { nullable: true, description: 'Digital inputs wired to the box.' })
  digitalInputs!: DigitalInput[] | null;

  @Field(() => TachographCounter, { nullable: true, description: 'Totals of the tachograph over a period.' })
  tachographCounter!: TachographCounter | null;

  @Field(() => Float, { nullable: true, description: 'Odometer, in kilometres (Ocean does not document the unit).' })
  odometerKm!: number | null;

  @Field(() => TachographState, { nullable: true, description: 'Current state of the tachograph.' })
  tachograph!: TachographState | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Distance of the day, in kilometres (Ocean does not document the unit).',
  })
  distanceKm!: number | null;

  @Field(() => EnergyLevel, { nullable: true, description: 'Level of the tank or the battery.' })
  energyLevel!: EnergyLevel | null;

  @Field(() => Entity, { nullable: true, description: "The driver's entity." })
  driverEntity!: Entity | null;

  @Field(() => Entity, { nullable: true, description: "The vehicle's entity." })
  vehicleEntity!: Entity | null;

  @Field(() => MobileState, { nullable: true, description: 'Movement of the vehicle.' })
  mobileState!: MobileState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `mobileState`, as Ocean sends it: read it when `mobileState` is UNKNOWN.',
  })
  mobileStateRaw!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the satellite fix was good.' })
  hasGpsFix!: boolean | null;

  @Field(() => Group, { nullable: true, description: 'Group of the vehicle.' })
  group!: Group | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the vehicle reported this status.' })
  reportedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of this status.' })
  oceanId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the working hours that apply.' })
  scheduleAttachmentId!: string | null;

  @Field(() => ImmobilisationState, { nullable: true, description: 'Remote immobilisation of the vehicle.' })
  immobilisation!: ImmobilisationState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `immobilisation`, as Ocean sends it: read it when `immobilisation` is UNKNOWN.',
  })
  immobilisationRaw!: string | null;

  @Field(() => DriverIdentification, {
    nullable: true,
    description: 'Driver identification on board; null when there was none.',
  })
  driverIdentification!: DriverIdentification | null;

  @Field(() => VehicleEvent, { nullable: true, description: 'Last event, within the last 24 hours; null without one.' })
  lastEvent!: VehicleEvent | null;

  @Field(() => VehicleEvent, {
    nullable: true,
    description: 'Last technical event, within the last 24 hours; null without one.',
  })
  lastTechnicalEvent!: VehicleEvent | null;

  @Field(() => UnifiedEvent, { nullable: true, description: 'Last event of any source, with all details.' })
  lastUnifiedEvent!: UnifiedEvent | null;

  @Field(() => Boolean, { nullable: true, description: 'True while an electric vehicle is charging.' })
  isCharging!: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Time driven on the day. Ocean does not document the unit.' })
  travelTime!: number | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle.' })
  vehicle!: Vehicle | null;

  @Field(() => String, { nullable: true, description: 'Vehicle identification number read on board.' })
  vin!: string | null;

  @Field(() => Float, { nullable: true, description: 'Speed, in kilometres per hour.' })
  speedKmh!: number | null;
}
