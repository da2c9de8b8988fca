import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { OceanObject } from '../node/ocean-object.ts';
import { AssetType, MaintenanceVisit, OdometerReading } from './vehicle-details.type.ts';
import {
  ApcMode,
  EcoDrivingCategory,
  EcoDrivingState,
  MotorisationKind,
  OdirectMode,
  VehicleCategory,
} from './vehicle.enums.ts';
import { Box } from '../box/box.type.ts';
import { Driver } from '../driver/driver.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import type { Group } from '../organisation/organisation.type.ts';

/** A vehicle or machine of the fleet, with its box, driver, position and privacy. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "oceanId")')
@ObjectType('Vehicle', {
  description: 'A vehicle or machine of the fleet, with its box, driver, position and privacy.',
  implements: OceanObject,
  simpleResolvers: true,
})
export class Vehicle extends OceanObject {
  readonly nodeType = 'Vehicle';

  @Field(() => ID, { description: 'Ocean id of the vehicle: an int64, as text.' })
  override readonly oceanId!: string;

  @Field(() => String, { nullable: true, description: 'Free text that users entered to identify the vehicle.' })
  description?: string | null;

  @Field(() => VehicleCategory, { nullable: true, description: 'Family of vehicles.' })
  category?: VehicleCategory | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `category`, as Ocean sends it: read it when `category` is UNKNOWN.',
  })
  categoryRaw?: string | null;

  @Field(() => AssetType, { nullable: true, description: 'Label and icon of the vehicle in Ocean.' })
  assetType?: AssetType | null;

  @Field(() => String, { nullable: true, description: "Name of the vehicle's picture in Ocean's library." })
  imageName?: string | null;

  @Field(() => MotorisationKind, { nullable: true, description: 'Number of energies that the vehicle runs on.' })
  motorisation?: MotorisationKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `motorisation`, as Ocean sends it: read it when `motorisation` is UNKNOWN.',
  })
  motorisationRaw?: string | null;

  @Field(() => OdirectMode, { nullable: true, description: "Mode of the O'Direct on-board terminal." })
  odirectMode?: OdirectMode | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `odirectMode`, as Ocean sends it: read it when `odirectMode` is UNKNOWN.',
  })
  odirectModeRaw?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when privacy rules apply to the vehicle: its private trips are then hidden.',
  })
  isPrivacyEnabled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "True when the vehicle's positions are recorded." })
  isGeolocated?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when door openings are detected.' })
  hasDoorDetection?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when digital inputs (DIO) are wired and read.' })
  hasDigitalInputs?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when drivers identify themselves with a badge or key.' })
  hasDriverIdentification?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when leaving an area raises an alarm.' })
  isGeofencingEnabled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the vehicle can be immobilised remotely.' })
  isImmobilisationWired?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True once the vehicle is deleted in Ocean (logically: Ocean retains it for history).',
  })
  isDeleted?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when an event button is fitted on board.' })
  hasEventButton?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Registration plate, as typed in Ocean.' })
  registration?: string | null;

  @Field(() => String, { nullable: true, description: 'Manufacturer.' })
  make?: string | null;

  @Field(() => String, { nullable: true, description: 'Model of the manufacturer.' })
  model?: string | null;

  @Field(() => String, { nullable: true, description: 'Colour, as typed.' })
  colour?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Number of the on-board unit in Ocean (numeroEmbarque). Writes of a step's privacy are addressed to it.",
  })
  onboardNumber?: string | null;

  @Field(() => String, { nullable: true, description: "The customer's own number of the vehicle." })
  fleetNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Serial number of the chassis, as typed.' })
  chassisNumber?: string | null;

  @Field(() => ApcMode, { nullable: true, description: 'Source of the ignition signal (APC).' })
  apcMode?: ApcMode | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `apcMode`, as Ocean sends it: read it when `apcMode` is UNKNOWN.',
  })
  apcModeRaw?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the box is wired before the battery cut-off and so stays powered.',
  })
  isBoxBeforeCutoff?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when a buzzer warns of speeding.' })
  hasOverspeedBuzzer?: boolean | null;

  @Field(() => EcoDrivingCategory, {
    nullable: true,
    description: 'Vehicle class that eco-driving is scored against.',
  })
  ecoDrivingCategory?: EcoDrivingCategory | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `ecoDrivingCategory`, as Ocean sends it: read it when `ecoDrivingCategory` is UNKNOWN.',
  })
  ecoDrivingCategoryRaw?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when a battery cut-off is fitted.' })
  hasBatteryCutoff?: boolean | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Date of first registration (mise en circulation).' })
  firstRegisteredAt?: Date | null;

  @Field(() => Float, { nullable: true, description: 'CO2 emissions, in grams per kilometre.' })
  co2GramsPerKm?: number | null;

  @Field(() => EcoDrivingState, { nullable: true, description: 'State of eco-driving scoring.' })
  ecoDrivingState?: EcoDrivingState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `ecoDrivingState`, as Ocean sends it: read it when `ecoDrivingState` is UNKNOWN.',
  })
  ecoDrivingStateRaw?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when missions can be sent to the vehicle.' })
  isMissionEnabled?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the energy that the vehicle runs on.' })
  energyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the mode of travel.' })
  travelModeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the unit of ratedConsumption.' })
  consumptionUnitId?: string | null;

  @Field(() => Int, { nullable: true, description: 'French fiscal horsepower (CV fiscaux).' })
  fiscalHorsepower?: number | null;

  @Field(() => Float, { nullable: true, description: "Cost per kilometre (PRK), in the customer's currency." })
  costPerKm?: number | null;

  @Field(() => String, { nullable: true, description: 'Distinguishing marks, as typed.' })
  distinguishingMarks?: string | null;

  @Field(() => Float, { nullable: true, description: 'Rated consumption, in the unit of `consumptionUnitId`.' })
  ratedConsumption?: number | null;

  @Field(() => String, { nullable: true, description: 'Vehicle identification number, 17 characters.' })
  vin?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'CO2 emissions from the list of vehicles, in grams per kilometre; may differ from `co2GramsPerKm`.',
  })
  reportedCo2GramsPerKm?: number | null;

  @Field(() => OdometerReading, { nullable: true, description: 'Last odometer reading, uncorrected.' })
  odometer?: OdometerReading | null;

  @Field(() => OdometerReading, {
    nullable: true,
    description: 'Last odometer reading, corrected by a user.',
  })
  adjustedOdometer?: OdometerReading | null;

  @Field(() => [MaintenanceVisit], { nullable: true, description: 'Planned service visits.' })
  maintenanceVisits?: MaintenanceVisit[] | null;

  @Field(() => Entity, {
    nullable: true,
    description: 'The entity that the vehicle belongs to; users see the vehicles of their entities.',
  })
  entity?: Entity | null;

  @Field(() => Box, {
    nullable: true,
    description: 'The box that is fitted; its `silence` is null while it communicates. Null when none is fitted.',
  })
  box?: Box | null;

  @Field(() => Driver, {
    nullable: true,
    description: 'The driver in charge of the vehicle; null when there is none. Each step names its actual driver.',
  })
  driver?: Driver | null;

  /** Group that the row names. group.resolver.ts resolves the field of the graph. */
  group?: Group | null;
}
