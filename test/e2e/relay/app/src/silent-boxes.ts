import { graphql } from 'relay-runtime';

export const silentBoxesQuery = graphql`
  query silentBoxesQuery {
    ...silentBoxes_list
  }
`;

export const silentBoxesList = graphql`
  fragment silentBoxes_list on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 5 }, after: { type: "String" })
  @refetchable(queryName: "silentBoxesPageQuery") {
    nonCommunicatingBoxes(first: $first, after: $after) @connection(key: "silentBoxes_list_nonCommunicatingBoxes") {
      totalCount
      asOf
      edges {
        node {
          id
          serialNumber
          silence {
            days
          }
        }
      }
    }
  }
`;
