import { registerEnumType } from 'type-graphql';

/** Day of the week. Open: see UNKNOWN. */
export enum DayOfWeek {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(DayOfWeek, {
  name: 'DayOfWeek',
  description: 'Day of the week.',
  valuesConfig: {
    MONDAY: { description: 'Monday.' },
    TUESDAY: { description: 'Tuesday.' },
    WEDNESDAY: { description: 'Wednesday.' },
    THURSDAY: { description: 'Thursday.' },
    FRIDAY: { description: 'Friday.' },
    SATURDAY: { description: 'Saturday.' },
    SUNDAY: { description: 'Sunday.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** What the hours of a schedule mean. Open: see UNKNOWN. */
export enum PrivacySlotKind {
  PRIVATE = 'PRIVATE',
  EXCEPTIONAL_PRIVATE = 'EXCEPTIONAL_PRIVATE',
  IMMOBILISATION = 'IMMOBILISATION',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PrivacySlotKind, {
  name: 'PrivacySlotKind',
  description: 'What the hours of a schedule mean.',
  valuesConfig: {
    PRIVATE: { description: 'Private life, week after week: trips in these hours are hidden.' },
    EXCEPTIONAL_PRIVATE: { description: 'Private life by exception, between two dates.' },
    IMMOBILISATION: { description: 'The vehicle is immobilised in these hours.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** The two sorts of schedules of a driver. Closed: it is only asked with. */
export enum PrivacyScheduleKind {
  RECURRING = 'RECURRING',
  EXCEPTIONAL = 'EXCEPTIONAL',
}
registerEnumType(PrivacyScheduleKind, {
  name: 'PrivacyScheduleKind',
  description: 'The two sorts of schedules of a driver.',
  valuesConfig: {
    RECURRING: { description: 'Week after week.' },
    EXCEPTIONAL: { description: 'Between two dates, beside the weekly ones.' },
  },
});
