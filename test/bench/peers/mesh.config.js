import { defineConfig } from '@graphql-mesh/compose-cli';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';

/** The contract as a subgraph, before an Ocean at OCEAN_URL, and the hours of a driver beside the driver. */
export const composeConfig = defineConfig({
  subgraphs: [
    {
      sourceHandler: loadOpenAPISubgraph('Ocean', {
        source: process.env.OCEAN_CONTRACT,
        endpoint: process.env.OCEAN_URL,
        ignoreErrorResponses: true,
        operationHeaders: { 'x-auth-token': '{context.headers["x-auth-token"]}' },
        // A POST that reads.
        selectQueryOrMutationField: [{ type: 'query', fieldName: 'listDrivers' }],
      }),
    },
  ],
  additionalTypeDefs: /* GraphQL */ `
    extend type Individu {
      horaires: [HoraireIndividu]
        @resolveTo(
          sourceName: "Ocean"
          sourceTypeName: "Query"
          sourceFieldName: "listRecurringSchedules"
          requiredSelectionSet: "{ id }"
          sourceArgs: { individuId: "{root.id}" }
        )
    }
  `,
});
