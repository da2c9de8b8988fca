/** An instant in UTC, ISO 8601: `2026-06-12T10:00:00.000Z`. `new Date(value)` reads it. */
export type DateTime = string;

/** A day on the customer's calendar, without a time or a zone: `2026-06-12`. Do not read it as an instant. */
export type LocalDate = string;

/** A time on the customer's clocks, without a zone: `08:30`. */
export type LocalTime = string;

/** As LocalTime, and `24:00` for the end of the day. */
export type LocalEndTime = string;

/** A length of time, ISO 8601: `PT1H30M`. */
export type Duration = string;

/** Whatever Ocean put there: look before use. */
export type Json = unknown;
