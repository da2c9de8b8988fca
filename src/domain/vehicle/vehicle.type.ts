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

/** A vehicle of the fleet: what it is, its box, who drives it, where it is and what it did. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "oceanId")')
@ObjectType('Vehicle', {
  description: 'A vehicle of the fleet: what it is, its box, who drives it, where it is and what it did.',
  implements: OceanObject,
  simpleResolvers: true,
})
export class Vehicle extends OceanObject {
  readonly nodeType = 'Vehicle';

  @Field(() => ID, { description: "Ocean's number of the vehicle, every digit kept." })
  override readonly oceanId!: string;

  @Field(() => String, { nullable: true, description: 'Free text that users gave to tell the vehicle apart.' })
  description?: string | null;

  @Field(() => VehicleCategory, { nullable: true, description: 'Family of vehicles.' })
  category?: VehicleCategory | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind category: read it when category is UNKNOWN.',
  })
  categoryRaw?: string | null;

  @Field(() => AssetType, { nullable: true, description: 'Label and icon under which Ocean shows the vehicle.' })
  assetType?: AssetType | null;

  @Field(() => String, { nullable: true, description: "Name of the vehicle's picture in Ocean's library." })
  imageName?: string | null;

  @Field(() => MotorisationKind, { nullable: true, description: 'Number of energies that the vehicle runs on.' })
  motorisation?: MotorisationKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind motorisation: read it when motorisation is UNKNOWN.',
  })
  motorisationRaw?: string | null;

  @Field(() => OdirectMode, { nullable: true, description: "Mode of the O'Direct on-board terminal." })
  odirectMode?: OdirectMode | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind odirectMode: read it when odirectMode is UNKNOWN.',
  })
  odirectModeRaw?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when private-life rules apply to the vehicle: its private trips are then hidden.',
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

  @Field(() => Boolean, { nullable: true, description: 'True when the vehicle can be immobilised from afar.' })
  isImmobilisationWired?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True once Ocean has deleted the vehicle logically.' })
  isDeleted?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when an event button is fitted on board.' })
  hasEventButton?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Registration plate, as typed into Ocean.' })
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
      "Number of the on-board unit in Ocean (numeroEmbarque): what a change of a step's privacy is addressed to.",
  })
  onboardNumber?: string | null;

  @Field(() => String, { nullable: true, description: "The customer's own number of the vehicle." })
  fleetNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Serial number of the chassis, as typed.' })
  chassisNumber?: string | null;

  @Field(() => ApcMode, { nullable: true, description: 'How the position of contact (APC) is told.' })
  apcMode?: ApcMode | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind apcMode: read it when apcMode is UNKNOWN.',
  })
  apcModeRaw?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the box is wired before the battery cut-off, and so stays powered.',
  })
  isBoxBeforeCutoff?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True when a buzzer warns of speeding.' })
  hasOverspeedBuzzer?: boolean | null;

  @Field(() => EcoDrivingCategory, {
    nullable: true,
    description: 'Class of vehicle against which eco-driving is scored.',
  })
  ecoDrivingCategory?: EcoDrivingCategory | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind ecoDrivingCategory: read it when ecoDrivingCategory is UNKNOWN.',
  })
  ecoDrivingCategoryRaw?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when a battery cut-off is fitted.' })
  hasBatteryCutoff?: boolean | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Date of first registration (mise en circulation).' })
  firstRegisteredAt?: Date | null;

  @Field(() => Float, { nullable: true, description: 'Emissions of CO2, in grams a kilometre.' })
  co2GramsPerKm?: number | null;

  @Field(() => EcoDrivingState, { nullable: true, description: 'Whether eco-driving is scored.' })
  ecoDrivingState?: EcoDrivingState | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind ecoDrivingState: read it when ecoDrivingState is UNKNOWN.',
  })
  ecoDrivingStateRaw?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when missions can be sent to the vehicle.' })
  isMissionEnabled?: boolean | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the energy that the vehicle runs on." })
  energyId?: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the mode of travel." })
  travelModeId?: string | null;

  @Field(() => ID, { nullable: true, description: "Ocean's number of the unit of ratedConsumption." })
  consumptionUnitId?: string | null;

  @Field(() => Int, { nullable: true, description: 'French fiscal horsepower (CV fiscaux).' })
  fiscalHorsepower?: number | null;

  @Field(() => Float, { nullable: true, description: "Cost price of a kilometre (PRK), in the customer's currency." })
  costPerKm?: number | null;

  @Field(() => String, { nullable: true, description: 'Marks that tell the vehicle apart, as typed.' })
  distinguishingMarks?: string | null;

  @Field(() => Float, { nullable: true, description: 'Rated consumption, in the unit that consumptionUnitId names.' })
  ratedConsumption?: number | null;

  @Field(() => String, { nullable: true, description: 'Vehicle identification number, 17 characters.' })
  vin?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Emissions of CO2 as the list of vehicles gives them beside co2GramsPerKm, in grams a kilometre.',
  })
  reportedCo2GramsPerKm?: number | null;

  @Field(() => OdometerReading, { nullable: true, description: 'Last reading of the odometer, as it was read.' })
  odometer?: OdometerReading | null;

  @Field(() => OdometerReading, {
    nullable: true,
    description: 'Last reading of the odometer, as a user corrected it.',
  })
  adjustedOdometer?: OdometerReading | null;

  @Field(() => [MaintenanceVisit], { nullable: true, description: 'Service visits that are planned.' })
  maintenanceVisits?: MaintenanceVisit[] | null;

  @Field(() => Entity, {
    nullable: true,
    description: 'The entity that the vehicle belongs to; users see the vehicles of their entities.',
  })
  entity?: Entity | null;

  @Field(() => Box, {
    nullable: true,
    description: 'The box that is fitted; whether it is silent is told by its silence.',
  })
  box?: Box | null;

  @Field(() => Driver, {
    nullable: true,
    description: 'The driver in charge of the vehicle; who really drove is told by each step.',
  })
  driver?: Driver | null;
}
