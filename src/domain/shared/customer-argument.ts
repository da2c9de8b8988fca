import { Arg, ID } from 'type-graphql';

/** Argument of every root field: the customer whose fleet is read. */
export function CustomerIdArgument() {
  return Arg('customerId', () => ID, {
    nullable: true,
    description:
      'Ocean id of the customer whose fleet is read; only for users with several customers. Default: the header x-customer-id, then the configured customer.',
  });
}
