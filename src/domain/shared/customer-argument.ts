import { Arg, ID } from 'type-graphql';

/** The argument that every root field has: whose fleet is meant. */
export function CustomerIdArgument() {
  return Arg('customerId', () => ID, {
    nullable: true,
    description:
      'Whose fleet: only for users with several customers. Absent: the header x-customer-id, then the configured default.',
  });
}
