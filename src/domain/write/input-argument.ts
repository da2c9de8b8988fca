/**
 * Options of a mutation's `input`: its rules are checked by `mutate`, which tells all faults as userErrors, so the
 * check that queries have, which throws, is left out.
 */
export const inputArgument = {
  description: 'What to change.',
  validateFn: (): void => undefined,
} as const;
