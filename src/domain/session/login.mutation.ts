import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { faultsOf } from '../../graph/validate-input.ts';
import { OceanError } from '../../ocean/errors.ts';
import { tokenLifetimeMillis } from '../../ocean/login.ts';
import { jsonEntries } from '../entries.mapping.ts';
import type { Loaders } from '../loaders.ts';
import { int } from '../wire-values.ts';
import { inputArgument } from '../write/input-argument.ts';
import { LoginInput } from './login.input.ts';
import { LoginPayload, type LoginError } from './login.payload.ts';

@Resolver()
export class LoginMutation {
  @Mutation(() => LoginPayload, {
    description: 'Exchanges a login and password of Ocean for a token of 12 hours. Needs no token; keeps neither.',
  })
  async login(
    @Arg('input', () => LoginInput, { ...inputArgument, description: 'Who signs in.' }) input: LoginInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<LoginPayload> {
    const faults = await faultsOf(input, 'input');
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
