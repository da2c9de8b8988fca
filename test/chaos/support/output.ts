/** What a client is told of a list that cannot be had: the whole answer, exactly. */
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

/** docs/errors.md. */
const messages = {
  UNAUTHENTICATED:
    'Ocean does not accept the credential. Sign in again and send the new token in the header x-auth-token.',
  FORBIDDEN: 'The user has no right to this. Ask for it in Ocean, or leave the field out.',
  BAD_USER_INPUT: 'Ocean refused the parameters. Check ids, dates and the customer, then ask again.',
  UPSTREAM_UNAVAILABLE: 'Ocean cannot be reached or failed. Ask again later.',
  UPSTREAM_TIMEOUT: 'Ocean did not answer in time. Ask again later, or for less.',
  UPSTREAM_RATE_LIMITED: 'Ocean asks for fewer calls. Wait for retryAfterSeconds, then ask again.',
  UPSTREAM_BAD_RESPONSE: 'Ocean gave an answer that cannot be read. Ask again later; if it stays, report it.',
} as const;
