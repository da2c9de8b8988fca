import { inputErrorsOf } from '../../graphql/validate-input.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { jsonEntries } from '../shared/entries.mapping.ts';
import type { Loaders } from '../loaders.ts';
import { int } from '../shared/wire-values.ts';
import type { LoginError, LoginInput, LoginPayload } from './login.type.ts';

/**
 * Exchanges credentials for a token of Ocean.
 *
 * @throws OceanError for outages and limits
 */
export async function signIn(input: LoginInput, loaders: Loaders): Promise<LoginPayload> {
  const errors = inputErrorsOf(input, 'input');
  if (errors.length > 0) {
    return notSignedIn(
      errors.map(({ argument, message }) => ({ code: 'INVALID_INPUT', field: argument.split('.'), message })),
    );
  }
  return requestToken(input, loaders).catch(toPayload);
}

async function requestToken({ login, password }: LoginInput, loaders: Loaders): Promise<LoginPayload> {
  const issued = await loaders.logIn({ login, password });
  const { token, expiresAt, passwordExpirationRemainingDays, additionalAccountData } = issued;
  return {
    token,
    expiresAt,
    passwordExpirationRemainingDays: remainingDays(passwordExpirationRemainingDays),
    additionalAccountData: jsonEntries(additionalAccountData),
    userErrors: [],
  };
}

/** Null without a count of days: below 0 means no expiry. */
function remainingDays(value: unknown): number | null {
  const days = int(value);
  return days === null || days < 0 ? null : days;
}

const rejections: Partial<Record<OceanError['code'], LoginError>> = {
  UNAUTHENTICATED: { code: 'WRONG_CREDENTIALS', field: ['input'], message: 'check login and password' },
  NOT_FOUND: { code: 'WRONG_CREDENTIALS', field: ['input'], message: 'check login and password' },
  FORBIDDEN: {
    code: 'ACCOUNT_REFUSED',
    field: ['input'],
    message: 'sign in to Ocean itself to see why, or contact its administrator',
  },
};

function toPayload(error: unknown): LoginPayload {
  const rejection = error instanceof OceanError ? rejections[error.code] : undefined;
  if (rejection === undefined) throw error;
  return notSignedIn([rejection]);
}

function notSignedIn(userErrors: LoginError[]): LoginPayload {
  return {
    token: null,
    expiresAt: null,
    passwordExpirationRemainingDays: null,
    additionalAccountData: null,
    userErrors,
  };
}
