import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A telematics box: the device itself. */
@ObjectType({ description: 'A telematics box: the device itself.', simpleResolvers: true })
export class Box {
  @Field(() => ID, { nullable: true, description: 'Ocean\'s number of the box.' })
  oceanId?: string | null;

  @Field(() => String, { nullable: true, description: 'Serial number printed on the box.' })
  serialNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Second serial number (sn), the manufacturer\'s.' })
  manufacturerSerialNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'IMEI of the modem, 15 digits.' })
  imei?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the box on the network (adBoi), as Ocean words it.' })
  deviceAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the modem\'s core.' })
  gsmCore?: string | null;

  @Field(() => String, { nullable: true, description: 'Free comment on the box.' })
  comment?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ocean\'s number of the box\'s state.' })
  stateId?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'First day of the warranty.' })
  warrantyStart?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Last day of the warranty.' })
  warrantyEnd?: Date | null;
}
