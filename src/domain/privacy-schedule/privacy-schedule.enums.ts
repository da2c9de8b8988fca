import { registerEnumType } from 'type-graphql';

/** Day of the week in an input: closed, unlike DayOfWeek. */
export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}

/** Day of the week. Open: see UNKNOWN. */
export const DayOfWeek = { ...Weekday, UNKNOWN: 'UNKNOWN' } as const;
export type DayOfWeek = Weekday | 'UNKNOWN';

const unknownValue = {
  description: 'Ocean’s value is unknown to this graph; read the raw value in the field beside, ending in Raw.',
};
const weekdays: Record<Weekday, { description: string }> = {
  MONDAY: { description: 'Monday.' },
  TUESDAY: { description: 'Tuesday.' },
  WEDNESDAY: { description: 'Wednesday.' },
  THURSDAY: { description: 'Thursday.' },
  FRIDAY: { description: 'Friday.' },
  SATURDAY: { description: 'Saturday.' },
  SUNDAY: { description: 'Sunday.' },
};
registerEnumType(Weekday, { name: 'Weekday', description: 'Day of the week to set.', valuesConfig: weekdays });
registerEnumType(DayOfWeek, {
  name: 'DayOfWeek',
  description: 'Day of the week.',
  valuesConfig: { ...weekdays, UNKNOWN: unknownValue },
});

/** Meaning of the hours of a schedule. Open: see UNKNOWN. */
export enum PrivacySlotKind {
  PRIVATE = 'PRIVATE',
  EXCEPTIONAL_PRIVATE = 'EXCEPTIONAL_PRIVATE',
  IMMOBILISATION = 'IMMOBILISATION',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PrivacySlotKind, {
  name: 'PrivacySlotKind',
  description: 'Meaning of the hours of a schedule.',
  valuesConfig: {
    PRIVATE: { description: 'Private life, week after week: trips in these hours are hidden.' },
    EXCEPTIONAL_PRIVATE: { description: 'Private life by exception, between two dates.' },
    IMMOBILISATION: { description: 'The vehicle is immobilised in these hours.' },
    UNKNOWN: unknownValue,
  },
});

/** Kinds of schedules of a driver. Closed: only inputs have it. */
export enum PrivacyScheduleKind {
  RECURRING = 'RECURRING',
  EXCEPTIONAL = 'EXCEPTIONAL',
}
registerEnumType(PrivacyScheduleKind, {
  name: 'PrivacyScheduleKind',
  description: 'Kinds of schedules of a driver.',
  valuesConfig: {
    RECURRING: { description: 'Week after week.' },
    EXCEPTIONAL: { description: 'Between two dates, in addition to the weekly ones.' },
  },
});

/** Meaning of hours in an input. */
export enum SettableSlotKind {
  PRIVATE = 'PRIVATE',
  IMMOBILISATION = 'IMMOBILISATION',
}
registerEnumType(SettableSlotKind, {
  name: 'SettableSlotKind',
  description: 'Meaning of the hours to set.',
  valuesConfig: {
    PRIVATE: { description: 'Private life: trips in these hours are hidden.' },
    IMMOBILISATION: { description: 'The vehicle is immobilised in these hours.' },
  },
});
