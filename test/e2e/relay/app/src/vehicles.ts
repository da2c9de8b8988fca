import { graphql } from 'relay-runtime';

export const vehiclesQuery = graphql`
  query vehiclesQuery($filter: VehicleFilter) {
    ...vehicles_list @arguments(filter: $filter)
  }
`;

export const vehiclesList = graphql`
  fragment vehicles_list on Query
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 10 }
    after: { type: "String" }
    filter: { type: "VehicleFilter" }
  )
  @refetchable(queryName: "vehiclesPageQuery") {
    vehicles(first: $first, after: $after, filter: $filter) @connection(key: "vehicles_list_vehicles") {
      totalCount
      edges {
        node {
          id
          ...vehicles_row
        }
      }
    }
  }
`;

export const vehiclesRow = graphql`
  fragment vehicles_row on Vehicle @refetchable(queryName: "vehiclesRowQuery") {
    registration
    driver {
      lastName
    }
  }
`;
