/** An instant in UTC, ISO 8601: `2026-06-12T10:00:00.000Z`. Parse it with `new Date(value)`. */
export type DateTime = string;

/** A day on the customer's calendar, without time or zone: `2026-06-12`. Do not parse it as an instant. */
export type LocalDate = string;

/** A time on the customer's clocks, without a zone: `08:30`. */
export type LocalTime = string;

/** Same as LocalTime, with `24:00` for the end of the day. */
export type LocalEndTime = string;

/** A duration, ISO 8601: `PT1H30M`. */
export type Duration = string;

/** Any JSON value of Ocean: check it before use. */
export type Json = unknown;
