/** The exact response for a list that is unavailable. */
export function output(code: keyof typeof messages, field: string, more: Record<string, unknown> = {}) {
  return [
    {
      message: messages[code],
      locations: [{ line: 1, column: 3 }],
      path: [field],
      extensions: { code, ...more },
    },
  ];
}

/** Messages of docs/errors.md. */
const messages = {
  UNAUTHENTICATED:
    'Ocean does not accept the credential. Sign in again and send the new token in the header x-auth-token.',
  FORBIDDEN: 'The user has no right to this. Request it in Ocean, or leave the field out.',
  BAD_USER_INPUT: 'Ocean rejected the parameters. Check ids, dates and the customer, then try again.',
  UPSTREAM_UNAVAILABLE: 'Ocean cannot be reached or failed. Try again later.',
  UPSTREAM_TIMEOUT: 'Ocean did not respond in time. Try again later, or request less.',
  UPSTREAM_RATE_LIMITED: 'Ocean limits the rate of requests. Wait for retryAfterSeconds, then try again.',
  UPSTREAM_BAD_RESPONSE: 'Ocean sent a response that cannot be read. Try again later; if it persists, report it.',
} as const;
