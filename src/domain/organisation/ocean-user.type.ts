import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Driver } from '../driver/driver.type.ts';
import { OceanUserKind } from './organisation.enums.ts';

/** An account of the Ocean platform, not necessarily a driver. */
@ObjectType({ description: 'An account of the Ocean platform, not necessarily a driver.', simpleResolvers: true })
export class OceanUser {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the user." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'The name that the user signs in with.' })
  login!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the account.' })
  email!: string | null;

  @Field(() => OceanUserKind, { nullable: true, description: 'What sort of account it is.' })
  kind!: OceanUserKind | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind kind: read it when kind is UNKNOWN.' })
  kindRaw!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the account expires; null when it does not.' })
  validUntil!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True once Ocean has deleted the account logically.' })
  isDeleted!: boolean | null;

  @Field(() => Driver, { nullable: true, description: "The driver behind the account, when it is a driver's." })
  driver!: Driver | null;
}
