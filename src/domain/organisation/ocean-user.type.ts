import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Driver } from '../driver/driver.type.ts';
import { OceanUserKind } from './organisation.enums.ts';

/** An account of the Ocean platform, not necessarily a driver. */
@ObjectType({ description: 'An account of the Ocean platform, not necessarily a driver.', simpleResolvers: true })
export class OceanUser {
  @Field(() => ID, { nullable: true, description: 'Ocean id of the user.' })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name to sign in with.' })
  login!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the account.' })
  email!: string | null;

  @Field(() => OceanUserKind, { nullable: true, description: 'Kind of account.' })
  kind!: OceanUserKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Raw value of `kind`, as Ocean sends it: read it when `kind` is UNKNOWN.',
  })
  kindRaw!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the account expires; null if it does not.' })
  validUntil!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True once the account is deleted in Ocean (logically: Ocean retains it for history).',
  })
  isDeleted!: boolean | null;

  @Field(() => Driver, {
    nullable: true,
    description: "The driver who owns the account; null if it is not a driver's.",
  })
  driver!: Driver | null;
}
