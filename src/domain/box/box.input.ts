import { ArrayMaxSize, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../../graphql/connection.type.ts';
import { NearInput } from '../place/near.input.ts';
import { AreFilterIds } from '../node/ocean-id.ts';
import { PointOfInterestKind } from '../place/place.enums.ts';
import { EventState, MobileState } from '../vehicle-status/vehicle-status.enums.ts';
import { VehicleCategory } from '../vehicle/vehicle.enums.ts';
import { SilenceMailGroup } from './box.enums.ts';

/** Which box is meant. */
@InputType({ description: 'Which box is meant: give exactly one.' })
export class BoxKey {
  @Field(() => ID, { nullable: true, description: 'The global id that this graph gave.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean’s number of the box.' })
  oceanId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Serial number printed on the box; case, blanks and hyphens do not matter.',
  })
  serialNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'IMEI of the modem, 15 digits.' })
  imei?: string | null;
}

/** Which silent boxes are wanted. */
@InputType({ description: 'Which silent boxes are wanted: every condition given must hold.' })
export class BoxFilter {
  @Field(() => Int, {
    nullable: true,
    description:
      'Silent for more than so many days, as Ocean counts them. A box that never communicated and has no count does not pass.',
  })
  @Min(0, { message: 'give days, from 0' })
  silentForMoreThanDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Silent for at most so many days: what fell silent lately.' })
  @Min(0, { message: 'give days, from 0' })
  silentForAtMostDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: never heard since they were fitted; false: heard at least once.',
  })
  hasNeverCommunicated?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: a user gave a reason; false: nobody has looked into it yet.',
  })
  isQualified?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Only these reasons, by SilenceReason.oceanId; at most 200.' })
  @AreFilterIds(null, 'reasons')
  reasonIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only vehicles of these entities, by Entity.id or Entity.oceanId; at most 200.',
  })
  @AreFilterIds('Entity', 'entities')
  entityIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Only these models of box, by BoxType.code; at most 200.' })
  @ArrayMaxSize(200, { message: 'give at most 200 codes' })
  typeCodes?: string[] | null;

  @Field(() => [SilenceMailGroup], {
    nullable: true,
    description:
      'Only boxes whose reason makes Ocean write to these groups. UNKNOWN: to a group that this graph does not know yet. Boxes without a reason do not pass.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  mailGroups?: SilenceMailGroup[] | null;

  @Field(() => [MobileState], {
    nullable: true,
    description: 'Only boxes whose last known status has these mobile states; boxes without one do not pass.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  mobileStates?: MobileState[] | null;

  @Field(() => [EventState], {
    nullable: true,
    description:
      'Only boxes whose last unified event, of any source, has these states; boxes without such an event do not pass.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  eventStates?: EventState[] | null;

  @Field(() => [PointOfInterestKind], {
    nullable: true,
    description:
      'Only boxes whose last known place is close to a point of interest of these kinds. Private places and places without one do not pass.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  pointOfInterestKinds?: PointOfInterestKind[] | null;

  @Field(() => [VehicleCategory], {
    nullable: true,
    description: 'Only boxes fitted in vehicles of these categories; boxes in no vehicle do not pass.',
  })
  @ArrayMaxSize(200, { message: 'give at most 200 values' })
  vehicleCategories?: VehicleCategory[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: fitted in a vehicle; false: in none.' })
  hasVehicle?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words looked for in serial number, IMEI, registration, VIN and fleet number; case, accents, blanks and hyphens do not matter.',
  })
  @MaxLength(100, { message: 'give at most 100 characters' })
  text?: string | null;

  @Field(() => NearInput, {
    nullable: true,
    description: 'Last known position within a distance of a point; boxes without one do not pass.',
  })
  @ValidateNested()
  near?: NearInput | null;
}

/** What silent boxes can be sorted by. */
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
  description: 'What silent boxes can be sorted by.',
  valuesConfig: {
    DAYS_SILENT: { description: 'Days since they were last heard, as Ocean counts them.' },
    LAST_COMMUNICATED_AT: { description: 'When they were last heard.' },
    INSTALLED_AT: { description: 'When they were fitted.' },
    QUALIFIED_AT: { description: 'When a user gave the reason.' },
    SERIAL_NUMBER: { description: 'Serial number; numbers in it count as numbers.' },
    REGISTRATION: { description: 'Registration of the vehicle.' },
    ENTITY: { description: 'Name of the vehicle’s entity.' },
  },
});

/** How silent boxes are sorted. */
@InputType({ description: 'How silent boxes are sorted; equal ones by Ocean’s number. Default: DAYS_SILENT, DESC.' })
export class BoxOrder {
  @Field(() => BoxOrderField, { defaultValue: BoxOrderField.DAYS_SILENT, description: 'What to sort by.' })
  field!: BoxOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: 'Which way.' })
  direction!: OrderDirection;
}
