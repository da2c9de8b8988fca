/**
 * How many rows a list without a page is taken to have. Ocean does not say before it is asked; these are more than
 * most have. Others are taken to have `usualListSize`.
 */
export const listSizes: Readonly<Record<string, number>> = {
  'Query.entities': 50,
  'Vehicle.assignments': 20,
  'Driver.assignments': 20,
  'Driver.privacySchedules': 10,
  'SetRecurringPrivacySchedulePayload.schedules': 10,
  'PrivacySchedule.slots': 2,
  'RecurringPrivacySchedule.slots': 2,
  'ExceptionalPrivacySchedule.slots': 2,
  'Vehicle.steps': 40,
  'PrivacyStep.polyline': 200,
  'PrivacySynthesis.children': 5,
  'PrivacySynthesis.descendants': 20,
  'UsageTotals.durationsSeconds': 2,
  'UsageTotals.batteryUses': 2,
  'UsageTotals.distancesMeters': 2,
  'UsageTotals.electricDistancesMeters': 2,
  '__Schema.types': 130,
  '__Schema.directives': 8,
  '__Type.fields': 12,
  '__Type.inputFields': 1,
  '__Type.enumValues': 2,
  '__Type.interfaces': 1,
  '__Type.possibleTypes': 1,
  '__Field.args': 1,
  '__Directive.args': 2,
};

export const usualListSize = 5;
