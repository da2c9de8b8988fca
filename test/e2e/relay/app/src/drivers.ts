import { graphql } from 'relay-runtime';

/** Pages both ways: relay's connections take last and before as they take first and after. */
export const driversQuery = graphql`
  query driversQuery($first: Int, $after: String, $last: Int, $before: String) {
    ...drivers_list @arguments(first: $first, after: $after, last: $last, before: $before)
  }
`;

export const driversList = graphql`
  fragment drivers_list on Query
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  )
  @refetchable(queryName: "driversPageQuery") {
    drivers(first: $first, after: $after, last: $last, before: $before) @connection(key: "drivers_list_drivers") {
      totalCount
      edges {
        node {
          id
          lastName
        }
      }
    }
  }
`;
