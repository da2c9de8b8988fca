/**
 * The headers that say who asks and for whom. Without them Ocean's graph refuses, or answers as its service account: a
 * gateway must hand them to it, and to no subgraph that is not yours.
 */
export const passedOn = ['x-auth-token', 'authorization', 'x-customer-id'] as const;
