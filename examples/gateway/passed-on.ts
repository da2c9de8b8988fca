/**
 * Headers that identify the caller and the customer.
 *
 * Without them Ocean's graph rejects the request, or uses its service account. Forward them to Ocean's graph, and only
 * to subgraphs that you operate.
 */
export const passedOn = ['x-auth-token', 'authorization', 'x-customer-id'] as const;
