import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OceanObject } from '../node/ocean-object.ts';
import { Civility } from './driver.enums.ts';
import { Entity } from '../organisation/entity.type.ts';
import { Group } from '../organisation/organisation.type.ts';
import { OceanUser } from '../organisation/ocean-user.type.ts';
import { type Vehicle } from '../vehicle/vehicle.type.ts';
import { DriverFeature } from './driver-identification.type.ts';
import { DriverProfile } from './driver-profile.type.ts';

/** A person who drives or may drive a vehicle of the fleet: who they are, their vehicle, their private hours. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "oceanId")')
@ObjectType('Driver', {
  description:
    'A person who drives or may drive a vehicle of the fleet: who they are, their vehicle, their private hours.',
  implements: OceanObject,
  simpleResolvers: true,
})
export class Driver extends OceanObject {
  readonly nodeType = 'Driver';

  @Field(() => ID, { description: "Ocean's number of the driver, every digit kept." })
  override readonly oceanId!: string;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Initials, as typed into Ocean.' })
  initials?: string | null;

  @Field(() => String, { nullable: true, description: 'Staff number that the employer gave.' })
  personnelNumber?: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address on the driver's file." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "Mobile phone number on the driver's file, as typed." })
  phone?: string | null;

  @Field(() => Civility, { nullable: true, description: 'Form of address.' })
  civility?: Civility | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word of Ocean behind civility: read it when civility is UNKNOWN.',
  })
  civilityRaw?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True once Ocean has deleted the driver logically: kept for history, no longer in use.',
  })
  isDeleted?: boolean | null;

  @Field(() => Entity, {
    nullable: true,
    description: 'The entity that the driver belongs to; users see the drivers of their entities.',
  })
  entity?: Entity | null;

  @Field(() => Group, { nullable: true, description: 'The group that the driver is filed in.' })
  group?: Group | null;

  @Field(() => OceanUser, {
    nullable: true,
    description: 'The driver’s account on the Ocean platform; null for a driver without one.',
  })
  user?: OceanUser | null;

  @Field(() => [DriverFeature], {
    nullable: true,
    description: 'Features of Ocean that are switched on for the driver.',
  })
  features?: DriverFeature[] | null;

  @Field(() => DriverProfile, {
    nullable: true,
    description: 'The personal file: licence, address, medical visit, targets.',
  })
  profile?: DriverProfile | null;

  /** What the row knows; the field of the graph is resolved in driver.resolver.ts. */
  vehicle?: Vehicle | null;
}
