/**
 * Usual number of rows of lists without a page, whose length is unknown before they are read. These are no maxima:
 * larger numbers would reject operations well below the limits, and longer lists are counted while the operation runs.
 * An analysis has 300 lines in 30 entities. Other lists have `usualListSize`.
 */
export const listSizes: Readonly<Record<string, number>> = {
  'Query.entities': 50,
  'Query.groups': 20,
  'Vehicle.assignments': 20,
  'Driver.assignments': 20,
  'Driver.privacySchedules': 10,
  'SetRecurringPrivacySchedulePayload.schedules': 10,
  'RecurringPrivacyResult.schedules': 10,
  'PrivacySchedule.slots': 7,
  'RecurringPrivacySchedule.slots': 7,
  'ExceptionalPrivacySchedule.slots': 7,
  'Vehicle.steps': 40,
  'PrivacyStep.polyline': 200,
  'PrivacySynthesis.children': 20,
  'PrivacySynthesis.descendants': 30,
  'PrivacySynthesis.cumulativeTotalsByFlag': 3,
  'PrivacyContent.totalsByFlag': 3,
  'PrivacyContent.items': 10,
  'PrivacyContent.motorisations': 3,
  'PrivacyContent.driversByPeriod': 10,
  'PrivacyUsage.lines': 20,
  'BoxSummary.byReason': 50,
  'BoxSummary.byEntity': 100,
  'BoxSummary.byType': 50,
  'BoxSummary.byDaysSilent': 10,
  'DriverSummary.byEntity': 100,
  'VehicleSummary.byEntity': 100,
  'VehicleSummary.byMake': 100,
  'UsageTotals.durationsSeconds': 6,
  'UsageTotals.batteryUses': 6,
  'UsageTotals.distancesMeters': 6,
  'UsageTotals.electricDistancesMeters': 6,
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
