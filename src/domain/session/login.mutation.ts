import { IsNotEmpty, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { JsonEntry } from '../shared/entries.type.ts';
import { commonCodes, userErrorOf } from '../mutations/user-error.ts';
import { inputErrorsOf } from '../../graphql/validate-input.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { tokenLifetimeMillis } from '../../ocean/login.ts';
import { jsonEntries } from '../shared/entries.mapping.ts';
import type { Loaders } from '../loaders.ts';
import { int } from '../shared/wire-values.ts';
import { inputArgument } from '../mutations/mutation.type.ts';

/** Who signs in. Neither field is kept, logged or echoed. */
@InputType({ description: 'Who signs in to Ocean. Neither field is kept, logged or echoed.' })
export class LoginInput {
  @Field(() => String, { description: 'Login of the Ocean account.' })
  @IsNotEmpty({ message: 'must not be empty' })
  @MaxLength(320, { message: 'must have at most 320 characters' })
  login!: string;

  @Field(() => String, { description: 'Its password.' })
  @IsNotEmpty({ message: 'must not be empty' })
  @MaxLength(1024, { message: 'must have at most 1,024 characters' })
  password!: string;
}

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

@Resolver()
export class LoginMutation {
  @Mutation(() => LoginPayload, {
    description: 'Exchanges a login and password of Ocean for a token of 12 hours. Needs no token; keeps neither.',
  })
  async login(
    @Arg('input', () => LoginInput, { ...inputArgument, description: 'Who signs in.' }) input: LoginInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<LoginPayload> {
    const faults = await inputErrorsOf(input, 'input');
    if (faults.length > 0) {
      return refused(
        faults.map(({ argument, message }) => ({ code: 'INVALID_INPUT', field: argument.split('.'), message })),
      );
    }
    return signIn(input, loaders).catch(whenRefused);
  }
}

async function signIn({ login, password }: LoginInput, loaders: Loaders): Promise<LoginPayload> {
  const { token, passwordExpirationRemainingDays, additionalAccountData } = await loaders.logIn({ login, password });
  return {
    token,
    expiresAt: new Date(loaders.now().getTime() + tokenLifetimeMillis),
    passwordExpirationRemainingDays: remainingDays(passwordExpirationRemainingDays),
    additionalAccountData: jsonEntries(additionalAccountData),
    userErrors: [],
  };
}

/** Null when Ocean gives no count of days: below 0, which stands for no expiry, or no count at all. */
function remainingDays(given: unknown): number | null {
  const days = int(given);
  return days === null || days < 0 ? null : days;
}

const refusals: Partial<Record<OceanError['code'], LoginError>> = {
  UNAUTHENTICATED: { code: 'WRONG_CREDENTIALS', field: ['input'], message: 'check login and password' },
  NOT_FOUND: { code: 'WRONG_CREDENTIALS', field: ['input'], message: 'check login and password' },
  FORBIDDEN: {
    code: 'ACCOUNT_REFUSED',
    field: ['input'],
    message: 'sign in to Ocean itself to see why, or ask its administrator',
  },
};

function whenRefused(error: unknown): LoginPayload {
  const refusal = error instanceof OceanError ? refusals[error.code] : undefined;
  if (refusal === undefined) throw error;
  return refused([refusal]);
}

function refused(userErrors: LoginError[]): LoginPayload {
  return {
    token: null,
    expiresAt: null,
    passwordExpirationRemainingDays: null,
    additionalAccountData: null,
    userErrors,
  };
}
