import { ArrayMaxSize, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../../graphql/connection.type.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { NearInput } from '../place/near.input.ts';
import { AreFilterIds } from '../node/ocean-id.ts';
import { PointOfInterestKind } from '../place/place.enums.ts';
import { EventState, MobileState } from '../vehicle-status/vehicle-status.enums.ts';
import { VehicleCategory } from '../vehicle/vehicle.enums.ts';
import { SilenceMailGroup } from './box.enums.ts';

/** Identifies one box by one of its keys. */
@InputType({ description: 'Identifies one box: give exactly one key.' })
export class BoxKey {
  @Field(() => ID, { nullable: true, description: 'Global id: the field `id` of the object.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean id of the box.' })
  oceanId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Serial number printed on the box; case, blanks and hyphens do not matter.',
  })
  serialNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'IMEI of the modem, 15 digits.' })
  imei?: string | null;
}

/** Conditions on boxes. */
@InputType({
  description:
    'Conditions on boxes: all that are given must match. Ocean reports model, reason and last status of silent boxes only: others do not match conditions on them.',
})
export class BoxFilter {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: communicates; false: is in Ocean’s list of silent boxes. Useful in `Query.boxes`: other lists hold silent boxes only.',
  })
  isCommunicating?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Silent for more than this number of days, counted by Ocean. A box that never communicated and has no count does not match.',
  })
  @Min(0, { message: 'give days, from 0' })
  silentForMoreThanDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Silent for at most this number of days: boxes that fell silent recently.',
  })
  @Min(0, { message: 'give days, from 0' })
  silentForAtMostDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: has never communicated since it was fitted; false: has communicated at least once.',
  })
  hasNeverCommunicated?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: a user entered a reason; false: no user has.',
  })
  isQualified?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Only these reasons, by SilenceReason.oceanId; at most 200.' })
  @AreFilterIds(null, 'reasons')
  reasonIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only boxes in vehicles of these entities, by Entity.id or Entity.oceanId; at most 200.',
  })
  @AreFilterIds('Entity', 'entities')
  entityIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Only these models of box, by BoxType.code; at most 200.' })
  @ArrayMaxSize(200, { message: 'give at most 200 codes' })
  typeCodes?: string[] | null;

  @Field(() => [SilenceMailGroup], {
    nullable: true,
    description:
      'Only boxes whose reason notifies these groups. UNKNOWN: a group that this graph does not know yet. Boxes without a reason do not match.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  mailGroups?: SilenceMailGroup[] | null;

  @Field(() => [MobileState], {
    nullable: true,
    description: 'Only boxes whose last known status has these mobile states; boxes without one do not match.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  mobileStates?: MobileState[] | null;

  @Field(() => [EventState], {
    nullable: true,
    description:
      'Only boxes whose last unified event, of any source, has these states; boxes without such an event do not match.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  eventStates?: EventState[] | null;

  @Field(() => [PointOfInterestKind], {
    nullable: true,
    description:
      'Only boxes whose last known place is close to a point of interest of these kinds. Private places and places without one do not match.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  pointOfInterestKinds?: PointOfInterestKind[] | null;

  @Field(() => [VehicleCategory], {
    nullable: true,
    description: 'Only boxes fitted in vehicles of these categories; boxes in no vehicle do not match.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  vehicleCategories?: VehicleCategory[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: fitted in a vehicle; false: in none.' })
  hasVehicle?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words to find in serial number, IMEI, registration, VIN and fleet number; case, accents, blanks and hyphens do not matter.',
  })
  @MaxLength(100, { message: 'give at most 100 characters' })
  text?: string | null;

  @Field(() => NearInput, {
    nullable: true,
    description: 'Last known position within a distance of a point; boxes without one do not match.',
  })
  @ValidateNested()
  near?: NearInput | null;
}

/** Sort keys of boxes. */
export enum BoxOrderField {
  DAYS_SILENT = 'DAYS_SILENT',
  LAST_COMMUNICATED_AT = 'LAST_COMMUNICATED_AT',
  INSTALLED_AT = 'INSTALLED_AT',
  QUALIFIED_AT = 'QUALIFIED_AT',
  SERIAL_NUMBER = 'SERIAL_NUMBER',
  REGISTRATION = 'REGISTRATION',
  ENTITY = 'ENTITY',
}
registerEnumType(BoxOrderField, {
  name: 'BoxOrderField',
  description: 'Sort keys of boxes. Boxes that communicate have no days of silence and no dates: they come last.',
  valuesConfig: {
    DAYS_SILENT: { description: 'Days since they last communicated, counted by Ocean.' },
    LAST_COMMUNICATED_AT: { description: 'When they last communicated.' },
    INSTALLED_AT: { description: 'When they were fitted.' },
    QUALIFIED_AT: { description: 'When a user entered the reason.' },
    SERIAL_NUMBER: { description: 'Serial number; numbers in it count as numbers.' },
    REGISTRATION: { description: 'Registration of the vehicle.' },
    ENTITY: { description: 'Name of the vehicle’s entity.' },
  },
});

/** Sort order of boxes. */
@InputType({ description: 'Sort order of boxes; equal ones by Ocean id. Default: DAYS_SILENT, DESC.' })
export class BoxOrder {
  @Field(() => BoxOrderField, { defaultValue: BoxOrderField.DAYS_SILENT, description: 'Sort key.' })
  field!: BoxOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: 'Direction.' })
  direction!: OrderDirection;
}

/** Arguments of every list of boxes. */
@ArgsType()
export class BoxListArgs extends PageArgs {
  @Field(() => BoxFilter, { nullable: true, description: 'Conditions; absent: all boxes of the list.' })
  @ValidateNested()
  filter?: BoxFilter | null;

  @Field(() => BoxOrder, { nullable: true, description: 'Default: DAYS_SILENT, DESC.' })
  orderBy?: BoxOrder | null;
}
