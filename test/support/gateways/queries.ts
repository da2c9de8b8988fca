import { readFileSync } from 'node:fs';

/** The query that federation exists for: three graphs in one result. */
export const silentBoxes = readFileSync(
  new URL('../../../examples/gateway/silent-boxes.graphql', import.meta.url),
  'utf8',
);

/** Vehicles that another graph names, and a field of ours on them. */
export const registrationsOf =
  'query ($ids: [ID!]!) { serviceVisits(oceanIds: $ids) { id vehicle { oceanId registration } } }';
