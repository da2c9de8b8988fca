import { registerEnumType } from 'type-graphql';

/** A day of the week that a client names: closed, unlike DayOfWeek. */
export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}
const days = Object.values(Weekday).map((day) => [
  day,
  { description: `${day.charAt(0)}${day.slice(1).toLowerCase()}.` },
]);
registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week to set.',
  valuesConfig: Object.fromEntries(days) as Record<Weekday, { description: string }>,
});

/** What hours are to mean. */
export enum SettableSlotKind {
  PRIVATE = 'PRIVATE',
  IMMOBILISATION = 'IMMOBILISATION',
}
registerEnumType(SettableSlotKind, {
  name: 'SettableSlotKind',
  description: 'What hours are to mean.',
  valuesConfig: {
    PRIVATE: { description: 'Private life: trips in these hours are hidden.' },
    IMMOBILISATION: { description: 'The vehicle is immobilised in these hours.' },
  },
});
