import { graphql } from 'relay-runtime';

/** The calendar of private hours: weekly ones and exceptions of all drivers in one list. */
export const calendarQuery = graphql`
  query calendarQuery($first: Int, $filter: PrivacyScheduleFilter) {
    ...calendar_list @arguments(first: $first, filter: $filter)
  }
`;

export const calendarList = graphql`
  fragment calendar_list on Query
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 20 }
    after: { type: "String" }
    filter: { type: "PrivacyScheduleFilter" }
  )
  @refetchable(queryName: "calendarPageQuery") {
    privacySchedules(first: $first, after: $after, filter: $filter) @connection(key: "calendar_list_privacySchedules") {
      totalCount
      asOf
      isStale
      edges {
        node {
          __typename
          id
          driver {
            id
            lastName
          }
          validity {
            start
            end
          }
          ... on ExceptionalPrivacySchedule {
            description
            createdBy {
              lastName
            }
          }
        }
      }
    }
  }
`;
