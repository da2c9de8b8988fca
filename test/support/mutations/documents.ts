/** Fields that every payload has beside its own. */
const common = `clientMutationId
  userErrors { __typename code field message }
  confirmed confirmedBy
  plannedCalls { method path query { key values } body }`;

const schedule = '__typename id oceanId validity { start end } slots { day kind start end }';

export const setRecurring = `mutation ($input: SetRecurringPrivacyScheduleInput!) {
  result: setRecurringPrivacySchedule(input: $input) { ${common} driver { oceanId } schedules { ${schedule} } }
}`;

export const setExceptional = `mutation ($input: SetExceptionalPrivacyScheduleInput!) {
  result: setExceptionalPrivacySchedule(input: $input) {
    ${common} driver { oceanId } schedule { ${schedule} description extension { oceanId } }
  }
}`;

export const setRecurringForMany = `mutation ($input: SetRecurringPrivacySchedulesInput!) {
  result: setRecurringPrivacySchedules(input: $input) {
    ${common}
    results { driverId outcome confirmed confirmedBy userErrors { code field message } driver { oceanId lastName } schedules { ${schedule} } }
  }
}`;

export const setExceptionalForMany = `mutation ($input: SetExceptionalPrivacySchedulesInput!) {
  result: setExceptionalPrivacySchedules(input: $input) {
    ${common}
    results {
      driverId outcome confirmed confirmedBy userErrors { code field message } driver { oceanId lastName }
      schedule { ${schedule} description }
    }
  }
}`;

export const deleteRecurring = `mutation ($input: DeletePrivacySchedulesInput!) {
  result: deleteRecurringPrivacySchedules(input: $input) {
    ${common} deletedIds ended { ${schedule} } continuedBy { ${schedule} } drivers { oceanId }
  }
}`;

export const deleteExceptional = `mutation ($input: DeletePrivacySchedulesInput!) {
  result: deleteExceptionalPrivacySchedules(input: $input) { ${common} deletedIds ended { id } continuedBy { id } drivers { oceanId } }
}`;

export const setStepPrivacy = `mutation ($input: SetStepPrivacyInput!) {
  result: setStepPrivacy(input: $input) {
    ${common}
    results { id outcome confirmed confirmedBy userErrors { code field } step { id kind isPrivate } }
  }
}`;

export const recurringPath = '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
export const exceptionalPath = '/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu';
export const oneExceptionPath = '/restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu';
export const stepPath = '/restapi/vieprivee/v1/etapeViePriveePosteriori';
