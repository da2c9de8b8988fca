import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { JsonEntry } from '../entries.type.ts';
import { commonCodes, userErrorOf } from '../write/user-error-of.ts';

export const LoginError = userErrorOf('Login', {
  INVALID_INPUT: commonCodes.INVALID_INPUT,
  WRONG_CREDENTIALS: 'Ocean knows no such login and password together.',
  ACCOUNT_REFUSED: 'Ocean knows the account and does not let it in; its password may have expired.',
});
export type LoginError = InstanceType<typeof LoginError>;

/** What login gives. */
@ObjectType({ description: 'What login gives.', simpleResolvers: true })
export class LoginPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Token of Ocean: send it in the header x-auth-token, or authorization: Bearer. A secret; keep it in memory.',
  })
  token!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the token ends, 12 hours after it was given.' })
  expiresAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days until the password must be changed: worth showing to the person. Null when it never expires, or Ocean does not say.',
  })
  passwordExpirationRemainingDays!: number | null;

  @Field(() => [JsonEntry], { nullable: true, description: 'What else Ocean says of the account.' })
  additionalAccountData!: JsonEntry[] | null;

  @Field(() => [LoginError], { description: 'Empty when the person is signed in.' })
  userErrors!: LoginError[];
}
