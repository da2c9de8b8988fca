import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { JsonEntry } from '../shared/entries.type.ts';
import { commonCodes, userErrorOf } from '../mutations/user-error.ts';

/** Credentials of a user. The password is never stored; the login is, in memory, for `viewer`. */
@InputType({
  description:
    'Credentials of an Ocean user. Neither field is logged. The password is not stored; the login is, in memory until the token ends, for `viewer`.',
})
export class LoginInput {
  @Field(() => String, { description: 'Login of the Ocean account.' })
  @IsNotEmpty({ message: 'must not be empty' })
  @MaxLength(320, { message: 'must have at most 320 characters' })
  login!: string;

  @Field(() => String, { description: 'Password of the account.' })
  @IsNotEmpty({ message: 'must not be empty' })
  @MaxLength(1024, { message: 'must have at most 1,024 characters' })
  password!: string;
}

export const LoginError = userErrorOf('Login', {
  INVALID_INPUT: commonCodes.INVALID_INPUT,
  WRONG_CREDENTIALS: 'Ocean rejects this pair of login and password.',
  ACCOUNT_REFUSED: 'Ocean knows the account and rejects its login; the password may have expired.',
});
export type LoginError = InstanceType<typeof LoginError>;

/** Payload of login. */
@ObjectType({ description: 'Payload of login.', simpleResolvers: true })
export class LoginPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Token of Ocean: send it in the header x-auth-token, or authorization: Bearer. It is a secret; store it in memory only.',
  })
  token!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Expiry of the token, 12 hours after login.' })
  expiresAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days until the password must be changed: show them to the user. Null when it never expires, or Ocean sends none.',
  })
  passwordExpirationRemainingDays!: number | null;

  @Field(() => [JsonEntry], { nullable: true, description: 'Further data of the account that Ocean returns.' })
  additionalAccountData!: JsonEntry[] | null;

  @Field(() => [LoginError], { description: 'Empty when the user is signed in.' })
  userErrors!: LoginError[];
}
