import { readFileSync } from 'node:fs';

/** The query that federation exists for: three graphs in one result. */
export const silentBoxes = readFileSync(
  new URL('../../../examples/gateway/silent-boxes.graphql', import.meta.url),
  'utf8',
);

/** Vehicles from another graph, with one of our fields. */
export const registrationsOf =
  'query ($ids: [ID!]!) { serviceVisits(oceanIds: $ids) { id vehicle { oceanId registration } } }';
