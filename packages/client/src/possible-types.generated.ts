// Generated from schema/schema.graphql by `npm run codegen`. Do not edit.
/** The types behind each interface and union: `new InMemoryCache({ possibleTypes })`. */
export const possibleTypes: Record<string, string[]> = {
  Node: ['Box', 'Driver', 'DriverAssignment', 'Entity', 'ExceptionalPrivacySchedule', 'PrivacyStep', 'RecurringPrivacySchedule', 'Vehicle'],
  PositionFields: ['Position', 'StepPoint'],
  PrivacySchedule: ['ExceptionalPrivacySchedule', 'RecurringPrivacySchedule'],
  UserError: ['DeletePrivacySchedulesError', 'LoginError', 'SetExceptionalPrivacyScheduleError', 'SetExceptionalPrivacySchedulesError', 'SetRecurringPrivacyScheduleError', 'SetRecurringPrivacySchedulesError', 'SetStepPrivacyError'],
};
