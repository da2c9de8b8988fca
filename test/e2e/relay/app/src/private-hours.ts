import { graphql } from 'relay-runtime';

export const privateHoursQuery = graphql`
  query privateHoursQuery($driverId: ID!, $at: DateTime!) {
    node(id: $driverId) {
      ...privateHours_driver @alias(as: "driver")
    }
  }
`;

export const privateHoursDriver = graphql`
  fragment privateHours_driver on Driver {
    lastName
    privacySchedules(kinds: [RECURRING], validAt: $at) {
      id
      slots {
        day
        start
        end
      }
    }
  }
`;

/** Gives the driver back, so that every view of their hours at the same moment is updated by the payload. */
export const setPrivateHoursMutation = graphql`
  mutation privateHoursSetMutation($input: SetRecurringPrivacyScheduleInput!, $at: DateTime!) {
    setRecurringPrivacySchedule(input: $input) {
      driver {
        ...privateHours_driver
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;
