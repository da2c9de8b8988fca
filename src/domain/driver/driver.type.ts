import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OceanObject } from '../node/ocean-object.ts';
import { Civility } from './driver.enums.ts';
import { Entity } from '../organisation/entity.type.ts';
import { Group } from '../organisation/organisation.type.ts';
import { OceanUser } from '../organisation/ocean-user.type.ts';
import { type Vehicle } from '../vehicle/vehicle.type.ts';
import { DriverFeature } from './driver-identification.type.ts';
import { DriverProfile } from './driver-profile.type.ts';

/** A person who drives or may drive a vehicle of the fleet. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "oceanId")')
@ObjectType('Driver', {
  description: 'A person who drives or may drive a vehicle of the fleet.',
  implements: OceanObject,
  simpleResolvers: true,
})
export class Driver extends OceanObject {
  readonly nodeType = 'Driver';

  @Field(() => ID, { description: 'Ocean id of the driver: an int64, as text.' })
  override readonly oceanId!: string;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Initials, as typed in Ocean.' })
  initials?: string | null;

  @Field(() => String, { nullable: true, description: 'Staff number assigned by the employer.' })
  personnelNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the driver.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Mobile phone number of the driver, as typed.' })
  phone?: string | null;

  @Field(() => Civility, { nullable: true, description: 'Form of address.' })
  civility?: Civility | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `civility`, as Ocean sends it: read it when `civility` is UNKNOWN.',
  })
  civilityRaw?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True once the driver is deleted in Ocean (logically: Ocean retains it for history).',
  })
  isDeleted?: boolean | null;

  @Field(() => Entity, {
    nullable: true,
    description: 'The entity that the driver belongs to; users see the drivers of their entities.',
  })
  entity?: Entity | null;

  @Field(() => Group, { nullable: true, description: 'Group of the driver.' })
  group?: Group | null;

  @Field(() => OceanUser, {
    nullable: true,
    description: 'The driver’s account on the Ocean platform; null for a driver without one.',
  })
  user?: OceanUser | null;

  @Field(() => [DriverFeature], {
    nullable: true,
    description: 'Features of Ocean that are enabled for the driver.',
  })
  features?: DriverFeature[] | null;

  @Field(() => DriverProfile, {
    nullable: true,
    description: 'Personal file: licence, address, medical visit, targets.',
  })
  profile?: DriverProfile | null;

  /** Vehicle that the row names. driver.resolver.ts resolves the field of the graph. */
  vehicle?: Vehicle | null;
}
