import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConfigurationStatus } from './box.enums.ts';

/** A set of settings that boxes run with. */
@ObjectType({ description: 'A set of settings that boxes run with.', simpleResolvers: true })
export class BoxConfiguration {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the configuration set.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Label of the set.' })
  label!: string | null;

  @Field(() => Int, { nullable: true, description: "Rank in Ocean's lists." })
  position!: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the set was last changed.' })
  updatedAt!: Date | null;
}

/** Configuration assigned to the box, and how far its transfer is. */
@ObjectType({ description: 'Configuration assigned to the box, and how far its transfer is.', simpleResolvers: true })
export class BoxConfigurationAssignment {
  @Field(() => BoxConfiguration, { nullable: true, description: 'The assigned settings.' })
  configuration!: BoxConfiguration | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start of the assignment.' })
  start!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'End of the assignment; null while it lasts.' })
  end!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the box acknowledged the settings; null until it has.',
  })
  acknowledgedAt!: Date | null;

  @Field(() => ConfigurationStatus, { nullable: true, description: 'State of the transfer to the box.' })
  status!: ConfigurationStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `status`, as Ocean sends it: read it when `status` is UNKNOWN.',
  })
  statusRaw!: string | null;
}

/** The model of the box. */
@ObjectType({ description: 'The model of the box.', simpleResolvers: true })
export class BoxType {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the type.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short code of the type: what BoxFilter.typeCodes takes.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Free-text description of the type.' })
  description!: string | null;
}

/** Hardware revision of the box. */
@ObjectType({ description: 'Hardware revision of the box.', simpleResolvers: true })
export class HardwareRelease {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the revision.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Revision code.' })
  code!: string | null;
}

/** Firmware of the box. */
@ObjectType({ description: 'Firmware of the box.', simpleResolvers: true })
export class SoftwareVersion {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the version.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Version, as the box reports it.' })
  version!: string | null;
}

/** The SIM card in the box. */
@ObjectType({ description: 'The SIM card in the box.', simpleResolvers: true })
export class Sim {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the SIM card.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Number printed on the card (ICCID), 19 or 20 digits.' })
  iccid!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the card was imported into Ocean.' })
  importedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'File that the card was imported from.' })
  importFileName!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the card is out of service.' })
  isOutOfService!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Mobile operator of the card.' })
  operator!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number of the card, as typed.' })
  phoneNumber!: string | null;
}

/** Storage location of a box that is in no vehicle. */
@ObjectType({ description: 'Storage location of a box that is in no vehicle.', simpleResolvers: true })
export class StorageLocation {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the location.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the location.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Free-text description of the location.' })
  description!: string | null;
}

/** Manufacturer or supplier of the box. */
@ObjectType({ description: 'Manufacturer or supplier of the box.', simpleResolvers: true })
export class Supplier {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the supplier.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Short code.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the supplier.' })
  description!: string | null;
}

/** The order that the box was bought with. */
@ObjectType({ description: 'The order that the box was bought with.', simpleResolvers: true })
export class PurchaseOrder {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the order.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Order number.' })
  number!: string | null;

  @Field(() => Int, { nullable: true, description: 'Boxes ordered.' })
  quantity!: number | null;

  @Field(() => String, { nullable: true, description: 'Free comment on the order.' })
  comment!: string | null;
}
