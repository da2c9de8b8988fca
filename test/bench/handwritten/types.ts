import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

/** The benchmarked part of the graph, under the names of schema.graphql. */

@ObjectType({ simpleResolvers: true })
export class BoxType {
  @Field(() => String, { nullable: true }) code!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class Vehicle {
  @Field(() => String, { nullable: true }) registration!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class Silence {
  @Field(() => Int, { nullable: true }) days!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class Box {
  @Field(() => String, { nullable: true }) serialNumber!: string | null;
  @Field(() => String, { nullable: true }) imei!: string | null;
  @Field(() => BoxType, { nullable: true }) type!: BoxType | null;
  @Field(() => Vehicle, { nullable: true }) vehicle!: Vehicle | null;
  @Field(() => Silence, { nullable: true }) silence!: Silence | null;
  /** Not in the graph: fields to sort and count by. */
  oceanId!: string;
  reason!: string | null;
  entity!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class Count {
  @Field(() => String, { nullable: true }) label!: string | null;
  @Field(() => Int) count!: number;
}

@ObjectType()
export class BoxSummary {
  @Field(() => Int) qualifiedCount!: number;
  @Field(() => [Count]) byReason!: Count[];
  @Field(() => [Count]) byEntity!: Count[];
}

@ObjectType()
export class BoxConnection {
  @Field(() => Int) totalCount!: number;
  @Field(() => [Box]) nodes!: Box[];
  /** Counted on request. */
  rows!: Box[];
}

@ObjectType({ simpleResolvers: true })
export class Slot {
  @Field(() => String) day!: string;
  @Field(() => String) start!: string;
  @Field(() => String) end!: string;
}

@ObjectType({ simpleResolvers: true })
export class PrivacySchedule {
  @Field(() => [Slot]) slots!: Slot[];
}

@ObjectType({ simpleResolvers: true })
export class Driver {
  @Field(() => String, { nullable: true }) lastName!: string | null;
  oceanId!: string;
}

@ObjectType()
export class DriverConnection {
  @Field(() => [Driver]) nodes!: Driver[];
}

export enum BoxOrderField {
  DAYS_SILENT = 'DAYS_SILENT',
  SERIAL_NUMBER = 'SERIAL_NUMBER',
}

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

export enum PrivacyScheduleKind {
  RECURRING = 'RECURRING',
}

registerEnumType(BoxOrderField, { name: 'BoxOrderField' });
registerEnumType(OrderDirection, { name: 'OrderDirection' });
registerEnumType(PrivacyScheduleKind, { name: 'PrivacyScheduleKind' });

@InputType()
export class BoxOrder {
  @Field(() => BoxOrderField) field!: BoxOrderField;
  @Field(() => OrderDirection) direction!: OrderDirection;
}

@InputType()
export class BoxFilter {
  @Field(() => Boolean, { nullable: true }) isQualified?: boolean | null;
  @Field(() => Int, { nullable: true }) silentForMoreThanDays?: number | null;
}
