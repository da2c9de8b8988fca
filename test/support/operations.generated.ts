// Generated from schema/operations by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A part of the map between two latitudes and two longitudes, such as the visible part of a map. */
export type BoundingBoxInput = {
  /** Longitude of the right edge, in degrees (WGS 84), from -180 to 180. Smaller than west: the box crosses the 180th meridian. */
  east: number;
  /** Latitude of the upper edge, in degrees (WGS 84), from -90 to 90, not below south. */
  north: number;
  /** Latitude of the lower edge, in degrees (WGS 84), from -90 to 90. */
  south: number;
  /** Longitude of the left edge, in degrees (WGS 84), from -180 to 180. */
  west: number;
};

/** Kind of an event of the list of silent boxes. With a filter, the list is that of the boxes that match: APPEARED and LEFT also mean that a silent box begins or ceases to match. */
export type BoxChangeKind =
  /** The box is now in the list: it no longer communicates. */
  | 'APPEARED'
  /** All changes until `asOf` have been sent. The first event of a subscription, and the first after DELAYED. Query the list after the first one: later events are the changes to it. */
  | 'CURRENT'
  /** Ocean fails, or requests a pause: changes after `asOf` are not known yet. Show the age. CURRENT follows when they are. */
  | 'DELAYED'
  /** Only with a filter: the box is still silent, and no longer matches. */
  | 'LEFT'
  /** The box communicates again: it is no longer in Ocean’s list of silent boxes. */
  | 'RECOVERED'
  /** A user entered another reason for the silence, or removed it. */
  | 'REQUALIFIED'
  /** Changes may be missing, for example because `after` is too old or the client read too slowly. Query the list again; later events are the changes to it. */
  | 'RESYNC';

/** Conditions on boxes: all that are given must match. Ocean reports model, reason and last status of silent boxes only: others do not match conditions on them. */
export type BoxFilter = {
  /** Only boxes in vehicles of these entities, by Entity.id or Entity.oceanId; at most 200. */
  entityIds?: Array<string> | null | undefined;
  /** Only boxes whose last unified event, of any source, has these states; boxes without such an event do not match. */
  eventStates?: Array<EventState> | null | undefined;
  /** true: has never communicated since it was fitted; false: has communicated at least once. */
  hasNeverCommunicated?: boolean | null | undefined;
  /** true: fitted in a vehicle; false: in none. */
  hasVehicle?: boolean | null | undefined;
  /** true: communicates; false: is in Ocean’s list of silent boxes. Useful in `Query.boxes`: other lists hold silent boxes only. */
  isCommunicating?: boolean | null | undefined;
  /** true: a user entered a reason; false: no user has. */
  isQualified?: boolean | null | undefined;
  /** Only boxes whose reason notifies these groups. UNKNOWN: a group that this graph does not know yet. Boxes without a reason do not match. */
  mailGroups?: Array<SilenceMailGroup> | null | undefined;
  /** Only boxes whose last known status has these mobile states; boxes without one do not match. */
  mobileStates?: Array<MobileState> | null | undefined;
  /** Last known position within a distance of a point; boxes without one do not match. */
  near?: NearInput | null | undefined;
  /** Only boxes whose last known place is close to a point of interest of these kinds. Private places and places without one do not match. */
  pointOfInterestKinds?: Array<PointOfInterestKind> | null | undefined;
  /** Only these reasons, by SilenceReason.oceanId; at most 200. */
  reasonIds?: Array<string> | null | undefined;
  /** Silent for at most this number of days: boxes that fell silent recently. */
  silentForAtMostDays?: number | null | undefined;
  /** Silent for more than this number of days, counted by Ocean. A box that never communicated and has no count does not match. */
  silentForMoreThanDays?: number | null | undefined;
  /** Words to find in serial number, IMEI, registration, VIN and fleet number; case, accents, blanks and hyphens do not matter. */
  text?: string | null | undefined;
  /** Only these models of box, by BoxType.code; at most 200. */
  typeCodes?: Array<string> | null | undefined;
  /** Only boxes fitted in vehicles of these categories; boxes in no vehicle do not match. */
  vehicleCategories?: Array<VehicleCategory> | null | undefined;
};

/** Sort order of boxes; equal ones by Ocean id. Default: DAYS_SILENT, DESC. */
export type BoxOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** Sort key. */
  field?: BoxOrderField;
};

/** Sort keys of boxes. Boxes that communicate have no days of silence and no dates: they come last. */
export type BoxOrderField =
  /** Days since they last communicated, counted by Ocean. */
  | 'DAYS_SILENT'
  /** Name of the vehicle’s entity. */
  | 'ENTITY'
  /** When they were fitted. */
  | 'INSTALLED_AT'
  /** When they last communicated. */
  | 'LAST_COMMUNICATED_AT'
  /** When a user entered the reason. */
  | 'QUALIFIED_AT'
  /** Registration of the vehicle. */
  | 'REGISTRATION'
  /** Serial number; numbers in it count as numbers. */
  | 'SERIAL_NUMBER';

/** A span between two instants to search within. */
export type DateTimeRangeInput = {
  /** End (exclusive); absent: no end. Must be after start. */
  end?: string | null | undefined;
  /** First instant; absent: no start. */
  start?: string | null | undefined;
};

/** Day of the week. */
export type DayOfWeek =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Ocean’s value is unknown to this graph; read the raw value in the field beside, ending in Raw. */
  | 'UNKNOWN'
  /** Wednesday. */
  | 'WEDNESDAY';

/** Reason why deletePrivacySchedules did not make the change. */
export type DeletePrivacySchedulesErrorCode =
  /** The exception has begun: Ocean deletes only those that lie in the future. Nothing was sent. */
  | 'ALREADY_BEGUN'
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  | 'CLIENT_MUTATION_ID_REUSED'
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  | 'IDEMPOTENCY_UNAVAILABLE'
  /** The input is invalid; see field and message. Nothing was sent. */
  | 'INVALID_INPUT'
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  | 'NOT_APPLIED'
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  | 'OUTCOME_UNKNOWN'
  /** The recurring schedule has ended: the past is never changed. Nothing was sent. */
  | 'PAST_NOT_CHANGEABLE'
  /** Ocean rejected the change. Nothing changed. */
  | 'REFUSED'
  /** The caller can see no such schedule of this kind. Nothing was sent. */
  | 'SCHEDULE_NOT_FOUND'
  /** The recurring schedules are of several drivers; Ocean deletes those of one. Nothing was sent. */
  | 'SEVERAL_DRIVERS'
  /** Ocean would delete more than was named: the exception also holds for others. Name all of them, or none. Nothing was sent. */
  | 'SHARED_EXCEPTION';

/** Schedules to delete: all of the kind that the mutation names. */
export type DeletePrivacySchedulesInput = {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** The driver whose schedules they are: id or oceanId. If given, only this driver’s schedules are read. Absent: the schedules are searched among those of all drivers. */
  driverId?: string | null | undefined;
  /** The schedules, each once: id or oceanId, from 1 to 100. Recurring ones must be of one driver and not have ended; exceptions must not have begun. */
  ids: Array<string>;
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean;
};

/** Selects rows by logical deletion: Ocean retains deleted rows for history. */
export type DeletedRows =
  /** Only rows in use. */
  | 'EXCLUDE'
  /** Rows in use and deleted rows; see `isDeleted` of each row. */
  | 'INCLUDE'
  /** Only deleted rows. */
  | 'ONLY';

/** Reason why a month of a driver has scores, or has none. */
export type EcoDrivingAvailability =
  /** Ocean has scores of the driver for the month. */
  | 'KNOWN'
  /** Ocean has no scores under the name of the driver for the month. */
  | 'NONE'
  /** Ocean has scores under the name of the driver, and names no id. Another driver, or another row, has the same name: nothing is shown, as the scores may be another person’s. */
  | 'SHARED_NAME';

/** Kind of event. Ocean knows many more kinds than it publishes: expect UNKNOWN, and show the label of the event. */
export type EventKind =
  /** A driver identified with a badge. */
  | 'DRIVER_BADGE'
  /** The vehicle started. */
  | 'START'
  /** The vehicle stopped. */
  | 'STOP'
  /** No kind was entered in Ocean. */
  | 'UNDEFINED'
  /** A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw. */
  | 'UNKNOWN';

/** State of an event: instant, ongoing or ended. */
export type EventState =
  /** It has begun and ended. */
  | 'CLOSED'
  /** It has begun and continues. */
  | 'OPEN'
  /** It happened at one instant, and has no end. */
  | 'PUNCTUAL'
  /** A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw. */
  | 'UNKNOWN';

/** Period of an exception. Ocean stores whole seconds; fractions are cut off. */
export type ExceptionPeriodInput = {
  /** End of the private time, not part of it. */
  end: string;
  /** First private instant. */
  start: string;
};

/** Category of driving licence. */
export type LicenceCategory =
  /** Motorcycles. */
  | 'A'
  /** A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw. */
  | 'UNKNOWN';

/** Reason why login did not make the change. */
export type LoginErrorCode =
  /** Ocean knows the account and rejects its login; the password may have expired. */
  | 'ACCOUNT_REFUSED'
  /** The input is invalid; see field and message. Nothing was sent. */
  | 'INVALID_INPUT'
  /** Ocean rejects this pair of login and password. */
  | 'WRONG_CREDENTIALS';

/** Credentials of an Ocean user. Neither field is logged. The password is not stored; the login is, in memory until the token ends, for `viewer`. */
export type LoginInput = {
  /** Login of the Ocean account. */
  login: string;
  /** Password of the account. */
  password: string;
};

/** Movement of the vehicle when its box last communicated. */
export type MobileState =
  /** The engine was running. */
  | 'ENGINE_UP'
  /** The box does not work. */
  | 'OUT_OF_ORDER'
  /** It was in private use: its place is hidden. */
  | 'PRIVACY'
  /** It was just starting. */
  | 'START_ACTION'
  /** It stood, with the engine off. */
  | 'STOPPED'
  /** It was just coming to a stop. */
  | 'STOP_ACTION'
  /** It was driving. */
  | 'TRAVELING'
  /** No state was entered in Ocean. */
  | 'UNDEFINED'
  /** The box gave a state that Ocean does not know. */
  | 'UNDEFINED_STATE'
  /** A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw. */
  | 'UNKNOWN'
  /** It stood, with the engine on. */
  | 'WAITING';

/** Number of energies that a vehicle runs on. */
export type MotorisationKind =
  /** One energy only. */
  | 'MONO'
  /** A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw. */
  | 'UNKNOWN';

/** A circle on the map: all points within a straight-line distance of its centre. */
export type NearInput = {
  /** Latitude of the centre, in degrees (WGS 84), from -90 to 90. */
  latitude: number;
  /** Longitude of the centre, in degrees (WGS 84), from -180 to 180. */
  longitude: number;
  /** Radius, in metres, above 0, at most 2,000,000. */
  radiusMeters: number;
};

/** Sort direction of a list. Rows without a value come last in both directions. */
export type OrderDirection =
  /** Smallest, oldest or A first. */
  | 'ASC'
  /** Largest, newest or Z first. */
  | 'DESC';

/** Visibility of a place. Coordinates are present exactly when it is SHOWN. */
export type PlaceVisibility =
  /** Something marks the place as private: coordinates, address and point of interest are null, whatever Ocean sent. */
  | 'HIDDEN_PRIVATE'
  /** The box had no satellite fix: Ocean sent no coordinates, or placeholders (0/0, 85/0). */
  | 'NO_FIX'
  /** Ocean sent usable coordinates, and nothing marks the place as private. */
  | 'SHOWN'
  /** Ocean sent no usable coordinates, and no reason. */
  | 'UNKNOWN';

/** Role of a point of interest for the customer. */
export type PointOfInterestKind =
  /** A client of the customer. */
  | 'CLIENT'
  /** A filling station. */
  | 'GAS_STATION'
  /** A private home. */
  | 'HOME'
  /** A site of the customer. */
  | 'OFFICE'
  /** Another kind. */
  | 'OTHER'
  /** A potential client. */
  | 'PROSPECT'
  /** A supplier. */
  | 'PROVIDER'
  /** A restaurant. */
  | 'RESTAURANT'
  /** No kind was entered in Ocean. */
  | 'UNDEFINED'
  /** A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw. */
  | 'UNKNOWN';

/** Selects vehicles: all conditions that are given must match. */
export type PositionChangeFilter = {
  /** Only vehicles of these entities, by Entity.id or Entity.oceanId; at most 200. Those that belong to them when the subscription begins: one upstream request. */
  entityIds?: Array<string> | null | undefined;
  /** Only these vehicles, by Vehicle.id or Vehicle.oceanId; at most 200. */
  vehicleIds?: Array<string> | null | undefined;
  /** Only positions in this part of the map. A vehicle that leaves it sends LEFT once. */
  within?: BoundingBoxInput | null | undefined;
};

/** Kind of an event of last positions. */
export type PositionChangeKind =
  /** All changes until `asOf` have been sent. The first event of a subscription, and the first after DELAYED. Query the list after the first one: later events are the changes to it. */
  | 'CURRENT'
  /** Ocean fails, or requests a pause: changes after `asOf` are not known yet. Show the age. CURRENT follows when they are. */
  | 'DELAYED'
  /** Only with `within`: the vehicle is now outside of that part of the map. */
  | 'LEFT'
  /** The vehicle has a newer position, which is shown. */
  | 'MOVED'
  /** Changes may be missing, for example because `after` is too old or the client read too slowly. Query the list again; later events are the changes to it. */
  | 'RESYNC'
  /** The position may no longer be shown: remove it from the map at once. `position.visibility` is the reason; a position that is null is no longer in Ocean’s list. */
  | 'WITHDRAWN';

/** State of the vehicle at a position. */
export type PositionState =
  /** It was in private use: the place is hidden. */
  | 'PRIVATE'
  /** It was starting. */
  | 'START'
  /** It stood after its trip. */
  | 'STOPPED'
  /** It was driving. */
  | 'TRAVELING'
  /** A value that this graph does not know yet; the raw value is in the field `state`. */
  | 'UNKNOWN'
  /** It stood and waited during its trip. */
  | 'WAITING';

/** Selects the vehicles of an analysis. */
export type PrivacyAnalysisCriteria =
  /** All vehicles. */
  | 'ALL'
  /** Vehicles whose positions are recorded. */
  | 'GEOLOCATED'
  /** Vehicles whose positions are not recorded. */
  | 'NOT_GEOLOCATED';

/** Request of an analysis: the grouping of its lines, the period, and filters, which are joined by "and". */
export type PrivacyAnalysisInput = {
  /** Selects vehicles by whether their positions are recorded. */
  criteria?: PrivacyAnalysisCriteria | null | undefined;
  /** Only these drivers, by oceanId or id: at most 1,000, each once. Absent or empty: all that the user may see. */
  driverIds?: Array<string> | null | undefined;
  /** Only these entities, by oceanId or id: at most 1,000, each once. Absent or empty: all that the user may see. */
  entityIds?: Array<string> | null | undefined;
  /** Only these groups, by oceanId: at most 1,000, each once. Absent or empty: all that the user may see. */
  groupIds?: Array<string> | null | undefined;
  /** Grouping of the lines. */
  mode: PrivacyAnalysisRenderMode;
  /** Period to sum over. */
  period: PrivacyPeriodInput;
  /** Only these vehicles, by oceanId or id: at most 1,000, each once. Absent or empty: all that the user may see. */
  vehicleIds?: Array<string> | null | undefined;
};

/** Grouping of the lines of an analysis. Ocean does not document what "with hours" (horaires) adds: the private hours of the drivers, or the hours at which they drove. */
export type PrivacyAnalysisMode =
  /** Company cars (véhicules de fonction) only: a line a driver and day, with hours. */
  | 'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL'
  /** Company cars (véhicules de fonction) only: a line a driver for the full period, with hours. */
  | 'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS'
  /** A line a driver and day, without hours. */
  | 'BY_DRIVER_WITHOUT_SCHEDULE_DETAIL'
  /** A line a driver for the full period, without hours. */
  | 'BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS'
  /** A line a driver and day, with hours. */
  | 'BY_DRIVER_WITH_SCHEDULE_DETAIL'
  /** A line a driver for the full period, with hours. */
  | 'BY_DRIVER_WITH_SCHEDULE_SYNTHESIS'
  /** A line a vehicle and day, without hours. */
  | 'BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL'
  /** A line a vehicle for the full period, without hours. */
  | 'BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS'
  /** A line a vehicle and day, with hours. */
  | 'BY_VEHICLE_WITH_SCHEDULE_DETAIL'
  /** A line a vehicle for the full period, with hours. */
  | 'BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS'
  /** Ocean’s value is unknown to this graph; read the raw value in the field beside, ending in Raw. */
  | 'UNKNOWN';

/** Requested grouping of the lines of an analysis. Ocean does not document what "with hours" (horaires) adds: the private hours of the drivers, or the hours at which they drove. */
export type PrivacyAnalysisRenderMode =
  /** Company cars (véhicules de fonction) only: a line a driver and day, with hours. */
  | 'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL'
  /** Company cars (véhicules de fonction) only: a line a driver for the full period, with hours. */
  | 'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS'
  /** A line a driver and day, without hours. */
  | 'BY_DRIVER_WITHOUT_SCHEDULE_DETAIL'
  /** A line a driver for the full period, without hours. */
  | 'BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS'
  /** A line a driver and day, with hours. */
  | 'BY_DRIVER_WITH_SCHEDULE_DETAIL'
  /** A line a driver for the full period, with hours. */
  | 'BY_DRIVER_WITH_SCHEDULE_SYNTHESIS'
  /** A line a vehicle and day, without hours. */
  | 'BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL'
  /** A line a vehicle for the full period, without hours. */
  | 'BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS'
  /** A line a vehicle and day, with hours. */
  | 'BY_VEHICLE_WITH_SCHEDULE_DETAIL'
  /** A line a vehicle for the full period, with hours. */
  | 'BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS';

/** All hours of one weekday: they replace the hours of the day within the validity. */
export type PrivacyDayInput = {
  /** The day. */
  day: Weekday;
  /** Its hours, at most 24; an empty list leaves the day without any. Hours of one kind may touch, not overlap; hours of two kinds may overlap. */
  slots: Array<PrivacySlotInput>;
};

/** A period to analyse: at most 366 days, begun already. Its end may lie ahead. */
export type PrivacyPeriodInput = {
  /** End of the period, not part of it: after start, and at most 366 days after it. */
  end: string;
  /** First instant of the period: from 2000 on, and not in the future. */
  start: string;
};

/** Selects private hours: all conditions that are given must match. */
export type PrivacyScheduleChangeFilter = {
  /** Only hours of these drivers, by Driver.id or Driver.oceanId; at most 200. */
  driverIds?: Array<string> | null | undefined;
  /** Only these kinds. Default: both. */
  kinds?: Array<PrivacyScheduleKind> | null | undefined;
};

/** Kind of an event of private hours. A change of a driver’s week ends schedules, and continues them under new ids: CHANGED for those that end now, ADDED for their successors. */
export type PrivacyScheduleChangeKind =
  /** Ocean lists these hours now. */
  | 'ADDED'
  /** The validity, the hours or the purpose changed under the same id. */
  | 'CHANGED'
  /** All changes until `asOf` have been sent. The first event of a subscription, and the first after DELAYED. Query the list after the first one: later events are the changes to it. */
  | 'CURRENT'
  /** Ocean fails, or requests a pause: changes after `asOf` are not known yet. Show the age. CURRENT follows when they are. */
  | 'DELAYED'
  /** Ocean no longer lists these hours: `schedule` is what it listed last. */
  | 'REMOVED'
  /** Changes may be missing, for example because `after` is too old or the client read too slowly. Query the list again; later events are the changes to it. */
  | 'RESYNC';

/** Kinds of schedules of a driver. */
export type PrivacyScheduleKind =
  /** Between two dates, in addition to the weekly ones. */
  | 'EXCEPTIONAL'
  /** Week after week. */
  | 'RECURRING';

/** Outcome for one driver of a mutation for many. */
export type PrivacyScheduleOutcome =
  /** Ocean made the change; confirmed is true when it was read back. */
  | 'CHANGED'
  /** With validateOnly: the change can be sent. */
  | 'CHECKED'
  /** The driver’s hours did not change as requested; see userErrors. */
  | 'NOT_CHANGED'
  /** The mutation stopped before this driver: nothing was sent, and it can be sent again, with another clientMutationId. */
  | 'NOT_SENT'
  /** Ocean’s response is missing or unclear, and reading back does not show the change: read the driver’s hours to find out. */
  | 'UNKNOWN';

/** One span of hours of a day, in the wall-clock time of the customer. */
export type PrivacySlotInput = {
  /** End, a full minute after start; "24:00" is the end of the day. Hours that cross midnight are two slots on two days. */
  end: string;
  /** Meaning of the hours. */
  kind?: SettableSlotKind;
  /** Start, a full minute such as "18:00". */
  start: string;
};

/** Meaning of the hours of a schedule. */
export type PrivacySlotKind =
  /** Private life by exception, between two dates. */
  | 'EXCEPTIONAL_PRIVATE'
  /** The vehicle is immobilised in these hours. */
  | 'IMMOBILISATION'
  /** Private life, week after week: trips in these hours are hidden. */
  | 'PRIVATE'
  /** Ocean’s value is unknown to this graph; read the raw value in the field beside, ending in Raw. */
  | 'UNKNOWN';

/** Selects the use to sum up for a vehicle, driver, entity or group. */
export type PrivacyUsageInput = {
  /** Selects vehicles by whether their positions are recorded. */
  criteria?: PrivacyAnalysisCriteria | null | undefined;
  /** Period to sum over. */
  period: PrivacyPeriodInput;
};

/** A private share in a period, to compare with. */
export type PrivateShareInput = {
  /** Share of the private distance, from 0 to 1: 0.2 is 20 %. */
  share: number;
  /** Use in which the share is computed, as in `privacyUsage`. */
  usage: PrivacyUsageInput;
};

/** Reason why setExceptionalPrivacySchedule did not make the change. */
export type SetExceptionalPrivacyScheduleErrorCode =
  /** The exception has begun: Ocean changes only those that lie in the future. Nothing was sent. */
  | 'ALREADY_BEGUN'
  /** Ocean no longer has what the input expects: read again, then decide. Nothing was sent. */
  | 'CHANGED_SINCE'
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  | 'CLIENT_MUTATION_ID_REUSED'
  /** The caller can see no such driver. Nothing was sent. */
  | 'DRIVER_NOT_FOUND'
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  | 'IDEMPOTENCY_UNAVAILABLE'
  /** The input is invalid; see field and message. Nothing was sent. */
  | 'INVALID_INPUT'
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  | 'NOT_APPLIED'
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  | 'OUTCOME_UNKNOWN'
  /** The change begins in the past, which is never changed. Nothing was sent. */
  | 'PAST_NOT_CHANGEABLE'
  /** Ocean rejected the change. Nothing changed. */
  | 'REFUSED'
  /** The driver has no such exception. Nothing was sent. */
  | 'SCHEDULE_NOT_FOUND';

/** A private time between two instants, to grant to one driver or to change. */
export type SetExceptionalPrivacyScheduleInput = {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** Purpose, at most 255 characters; shown in Ocean. */
  description?: string | null | undefined;
  /** The driver: id or oceanId. */
  driverId: string;
  /** With scheduleId: the period that the client has read. If the exception has another one now, the change is not sent: CHANGED_SINCE. Absent: not checked. */
  expectedPeriod?: ExceptionPeriodInput | null | undefined;
  /** Period in which the driver’s time is private; it must not begin in the past. */
  period: ExceptionPeriodInput;
  /** The exception to change: id or oceanId of an ExceptionalPrivacySchedule of the driver that has not begun; absent: a new one. */
  scheduleId?: string | null | undefined;
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean;
};

/** Reason why setExceptionalPrivacySchedules did not make the change. */
export type SetExceptionalPrivacySchedulesErrorCode =
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  | 'CLIENT_MUTATION_ID_REUSED'
  /** The caller can see no such driver. Nothing was sent. */
  | 'DRIVER_NOT_FOUND'
  /** The entity has no driver that the caller can see. Nothing was sent. */
  | 'ENTITY_WITHOUT_DRIVERS'
  /** The user has no right to change the hours of this driver. They did not change. */
  | 'FORBIDDEN'
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  | 'IDEMPOTENCY_UNAVAILABLE'
  /** The input is invalid; see field and message. Nothing was sent. */
  | 'INVALID_INPUT'
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  | 'NOT_APPLIED'
  /** The mutation stopped before this driver: Ocean failed, limits the rate, rejects the credential, or the client disconnected. Nothing was sent for them; send it again, with another clientMutationId. */
  | 'NOT_SENT'
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  | 'OUTCOME_UNKNOWN'
  /** The change begins in the past, which is never changed. Nothing was sent. */
  | 'PAST_NOT_CHANGEABLE'
  /** Ocean limits the rate of requests. The driver’s hours did not change; try it again later. */
  | 'RATE_LIMITED'
  /** Ocean rejected the change. Nothing changed. */
  | 'REFUSED'
  /** The entity has more drivers than maxDrivers. Nothing was sent. */
  | 'TOO_MANY_DRIVERS'
  /** Ocean no longer accepts the credential. The driver’s hours did not change. */
  | 'UNAUTHENTICATED'
  /** Ocean could not be reached or failed before it took the change. The driver’s hours did not change; try it again later. */
  | 'UNAVAILABLE';

/** A private time between two instants, to grant to many drivers alike. */
export type SetExceptionalPrivacySchedulesInput = {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** Purpose, at most 255 characters; shown in Ocean. */
  description?: string | null | undefined;
  /** The drivers (id or oceanId), each once, from 1 to 200. Not together with entityId; one of the two is required. */
  driverIds?: Array<string> | null | undefined;
  /** The entity (id or oceanId) whose drivers are meant: those of its own, in Ocean’s order, without deleted ones and without those of entities below it. Not together with driverIds. */
  entityId?: string | null | undefined;
  /** With entityId: the number of drivers that the client expects at most, from 1 to 200. If the entity has more, nothing is sent: TOO_MANY_DRIVERS. The cost of the mutation is estimated by it. */
  maxDrivers?: number;
  /** Period in which the drivers’ time is private; it must not begin in the past. */
  period: ExceptionPeriodInput;
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean;
};

/** Reason why setRecurringPrivacySchedule did not make the change. */
export type SetRecurringPrivacyScheduleErrorCode =
  /** Ocean no longer has what the input expects: read again, then decide. Nothing was sent. */
  | 'CHANGED_SINCE'
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  | 'CLIENT_MUTATION_ID_REUSED'
  /** The caller can see no such driver. Nothing was sent. */
  | 'DRIVER_NOT_FOUND'
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  | 'IDEMPOTENCY_UNAVAILABLE'
  /** The input is invalid; see field and message. Nothing was sent. */
  | 'INVALID_INPUT'
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  | 'NOT_APPLIED'
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  | 'OUTCOME_UNKNOWN'
  /** The change begins in the past, which is never changed. Nothing was sent. */
  | 'PAST_NOT_CHANGEABLE'
  /** Ocean rejected the change. Nothing changed. */
  | 'REFUSED';

/** Weekly private hours to set for one driver. Days that are not named stay as they are. */
export type SetRecurringPrivacyScheduleInput = {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** The days to set, each once, with all their hours. */
  days: Array<PrivacyDayInput>;
  /** The driver: id or oceanId. */
  driverId: string;
  /** The schedules (id or oceanId) that the client has read for the named days with a validity that overlaps this one; an empty list: none. If Ocean has others now, the change is not sent: CHANGED_SINCE. Absent: not checked. */
  expectedScheduleIds?: Array<string> | null | undefined;
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean;
  /** Period in which the hours apply; absent: from now on, without end. It must not begin in the past. */
  validity?: ValidityInput | null | undefined;
};

/** Reason why setRecurringPrivacySchedules did not make the change. */
export type SetRecurringPrivacySchedulesErrorCode =
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  | 'CLIENT_MUTATION_ID_REUSED'
  /** The caller can see no such driver. Nothing was sent. */
  | 'DRIVER_NOT_FOUND'
  /** The entity has no driver that the caller can see. Nothing was sent. */
  | 'ENTITY_WITHOUT_DRIVERS'
  /** The user has no right to change the hours of this driver. They did not change. */
  | 'FORBIDDEN'
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  | 'IDEMPOTENCY_UNAVAILABLE'
  /** The input is invalid; see field and message. Nothing was sent. */
  | 'INVALID_INPUT'
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  | 'NOT_APPLIED'
  /** The mutation stopped before this driver: Ocean failed, limits the rate, rejects the credential, or the client disconnected. Nothing was sent for them; send it again, with another clientMutationId. */
  | 'NOT_SENT'
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  | 'OUTCOME_UNKNOWN'
  /** The change begins in the past, which is never changed. Nothing was sent. */
  | 'PAST_NOT_CHANGEABLE'
  /** Ocean limits the rate of requests. The driver’s hours did not change; try it again later. */
  | 'RATE_LIMITED'
  /** Ocean rejected the change. Nothing changed. */
  | 'REFUSED'
  /** The entity has more drivers than maxDrivers. Nothing was sent. */
  | 'TOO_MANY_DRIVERS'
  /** Ocean no longer accepts the credential. The driver’s hours did not change. */
  | 'UNAUTHENTICATED'
  /** Ocean could not be reached or failed before it took the change. The driver’s hours did not change; try it again later. */
  | 'UNAVAILABLE';

/** Weekly private hours to set for many drivers alike. Days that are not named stay as they are. */
export type SetRecurringPrivacySchedulesInput = {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** The days to set, each once, with all their hours. */
  days: Array<PrivacyDayInput>;
  /** The drivers (id or oceanId), each once, from 1 to 200. Not together with entityId; one of the two is required. */
  driverIds?: Array<string> | null | undefined;
  /** The entity (id or oceanId) whose drivers are meant: those of its own, in Ocean’s order, without deleted ones and without those of entities below it. Not together with driverIds. */
  entityId?: string | null | undefined;
  /** With entityId: the number of drivers that the client expects at most, from 1 to 200. If the entity has more, nothing is sent: TOO_MANY_DRIVERS. The cost of the mutation is estimated by it. */
  maxDrivers?: number;
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean;
  /** Period in which the hours apply; absent: from now on, without end. It must not begin in the past. */
  validity?: ValidityInput | null | undefined;
};

/** Reason why setStepPrivacy did not make the change. */
export type SetStepPrivacyErrorCode =
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  | 'CLIENT_MUTATION_ID_REUSED'
  /** The user has no right to change or read this step. It did not change. */
  | 'FORBIDDEN'
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  | 'IDEMPOTENCY_UNAVAILABLE'
  /** The input is invalid; see field and message. Nothing was sent. */
  | 'INVALID_INPUT'
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  | 'NOT_APPLIED'
  /** The mutation stopped before this step was sent: Ocean failed, limits the rate, rejects the credential, or the client disconnected. The step did not change; send it again, with another clientMutationId. */
  | 'NOT_SENT'
  /** Ocean’s data lacks the number of the vehicle’s on-board unit: give onboardNumber. Nothing was sent for it. */
  | 'ONBOARD_NUMBER_REQUIRED'
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  | 'OUTCOME_UNKNOWN'
  /** Ocean limits the rate of requests. The step did not change; try it again later. */
  | 'RATE_LIMITED'
  /** Ocean rejected the change. Nothing changed. */
  | 'REFUSED'
  /** The sheet of that day of that vehicle lists no such step, or the caller may not see it. Nothing was sent for it. To make a hidden step professional again, give onboardNumber and operatorCode. */
  | 'STEP_NOT_FOUND'
  /** Ocean no longer accepts the credential. The step did not change. */
  | 'UNAUTHENTICATED'
  /** Ocean could not be reached or failed before it took the change. The step did not change; try it again later. */
  | 'UNAVAILABLE';

/** Steps to make private, or professional again, after the fact. */
export type SetStepPrivacyInput = {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** Privacy to set for all of them. */
  privacy: StepPrivacy;
  /** The steps, each once, from 1 to 100. A step named in two ways is sent once. */
  steps: Array<StepPrivacyInput>;
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean;
};

/** Meaning of the hours to set. */
export type SettableSlotKind =
  /** The vehicle is immobilised in these hours. */
  | 'IMMOBILISATION'
  /** Private life: trips in these hours are hidden. */
  | 'PRIVATE';

/** Group that Ocean notifies by e-mail about a silent box with this reason. */
export type SilenceMailGroup =
  /** The first group of people for silent boxes (MAIL_TO_NC). */
  | 'NC'
  /** The second group of people for silent boxes (MAIL_TO_NC2). */
  | 'NC2'
  /** No group: no e-mail is sent. */
  | 'NO_MAIL'
  /** A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw. */
  | 'UNKNOWN';

/** Kind of a step of the day. */
export type StepKind =
  /** A private trip: time and distance are shown, places are not. */
  | 'PRIVATE_TRIP'
  /** The vehicle was starting. */
  | 'START'
  /** A stop between two trips. */
  | 'STOP'
  /** A trip that nothing marks as private; isPrivate is false only if it is known to be professional. */
  | 'TRIP'
  /** Ocean’s value is unknown to this graph; read the raw value in the field beside, ending in Raw. */
  | 'UNKNOWN'
  /** The vehicle stood and waited. Not a trip: isPrivate is null unless Ocean marks it as private. */
  | 'WAITING';

/** Privacy to set, after the fact. */
export type StepPrivacy =
  /** Private: Ocean hides its places, and counts it as private use. */
  | 'PRIVATE'
  /** Professional again: Ocean shows its places, and counts it as professional use. */
  | 'PROFESSIONAL';

/** Kind of an event of the steps of a vehicle’s day. */
export type StepPrivacyChangeKind =
  /** The sheet lists the step now: a new one, or one that it omitted while it was private. */
  | 'APPEARED'
  /** All changes until `asOf` have been sent. The first event of a subscription, and the first after DELAYED. Query the list after the first one: later events are the changes to it. */
  | 'CURRENT'
  /** Ocean fails, or requests a pause: changes after `asOf` are not known yet. Show the age. CURRENT follows when they are. */
  | 'DELAYED'
  /** The step became private, professional, or unknown: see `step.isPrivate`. */
  | 'PRIVACY_CHANGED'
  /** Changes may be missing, for example because `after` is too old or the client read too slowly. Query the list again; later events are the changes to it. */
  | 'RESYNC'
  /** The sheet no longer lists the step, as Ocean may do with private ones: remove its places at once. */
  | 'WITHDRAWN';

/** One step to change: named by its id, or by its oceanId with onboardNumber and operatorCode. */
export type StepPrivacyInput = {
  /** With oceanId and vehicleId: the day whose sheet is read back. */
  date?: string | null | undefined;
  /** The step’s id, as `vehicle { steps(date) { id } }` returns it. Absent: it is named by oceanId. */
  id?: string | null | undefined;
  /** Ocean id of the step, for one that the day’s sheet does not list, such as a private one. Needs onboardNumber and operatorCode. Absent: it is named by id. */
  oceanId?: string | null | undefined;
  /** Number of the vehicle’s on-board unit (onboardNumber); absent: the vehicle’s own, as Ocean lists it. */
  onboardNumber?: string | null | undefined;
  /** Operator code of the customer (Customer.operatorCode); absent: from the list of silent boxes when it is cached, otherwise omitted. */
  operatorCode?: string | null | undefined;
  /** With oceanId and date: the vehicle (id or oceanId) whose sheet is read back to confirm the change. */
  vehicleId?: string | null | undefined;
};

/** Outcome of one step. */
export type StepPrivacyOutcome =
  /** Ocean made the change, or the step already was so; confirmed is true when it was read back. */
  | 'CHANGED'
  /** With validateOnly: the change can be sent. */
  | 'CHECKED'
  /** The step did not change; see userErrors. */
  | 'NOT_CHANGED'
  /** Ocean’s response is missing or unclear, and reading back does not show the change: read the step to find out. */
  | 'UNKNOWN';

/** Kind of use of a vehicle. */
export type UsageKind =
  /** Private life, within or outside of scheduled private hours. */
  | 'PRIVATE'
  /** Work. */
  | 'PROFESSIONAL'
  /** Ocean’s value is unknown to this graph; read the raw value in the field key. */
  | 'UNKNOWN';

/** Validity of weekly hours. Ocean stores whole seconds; fractions are cut off. */
export type ValidityInput = {
  /** End; absent: until they are replaced. */
  end?: string | null | undefined;
  /** First instant; absent: from now on, at a time that Ocean chooses. */
  start?: string | null | undefined;
};

/** Family of a vehicle or machine in Ocean. Ocean abbreviates most of them and explains none: the meaning of an abbreviation is our interpretation. */
export type VehicleCategory =
  /** Any family: for settings that apply to all of them. */
  | 'ALL'
  /** Backhoe loader (TRCTP, tractopelle). */
  | 'BACKHOE_LOADER'
  /** Commercial vehicle, such as a van (VU, véhicule utilitaire). */
  | 'COMMERCIAL'
  /** Compressor (COMPR). */
  | 'COMPRESSOR'
  /** Container (CONT). */
  | 'CONTAINER'
  /** Drilling rig (FOREUSE). */
  | 'DRILLING_RIG'
  /** Excavator (PELLE). */
  | 'EXCAVATOR'
  /** Forklift truck (CHELEVE, chariot élévateur). */
  | 'FORKLIFT'
  /** Generator set (GROUP, groupe électrogène). */
  | 'GENERATOR'
  /** Heavy goods vehicle, above 3.5 t (PL, poids lourd). */
  | 'HEAVY_GOODS'
  /** Light commercial vehicle, up to 3.5 t (VUL, véhicule utilitaire léger). */
  | 'LIGHT_COMMERCIAL'
  /** Loader (CHARGE, chargeuse). */
  | 'LOADER'
  /** Mini-excavator (MINIPE, mini-pelle). */
  | 'MINI_EXCAVATOR'
  /** Other equipment without a drive of its own. */
  | 'OTHER_EQUIPMENT'
  /** Another machine. */
  | 'OTHER_MACHINE'
  /** Another vehicle. */
  | 'OTHER_VEHICLE'
  /** Passenger car (VL, véhicule léger). */
  | 'PASSENGER_CAR'
  /** Road paver (FINISS, finisseur). */
  | 'PAVER'
  /** Skip or tipper body (BENNE). */
  | 'SKIP'
  /** Telescopic handler (CHELEVT). */
  | 'TELESCOPIC_HANDLER'
  /** Trailer (REMORQUE). */
  | 'TRAILER'
  /** No family was entered in Ocean. */
  | 'UNDEFINED'
  /** A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw. */
  | 'UNKNOWN';

/** Conditions on vehicles: all that are given must match. */
export type VehicleFilter = {
  /** Only vehicles of these categories. UNKNOWN: of one that this graph does not know yet. Vehicles without a category do not match. */
  categories?: Array<VehicleCategory> | null | undefined;
  /** Whether logically deleted rows are listed and counted. Default: EXCLUDE, or INCLUDE when `isDeleted` is given. Lookups by id find deleted rows in any case. */
  deleted?: DeletedRows | null | undefined;
  /** Only vehicles that these drivers are in charge of, by Driver.id or Driver.oceanId; at most 200. */
  driverIds?: Array<string> | null | undefined;
  /** Only vehicles that run on these energies, by Vehicle.energyId; at most 200. */
  energyIds?: Array<string> | null | undefined;
  /** Only vehicles of these entities, by Entity.id or Entity.oceanId; at most 200. */
  entityIds?: Array<string> | null | undefined;
  /** Only vehicles of these groups, by Group.oceanId; at most 200: see `Vehicle.group`. Needs two more upstream requests: the lists of drivers and of silent boxes. */
  groupIds?: Array<string> | null | undefined;
  /** true: a box is fitted; false: none is. */
  hasBox?: boolean | null | undefined;
  /** true: a driver is in charge; false: none is. */
  hasDriver?: boolean | null | undefined;
  /**
   * true: logically deleted; false: in use.
   * @deprecated Use `VehicleFilter.deleted`. Until 2027-06-30.
   */
  isDeleted?: boolean | null | undefined;
  /** true: privacy rules apply; false: they do not. */
  isPrivacyEnabled?: boolean | null | undefined;
  /** true: the box does not communicate; false: it does. Needs one more upstream request: the list of silent boxes. */
  isSilent?: boolean | null | undefined;
  /** Only vehicles with a service visit planned before this instant (`MaintenanceVisit.plannedAt`), overdue ones included. Visits without a date do not count. */
  maintenanceDueBefore?: string | null | undefined;
  /** Only vehicles with a service visit planned at an odometer reading (`MaintenanceVisit.plannedOdometerKm`) at most this number of kilometres above the last one, overdue ones included. The last reading is `adjustedOdometer`, or `odometer` where there is none. Vehicles without a reading, and visits without a planned one, do not match. */
  maintenanceDueWithinKm?: number | null | undefined;
  /** Only vehicles of these numbers of energies. UNKNOWN: of one that this graph does not know yet. Vehicles without one do not match. */
  motorisations?: Array<MotorisationKind> | null | undefined;
  /** Last position within a distance of a point; vehicles without a visible position do not match. Needs one more upstream request: the last positions. */
  near?: NearInput | null | undefined;
  /** Only vehicles with a driver for whom this instant is private; see `Vehicle.privateIntervals`. A vehicle whose driver is not known does not match, and is not professional for that. Needs further upstream requests: the assignments and the lists of schedules. */
  privateAt?: string | null | undefined;
  /** Private share of the distance above a given one in a period; rows without use, or without both distances, do not match. An error when a share cannot be read. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  privateShareAbove?: PrivateShareInput | null | undefined;
  /** Words to find in registration, VIN, make, model, fleet number, description, and the box’s serial number and IMEI; case, accents, blanks and hyphens do not matter. */
  text?: string | null | undefined;
};

/** Sort order of vehicles; equal ones by Ocean id. Default: REGISTRATION, ASC. */
export type VehicleOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** Sort key. */
  field?: VehicleOrderField;
  /** Period and vehicles to sum the use of: required with PRIVATE_DISTANCE, PROFESSIONAL_DISTANCE and PRIVATE_SHARE, and not given with other fields. */
  usage?: PrivacyUsageInput | null | undefined;
};

/** Sort keys of vehicles. */
export type VehicleOrderField =
  /** Family name, then given name of the driver in charge. */
  | 'DRIVER'
  /** Name of the entity. */
  | 'ENTITY'
  /** Date of first registration. */
  | 'FIRST_REGISTERED_AT'
  /** Date of the earliest planned service visit. */
  | 'MAINTENANCE_PLANNED_AT'
  /** Make, then model. */
  | 'MAKE'
  /** Last reading of the odometer. */
  | 'ODOMETER'
  /** Private distance in the period of `usage`, which is required. Rows without use, or with a figure that cannot be read, come last. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  | 'PRIVATE_DISTANCE'
  /** Private share of the distance in the period of `usage`, which is required. Rows without use, or with a figure that cannot be read, come last. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  | 'PRIVATE_SHARE'
  /** Professional distance in the period of `usage`, which is required. Rows without use, or with a figure that cannot be read, come last. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  | 'PROFESSIONAL_DISTANCE'
  /** Registration plate. */
  | 'REGISTRATION';

/** Day of the week to set. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

export type BoxQueryVariables = Exact<{
  serialNumber: string;
}>;


export type BoxQuery = { box: { id: string, imei: string | null, type: { code: string | null, description: string | null } | null, sim: { iccid: string | null, operator: string | null, isOutOfService: boolean | null } | null, warranty: { start: string | null, end: string | null } | null, silence: { days: number | null, installedAt: string | null, lastCommunicatedAt: string | null, hasNeverCommunicated: boolean | null, qualification: { qualifiedAt: string | null, reason: { label: string | null } | null, qualifiedBy: { login: string | null } | null } | null } | null, vehicle: { id: string, registration: string | null, vin: string | null, entity: { id: string, name: string | null } | null } | null } | null };

export type ComingExceptionsQueryVariables = Exact<{
  entityId: string;
  from: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ComingExceptionsQuery = { privacySchedules: { totalCount: number, asOf: string, isStale: boolean, summary: { byCreator: Array<{ key: string | null, label: string | null, count: number }> }, nodes: Array<
      | { description: string | null, id: string, createdBy: { lastName: string | null, firstName: string | null } | null, driver: { id: string, oceanId: string, lastName: string | null, firstName: string | null }, validity: { start: string | null, end: string | null } | null }
      | { id: string, driver: { id: string, oceanId: string, lastName: string | null, firstName: string | null }, validity: { start: string | null, end: string | null } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DeleteExceptionalPrivacySchedulesMutationVariables = Exact<{
  input: DeletePrivacySchedulesInput;
}>;


export type DeleteExceptionalPrivacySchedulesMutation = { deleteExceptionalPrivacySchedules: { confirmed: boolean | null, deletedIds: Array<string> | null, drivers: Array<{ id: string, lastName: string | null, privacySchedules: Array<
        | { id: string }
        | { id: string }
      > | null }>, plannedCalls: Array<{ method: string, path: string, query: Array<{ key: string, values: Array<string> }> }>, userErrors: Array<{ code: DeletePrivacySchedulesErrorCode, field: Array<string> | null, message: string }> } };

export type DeleteRecurringPrivacySchedulesMutationVariables = Exact<{
  input: DeletePrivacySchedulesInput;
}>;


export type DeleteRecurringPrivacySchedulesMutation = { deleteRecurringPrivacySchedules: { confirmed: boolean | null, deletedIds: Array<string> | null, ended: Array<{ id: string, validity: { end: string | null } | null }> | null, continuedBy: Array<{ id: string, slots: Array<{ day: DayOfWeek, start: string, end: string }> }> | null, drivers: Array<{ id: string, lastName: string | null, privacySchedules: Array<
        | { id: string }
        | { id: string }
      > | null }>, plannedCalls: Array<{ method: string, path: string, query: Array<{ key: string, values: Array<string> }> }>, userErrors: Array<{ code: DeletePrivacySchedulesErrorCode, field: Array<string> | null, message: string }> } };

export type DriverDayQueryVariables = Exact<{
  driver: string;
  day: string;
  nextDay: string;
  noon: string;
}>;


export type DriverDayQuery = { driver: { id: string, lastName: string | null, assignments: Array<{ id: string, vehicle: { id: string, registration: string | null } | null, period: { start: string | null, end: string | null } | null }> | null, steps: Array<{ id: string, kind: StepKind | null, isPrivate: boolean | null, distanceMeters: number | null, duration: string | null, vehicle: { id: string, oceanId: string }, start: { at: string | null, address: { town: string | null } | null } | null, end: { at: string | null, address: { town: string | null } | null } | null } | null> | null } | null };

export type DriverPrivateHoursQueryVariables = Exact<{
  first?: number | null | undefined;
  kinds?: Array<PrivacyScheduleKind> | PrivacyScheduleKind | null | undefined;
  at?: string | null | undefined;
}>;


export type DriverPrivateHoursQuery = { drivers: { totalCount: number, nodes: Array<{ id: string, lastName: string | null, firstName: string | null, privacySchedules: Array<
        | { __typename: 'ExceptionalPrivacySchedule', description: string | null, id: string, createdBy: { login: string | null } | null, validity: { start: string | null, end: string | null } | null, slots: Array<{ day: DayOfWeek, kind: PrivacySlotKind, start: string, end: string }> }
        | { __typename: 'RecurringPrivacySchedule', id: string, validity: { start: string | null, end: string | null } | null, slots: Array<{ day: DayOfWeek, kind: PrivacySlotKind, start: string, end: string }> }
      > | null }> } | null };

export type DriverUsageQueryVariables = Exact<{
  first?: number | null | undefined;
  period: PrivacyPeriodInput;
}>;


export type DriverUsageQuery = { drivers: { nodes: Array<{ id: string, lastName: string | null, firstName: string | null, vehicle: { id: string, registration: string | null } | null, privacyUsage: { privateDistanceMeters: number | null, professionalDistanceMeters: number | null, privateShare: number | null, privateDurationSeconds: number | null, fuelLitres: number | null } | null }> } | null };

export type DriverWeekQueryVariables = Exact<{
  driverId: string;
  from: string;
  to: string;
}>;


export type DriverWeekQuery = { driver: { id: string, lastName: string | null, firstName: string | null, phone: string | null, isPrivateNow: boolean | null, entity: { id: string, name: string | null } | null, vehicle: { id: string, registration: string | null, isPrivacyEnabled: boolean | null } | null, privateIntervals: Array<{ start: string, end: string, reasons: Array<{ kind: PrivacySlotKind, isCertain: boolean, slot: { day: DayOfWeek, start: string, end: string } | null, schedule:
          | { __typename: 'ExceptionalPrivacySchedule', description: string | null, id: string }
          | { __typename: 'RecurringPrivacySchedule', id: string }
         }> }> | null, privacySchedules: Array<
      | { id: string, slots: Array<{ day: DayOfWeek, kind: PrivacySlotKind, start: string, end: string }> }
      | { id: string, slots: Array<{ day: DayOfWeek, kind: PrivacySlotKind, start: string, end: string }> }
    > | null, privacySchedulesFreshness: { asOf: string, isStale: boolean } | null } | null };

export type DriversWithoutScheduleQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type DriversWithoutScheduleQuery = { drivers: { totalCount: number, nodes: Array<{ id: string, lastName: string | null, firstName: string | null, entity: { id: string, name: string | null } | null, vehicle: { id: string, registration: string | null, isPrivacyEnabled: boolean | null } | null }> } | null };

export type EcoDrivingQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type EcoDrivingQuery = { drivers: { nodes: Array<{ id: string, lastName: string | null, firstName: string | null, ecoDriving: Array<{ month: string, availability: EcoDrivingAvailability, consumptionScore: number | null, safetyScore: number | null, totalDistanceKm: number | null, scores: { acceleration: number | null, braking: number | null, cornering: number | null, speed: number | null } | null, fleet: { acceleration: number | null, braking: number | null, cornering: number | null } | null }> | null }> } | null };

export type EntitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type EntitiesQuery = { entities: Array<{ id: string, oceanId: string, name: string | null }> | null };

export type EntityDashboardQueryVariables = Exact<{
  period: PrivacyPeriodInput;
}>;


export type EntityDashboardQuery = { entities: Array<{ id: string, oceanId: string, name: string | null, vehicles: { totalCount: number, summary: { privacyEnabledCount: number, withoutDriverCount: number } } | null, drivers: { totalCount: number } | null, nonCommunicatingBoxes: { totalCount: number, summary: { byReason: Array<{ label: string | null, count: number }> } } | null, privacyUsage: { privateDistanceMeters: number | null, professionalDistanceMeters: number | null, privateShare: number | null } | null }> | null };

export type ExportDriversQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ExportDriversQuery = { drivers: { totalCount: number, asOf: string, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, oceanId: string, lastName: string | null, firstName: string | null, personnelNumber: string | null, email: string | null, phone: string | null, isDeleted: boolean | null, entity: { id: string, oceanId: string, name: string | null } | null }> } | null };

export type FederationEntitiesQueryVariables = Exact<{
  representations: Array<unknown> | unknown;
}>;


export type FederationEntitiesQuery = { _entities: Array<
    | { id: string, oceanId: string, lastName: string | null }
    | { id: string, oceanId: string, registration: string | null, entity: { id: string, name: string | null } | null }
    | Record<PropertyKey, never>
   | null> };

export type FleetFreshnessQueryVariables = Exact<{ [key: string]: never; }>;


export type FleetFreshnessQuery = { nonCommunicatingBoxes: { totalCount: number, asOf: string, isStale: boolean } | null, vehicles: { totalCount: number, asOf: string, isStale: boolean, nodes: Array<{ id: string, registration: string | null, asOf: string | null, isStale: boolean | null }> } | null, drivers: { nodes: Array<{ id: string, lastName: string | null, asOf: string | null, isStale: boolean | null, privacySchedulesFreshness: { asOf: string, isStale: boolean } | null }> } | null };

export type FleetMapQueryVariables = Exact<{
  from: string;
  to: string;
  first?: number | null | undefined;
}>;


export type FleetMapQuery = { vehicles: { nodes: Array<{ id: string, registration: string | null, position: { at: string | null, visibility: PlaceVisibility, latitude: number | null, longitude: number | null, stateKind: PositionState | null } | null, positions: Array<{ recordedAt: string | null, visibility: PlaceVisibility, latitude: number | null, longitude: number | null, headingDegrees: number | null, speedKmh: number | null, stateKind: PositionState | null }> | null }> } | null };

export type FleetPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: VehicleFilter | null | undefined;
  orderBy?: VehicleOrder | null | undefined;
}>;


export type FleetPageQuery = { vehicles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, registration: string | null, make: string | null, model: string | null, motorisation: MotorisationKind | null, isPrivacyEnabled: boolean | null, entity: { id: string, name: string | null } | null, driver: { id: string, lastName: string | null, firstName: string | null } | null } }> } | null };

export type LastEventsQueryVariables = Exact<{
  codes: Array<string> | string;
  during?: DateTimeRangeInput | null | undefined;
}>;


export type LastEventsQuery = { vehicles: { nodes: Array<{ id: string, registration: string | null, lastEvent: { kind: EventKind | null, label: string | null, occurredAt: string | null, location: { visibility: PlaceVisibility, latitude: number | null, longitude: number | null, town: string | null } | null } | null }> } | null };

export type LastPositionsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type LastPositionsQuery = { vehicles: { nodes: Array<{ id: string, registration: string | null, position: { at: string | null, latitude: number | null, longitude: number | null, headingDegrees: number | null, state: string | null, address: { town: string | null } | null } | null, driver: { id: string, lastName: string | null } | null }> } | null };

export type LeasesDueQueryVariables = Exact<{ [key: string]: never; }>;


export type LeasesDueQuery = { vehicles: { nodes: Array<{ id: string, registration: string | null, odometer: { valueKm: number | null, readAt: string | null } | null, leaseContract: { lessor: string | null, plannedDistanceKm: number | null, drivenDistanceKm: number | null, remainingDistanceKm: number | null, plannedMonths: number | null, remainingMonths: number | null } | null }> } | null };

export type LicencesExpiringQueryVariables = Exact<{
  first?: number | null | undefined;
  before: string;
}>;


export type LicencesExpiringQuery = { expiring: { totalCount: number, nodes: Array<{ id: string, lastName: string | null, firstName: string | null, email: string | null, profile: { licenceValidUntil: string | null, licenceCategories: Array<LicenceCategory> | null } | null }> } | null, all: { totalCount: number, summary: { withoutLicenceDateCount: number } } | null };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { login: { token: string | null, expiresAt: string | null, passwordExpirationRemainingDays: number | null, userErrors: Array<{ code: LoginErrorCode, field: Array<string> | null, message: string }> } };

export type MaintenanceDueQueryVariables = Exact<{
  first?: number | null | undefined;
  before: string;
  withinKm: number;
}>;


export type MaintenanceDueQuery = { byDate: { totalCount: number, nodes: Array<{ id: string, registration: string | null, make: string | null, model: string | null, odometer: { readAt: string | null, valueKm: number | null } | null, adjustedOdometer: { readAt: string | null, valueKm: number | null } | null, maintenanceVisits: Array<{ description: string | null, plannedAt: string | null, plannedOdometerKm: number | null }> | null }> } | null, byDistance: { totalCount: number, nodes: Array<{ id: string, registration: string | null, make: string | null, model: string | null, odometer: { readAt: string | null, valueKm: number | null } | null, adjustedOdometer: { readAt: string | null, valueKm: number | null } | null, maintenanceVisits: Array<{ description: string | null, plannedAt: string | null, plannedOdometerKm: number | null }> | null }> } | null };

export type DueVehicleFragment = { id: string, registration: string | null, make: string | null, model: string | null, odometer: { readAt: string | null, valueKm: number | null } | null, adjustedOdometer: { readAt: string | null, valueKm: number | null } | null, maintenanceVisits: Array<{ description: string | null, plannedAt: string | null, plannedOdometerKm: number | null }> | null };

export type MonthTableQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  period: PrivacyPeriodInput;
}>;


export type MonthTableQuery = { drivers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, lastName: string | null, firstName: string | null, entity: { id: string, name: string | null } | null, privacyUsage: { privateDistanceMeters: number | null, professionalDistanceMeters: number | null, privateShare: number | null, privateDurationSeconds: number | null, professionalDurationSeconds: number | null } | null }> } | null, totals: { byDriver: { cumulativeTotal: { fuelLitres: number | null, cost: number | null, usage: { privateDistanceMeters: number | null, professionalDistanceMeters: number | null, privateDurationSeconds: number | null, professionalDurationSeconds: number | null } | null } | null } | null } | null };

export type MonthsComparedQueryVariables = Exact<{
  first?: number | null | undefined;
  month: PrivacyPeriodInput;
  monthBefore: PrivacyPeriodInput;
}>;


export type MonthsComparedQuery = { drivers: { totalCount: number, nodes: Array<{ id: string, lastName: string | null, firstName: string | null, month: { privateDistanceMeters: number | null, professionalDistanceMeters: number | null, privateShare: number | null } | null, monthBefore: { privateDistanceMeters: number | null, professionalDistanceMeters: number | null, privateShare: number | null } | null }> } | null };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { node:
    | { __typename: 'Box', serialNumber: string | null, id: string }
    | { __typename: 'Driver', lastName: string | null, firstName: string | null, id: string }
    | { __typename: 'DriverAssignment', id: string }
    | { __typename: 'Entity', id: string }
    | { __typename: 'ExceptionalPrivacySchedule', id: string }
    | { __typename: 'PrivacyStep', id: string }
    | { __typename: 'RecurringPrivacySchedule', id: string }
    | { __typename: 'Vehicle', registration: string | null, make: string | null, model: string | null, id: string }
   | null };

export type PlateSearchQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type PlateSearchQuery = { vehicles: { totalCount: number, nodes: Array<{ id: string, registration: string | null, make: string | null, model: string | null }> } | null, drivers: { totalCount: number, nodes: Array<{ id: string, lastName: string | null, firstName: string | null, vehicle: { id: string, registration: string | null } | null }> } | null, boxes: { totalCount: number, nodes: Array<{ id: string, serialNumber: string | null, isCommunicating: boolean | null, vehicle: { id: string, registration: string | null } | null }> } | null };

export type PositionChangesSubscriptionVariables = Exact<{
  filter?: PositionChangeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PositionChangesSubscription = { vehiclePositionChanged: { kind: PositionChangeKind, cursor: string | null, asOf: string | null, vehicle: { id: string, registration: string | null } | null, position: { visibility: PlaceVisibility, latitude: number | null, longitude: number | null, at: string | null, headingDegrees: number | null, stateKind: PositionState | null } | null } };

export type PrivacyAnalysisQueryVariables = Exact<{
  input: PrivacyAnalysisInput;
}>;


export type PrivacyAnalysisQuery = { privacyAnalysis: { mode: PrivacyAnalysisMode, period: { start: string | null, end: string | null }, byDriver: { cumulativeTotal: { fuelLitres: number | null, cost: number | null, usage: { privateDistanceMeters: number | null, professionalDistanceMeters: number | null, distancesMeters: Array<{ key: string, kind: UsageKind, value: number | null }> | null } | null } | null, descendants: Array<{ key: string, parentKey: string | null, depth: number, synthesis: { entity: { id: string, name: string | null } | null, cumulativeTotal: { fuelLitres: number | null, cost: number | null, usage: { privateDistanceMeters: number | null, professionalDistanceMeters: number | null, distancesMeters: Array<{ key: string, kind: UsageKind, value: number | null }> | null } | null } | null, content: { items: Array<{ key: string, total: { fuelLitres: number | null, cost: number | null, driverIdentification: { driver: { id: string, lastName: string | null, firstName: string | null } | null } | null, usage: { privateDistanceMeters: number | null, professionalDistanceMeters: number | null, distancesMeters: Array<{ key: string, kind: UsageKind, value: number | null }> | null } | null } | null }> | null } | null } | null }> } | null } | null };

export type TotalFragment = { fuelLitres: number | null, cost: number | null, usage: { privateDistanceMeters: number | null, professionalDistanceMeters: number | null, distancesMeters: Array<{ key: string, kind: UsageKind, value: number | null }> | null } | null };

export type PrivateAtQueryVariables = Exact<{
  at: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PrivateAtQuery = { vehicles: { totalCount: number, summary: { byCategory: Array<{ key: string | null, count: number }>, byEntity: Array<{ key: string | null, label: string | null, count: number }> }, nodes: Array<{ id: string, registration: string | null, category: VehicleCategory | null, driver: { id: string, lastName: string | null, firstName: string | null, group: { description: string | null } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, drivers: { totalCount: number, summary: { byGroup: Array<{ key: string | null, label: string | null, count: number }>, byEntity: Array<{ key: string | null, label: string | null, count: number }> } } | null };

export type PrivateHoursChangesSubscriptionVariables = Exact<{
  filter?: PrivacyScheduleChangeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PrivateHoursChangesSubscription = { privacyScheduleChanged: { kind: PrivacyScheduleChangeKind, cursor: string | null, asOf: string | null, driver: { id: string, lastName: string | null } | null, schedule:
      | { __typename: 'ExceptionalPrivacySchedule', id: string, validity: { start: string | null, end: string | null } | null, slots: Array<{ day: DayOfWeek, kind: PrivacySlotKind, start: string, end: string }> }
      | { __typename: 'RecurringPrivacySchedule', id: string, validity: { start: string | null, end: string | null } | null, slots: Array<{ day: DayOfWeek, kind: PrivacySlotKind, start: string, end: string }> }
     | null, previous:
      | { id: string }
      | { id: string }
     | null } };

export type SetExceptionalPrivacyScheduleMutationVariables = Exact<{
  input: SetExceptionalPrivacyScheduleInput;
}>;


export type SetExceptionalPrivacyScheduleMutation = { setExceptionalPrivacySchedule: { clientMutationId: string | null, confirmed: boolean | null, driver: { id: string, lastName: string | null } | null, schedule: { id: string, description: string | null, validity: { start: string | null, end: string | null } | null, slots: Array<{ day: DayOfWeek, start: string, end: string }> } | null, userErrors: Array<{ code: SetExceptionalPrivacyScheduleErrorCode, field: Array<string> | null, message: string }> } };

export type SetExceptionalPrivacySchedulesMutationVariables = Exact<{
  input: SetExceptionalPrivacySchedulesInput;
}>;


export type SetExceptionalPrivacySchedulesMutation = { setExceptionalPrivacySchedules: { confirmed: boolean | null, results: Array<{ driverId: string, outcome: PrivacyScheduleOutcome, driver: { id: string, lastName: string | null } | null, schedule: { id: string, description: string | null, validity: { start: string | null, end: string | null } | null } | null, userErrors: Array<{ code: SetExceptionalPrivacySchedulesErrorCode, message: string }> }>, plannedCalls: Array<{ method: string, path: string, query: Array<{ key: string, values: Array<string> }> }>, userErrors: Array<{ code: SetExceptionalPrivacySchedulesErrorCode, field: Array<string> | null }> } };

export type SetRecurringPrivacyScheduleMutationVariables = Exact<{
  input: SetRecurringPrivacyScheduleInput;
}>;


export type SetRecurringPrivacyScheduleMutation = { setRecurringPrivacySchedule: { confirmed: boolean | null, driver: { id: string, lastName: string | null } | null, schedules: Array<{ id: string, validity: { start: string | null, end: string | null } | null, slots: Array<{ day: DayOfWeek, kind: PrivacySlotKind, start: string, end: string }> }> | null, userErrors: Array<{ code: SetRecurringPrivacyScheduleErrorCode, field: Array<string> | null, message: string }> } };

export type SetRecurringPrivacySchedulesMutationVariables = Exact<{
  input: SetRecurringPrivacySchedulesInput;
}>;


export type SetRecurringPrivacySchedulesMutation = { setRecurringPrivacySchedules: { confirmed: boolean | null, results: Array<{ driverId: string, outcome: PrivacyScheduleOutcome, confirmed: boolean | null, driver: { id: string, lastName: string | null } | null, schedules: Array<{ id: string, validity: { start: string | null, end: string | null } | null, slots: Array<{ day: DayOfWeek, start: string, end: string }> }> | null, userErrors: Array<{ code: SetRecurringPrivacySchedulesErrorCode, message: string }> }>, userErrors: Array<{ code: SetRecurringPrivacySchedulesErrorCode, field: Array<string> | null }> } };

export type SetStepPrivacyMutationVariables = Exact<{
  input: SetStepPrivacyInput;
}>;


export type SetStepPrivacyMutation = { setStepPrivacy: { results: Array<{ id: string, outcome: StepPrivacyOutcome, confirmed: boolean | null, step: { id: string, isPrivate: boolean | null, distanceMeters: number | null, start: { at: string | null, address: { town: string | null } | null } | null } | null, userErrors: Array<{ code: SetStepPrivacyErrorCode, message: string }> }>, userErrors: Array<{ code: SetStepPrivacyErrorCode, field: Array<string> | null }> } };

export type SilentBoxChangesSubscriptionVariables = Exact<{
  filter?: BoxFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type SilentBoxChangesSubscription = { nonCommunicatingBoxChanged: { kind: BoxChangeKind, cursor: string | null, asOf: string | null, box: { id: string, serialNumber: string | null, silence: { days: number | null, qualification: { reason: { label: string | null } | null } | null } | null, vehicle: { id: string, registration: string | null } | null } | null, previousQualification: { reason: { label: string | null } | null } | null } };

export type SilentBoxesByEntityQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type SilentBoxesByEntityQuery = { entities: Array<{ id: string, name: string | null, nonCommunicatingBoxes: { totalCount: number, nodes: Array<{ id: string, serialNumber: string | null, sim: { phoneNumber: string | null } | null, silence: { days: number | null, qualification: { comment: string | null, reason: { label: string | null } | null } | null, lastKnownStatus: { location: { visibility: PlaceVisibility, address: string | null, town: string | null } | null } | null } | null, vehicle: { id: string, registration: string | null, driver: { id: string, lastName: string | null, firstName: string | null, phone: string | null } | null } | null }> } | null }> | null };

export type SilentBoxesByValueQueryVariables = Exact<{
  filter: BoxFilter;
}>;


export type SilentBoxesByValueQuery = { nonCommunicatingBoxes: { totalCount: number, nodes: Array<{ id: string, serialNumber: string | null, vehicle: { id: string, registration: string | null, category: VehicleCategory | null } | null, silence: { lastKnownStatus: { mobileState: MobileState | null } | null } | null }>, summary: { byMailGroup: Array<{ key: string | null, count: number }>, byMobileState: Array<{ key: string | null, count: number }>, byEventState: Array<{ key: string | null, count: number }>, byPointOfInterestKind: Array<{ key: string | null, count: number }>, byVehicleCategory: Array<{ key: string | null, count: number }> } } | null };

export type SilentBoxesNearQueryVariables = Exact<{
  filter: BoxFilter;
  orderBy: BoxOrder;
}>;


export type SilentBoxesNearQuery = { nonCommunicatingBoxes: { totalCount: number, nodes: Array<{ id: string, serialNumber: string | null, type: { description: string | null } | null, silence: { days: number | null, lastKnownStatus: { location: { address: string | null, town: string | null, latitude: number | null, longitude: number | null } | null } | null } | null, vehicle: { id: string, registration: string | null, make: string | null, model: string | null } | null }> } | null };

export type SilentBoxesSummaryQueryVariables = Exact<{
  filter?: BoxFilter | null | undefined;
}>;


export type SilentBoxesSummaryQuery = { nonCommunicatingBoxes: { totalCount: number, summary: { qualifiedCount: number, unqualifiedCount: number, neverCommunicatedCount: number, byDaysSilent: Array<{ fromDays: number, toDays: number | null, count: number }>, byReason: Array<{ key: string | null, label: string | null, count: number }>, byEntity: Array<{ key: string | null, label: string | null, count: number }>, byType: Array<{ key: string | null, label: string | null, count: number }> } } | null };

export type SilentBoxesQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type SilentBoxesQuery = { nonCommunicatingBoxes: { totalCount: number, nodes: Array<{ id: string, serialNumber: string | null, silence: { days: number | null, lastCommunicatedAt: string | null, qualification: { comment: string | null, reason: { label: string | null } | null } | null } | null, vehicle: { id: string, registration: string | null, driver: { id: string, lastName: string | null, privacySchedules: Array<
            | { id: string, slots: Array<{ day: DayOfWeek, start: string, end: string }> }
            | { id: string, slots: Array<{ day: DayOfWeek, start: string, end: string }> }
          > | null } | null } | null }> } | null };

export type StepPrivacyChangesSubscriptionVariables = Exact<{
  vehicleId: string;
  date?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type StepPrivacyChangesSubscription = { stepPrivacyChanged: { kind: StepPrivacyChangeKind, cursor: string | null, asOf: string | null, wasPrivate: boolean | null, step: { id: string, kind: StepKind | null, isPrivate: boolean | null, start: { at: string | null, visibility: PlaceVisibility } | null } | null } };

export type TopPrivateUsersQueryVariables = Exact<{
  first?: number | null | undefined;
  above: number;
  usage: PrivacyUsageInput;
}>;


export type TopPrivateUsersQuery = { drivers: { totalCount: number, summary: { byGroup: Array<{ key: string | null, label: string | null, count: number }> }, nodes: Array<{ id: string, lastName: string | null, firstName: string | null, group: { description: string | null } | null, privacyUsage: { privateShare: number | null, privateDistanceMeters: number | null, professionalDistanceMeters: number | null } | null }> } | null };

export type ValidateOnlyMutationVariables = Exact<{
  input: SetRecurringPrivacyScheduleInput;
}>;


export type ValidateOnlyMutation = { setRecurringPrivacySchedule: { plannedCalls: Array<{ method: string, path: string, body: unknown, query: Array<{ key: string, values: Array<string> }> }>, userErrors: Array<{ code: SetRecurringPrivacyScheduleErrorCode, field: Array<string> | null, message: string }> } };

export type VehicleAssignmentsQueryVariables = Exact<{
  registration: string;
}>;


export type VehicleAssignmentsQuery = { vehicle: { id: string, registration: string | null, isPrivacyEnabled: boolean | null, assignments: Array<{ id: string, isCompanyCar: boolean | null, period: { start: string | null, end: string | null } | null, driver: { id: string, lastName: string | null, firstName: string | null } | null }> | null } | null };

export type VehicleDayQueryVariables = Exact<{
  registration: string;
  day: string;
  dayBefore: string;
}>;


export type VehicleDayQuery = { vehicle: { id: string, registration: string | null, driver: { id: string, lastName: string | null } | null, day: Array<{ id: string, kind: StepKind | null, isPrivate: boolean | null, distanceMeters: number | null, duration: string | null, polyline: Array<{ latitude: number | null, longitude: number | null }> | null, start: { at: string | null, visibility: PlaceVisibility, address: { town: string | null } | null } | null, end: { at: string | null, visibility: PlaceVisibility, address: { town: string | null } | null } | null } | null> | null, dayBefore: Array<{ id: string, kind: StepKind | null, isPrivate: boolean | null, distanceMeters: number | null, duration: string | null, start: { at: string | null, visibility: PlaceVisibility, address: { town: string | null } | null } | null, end: { at: string | null, visibility: PlaceVisibility, address: { town: string | null } | null } | null } | null> | null } | null };

export type StepFragment = { id: string, kind: StepKind | null, isPrivate: boolean | null, distanceMeters: number | null, duration: string | null, start: { at: string | null, visibility: PlaceVisibility, address: { town: string | null } | null } | null, end: { at: string | null, visibility: PlaceVisibility, address: { town: string | null } | null } | null };

export type VehicleMonthQueryVariables = Exact<{
  registration: string;
  from: string;
  to: string;
}>;


export type VehicleMonthQuery = { vehicle: { id: string, registration: string | null, steps: Array<{ id: string, date: string, kind: StepKind | null, isPrivate: boolean | null, distanceMeters: number | null, duration: string | null } | null> | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { login: string | null, tokenExpiresAt: string | null, customer: { oceanId: string | null, name: string | null, timeZone: string | null } | null, customers: Array<{ oceanId: string | null, name: string | null }> | null, can: { editRecurringPrivacySchedules: boolean | null, editExceptionalPrivacySchedules: boolean | null, editStepPrivacy: boolean | null, exportLists: boolean | null, readPositions: boolean | null } | null, rights: Array<{ code: string, description: string | null, kind: string | null }> | null } | null };

export type WhoChangedWhatQueryVariables = Exact<{
  during: DateTimeRangeInput;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhoChangedWhatQuery = { privacySchedules: { totalCount: number, summary: { byCreator: Array<{ key: string | null, label: string | null, count: number }> }, nodes: Array<
      | { description: string | null, id: string, createdBy: { oceanId: string | null, login: string | null, lastName: string | null, firstName: string | null } | null, driver: { id: string, lastName: string | null, firstName: string | null }, validity: { start: string | null, end: string | null } | null }
      | { id: string, driver: { id: string, lastName: string | null, firstName: string | null }, validity: { start: string | null, end: string | null } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, nonCommunicatingBoxes: { totalCount: number, nodes: Array<{ id: string, serialNumber: string | null, vehicle: { id: string, registration: string | null } | null, silence: { qualification: { comment: string | null, qualifiedAt: string | null, reason: { label: string | null } | null, qualifiedBy: { oceanId: string | null, login: string | null, lastName: string | null, firstName: string | null } | null } | null } | null }> } | null };

export type WhoDroveQueryVariables = Exact<{
  instant: string;
  first?: number | null | undefined;
}>;


export type WhoDroveQuery = { vehicles: { nodes: Array<{ id: string, registration: string | null, driverAt: { id: string, lastName: string | null, firstName: string | null, personnelNumber: string | null } | null, assignments: Array<{ id: string, isCompanyCar: boolean | null, period: { start: string | null, end: string | null } | null }> | null }> } | null };

export const DueVehicleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueVehicle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vehicle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"make"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"odometer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"valueKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjustedOdometer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"valueKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maintenanceVisits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"plannedOdometerKm"}}]}}]}}]} as unknown as DocumentNode<DueVehicleFragment, unknown>;
export const TotalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Total"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyTotal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fuelLitres"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"distancesMeters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]} as unknown as DocumentNode<TotalFragment, unknown>;
export const StepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivate"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}}]}}]} as unknown as DocumentNode<StepFragment, unknown>;
export const BoxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Box"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"serialNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"box"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"serialNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"serialNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imei"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iccid"}},{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"isOutOfService"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warranty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"installedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastCommunicatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasNeverCommunicated"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"qualifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"qualifiedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"vin"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BoxQuery, BoxQueryVariables>;
export const ComingExceptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComingExceptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"entityId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"EXCEPTIONAL"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"entityIds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"entityId"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"during"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"start"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"START"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byCreator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExceptionalPrivacySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ComingExceptionsQuery, ComingExceptionsQueryVariables>;
export const DeleteExceptionalPrivacySchedulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteExceptionalPrivacySchedules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeletePrivacySchedulesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteExceptionalPrivacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"deletedIds"}},{"kind":"Field","name":{"kind":"Name","value":"drivers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"privacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"EXCEPTIONAL"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"plannedCalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"query"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteExceptionalPrivacySchedulesMutation, DeleteExceptionalPrivacySchedulesMutationVariables>;
export const DeleteRecurringPrivacySchedulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRecurringPrivacySchedules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeletePrivacySchedulesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteRecurringPrivacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"ended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"continuedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletedIds"}},{"kind":"Field","name":{"kind":"Name","value":"drivers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"privacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RECURRING"}]}},{"kind":"Argument","name":{"kind":"Name","value":"validNow"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"plannedCalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"query"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteRecurringPrivacySchedulesMutation, DeleteRecurringPrivacySchedulesMutationVariables>;
export const DriverDayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DriverDay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"driver"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nextDay"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"noon"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"oceanId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"driver"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"noon"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nextDay"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivate"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oceanId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DriverDayQuery, DriverDayQueryVariables>;
export const DriverPrivateHoursDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DriverPrivateHours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyScheduleKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"hasPrivacySchedule"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"privacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"validAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExceptionalPrivacySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DriverPrivateHoursQuery, DriverPrivateHoursQueryVariables>;
export const DriverUsageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DriverUsage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyPeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"hasVehicle"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyUsage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"privateShare"}},{"kind":"Field","name":{"kind":"Name","value":"privateDurationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"fuelLitres"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DriverUsageQuery, DriverUsageQueryVariables>;
export const DriverWeekDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DriverWeek"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"driverId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"oceanId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"driverId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivacyEnabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isPrivateNow"}},{"kind":"Field","name":{"kind":"Name","value":"privateIntervals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"during"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"start"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"end"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isCertain"}},{"kind":"Field","name":{"kind":"Name","value":"slot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExceptionalPrivacySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RECURRING"}]}},{"kind":"Argument","name":{"kind":"Name","value":"validNow"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacySchedulesFreshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}}]}}]}}]}}]} as unknown as DocumentNode<DriverWeekQuery, DriverWeekQueryVariables>;
export const DriversWithoutScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DriversWithoutSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"hasVehicle"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"hasPrivacySchedule"},"value":{"kind":"BooleanValue","value":false}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"ENTITY"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivacyEnabled"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DriversWithoutScheduleQuery, DriversWithoutScheduleQueryVariables>;
export const EcoDrivingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EcoDriving"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"hasVehicle"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"ecoDriving"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"consumptionScore"}},{"kind":"Field","name":{"kind":"Name","value":"safetyScore"}},{"kind":"Field","name":{"kind":"Name","value":"totalDistanceKm"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceleration"}},{"kind":"Field","name":{"kind":"Name","value":"braking"}},{"kind":"Field","name":{"kind":"Name","value":"cornering"}},{"kind":"Field","name":{"kind":"Name","value":"speed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fleet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceleration"}},{"kind":"Field","name":{"kind":"Name","value":"braking"}},{"kind":"Field","name":{"kind":"Name","value":"cornering"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EcoDrivingQuery, EcoDrivingQueryVariables>;
export const EntitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EntitiesQuery, EntitiesQueryVariables>;
export const EntityDashboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntityDashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyPeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyEnabledCount"}},{"kind":"Field","name":{"kind":"Name","value":"withoutDriverCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyUsage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"privateShare"}}]}}]}}]}}]} as unknown as DocumentNode<EntityDashboardQuery, EntityDashboardQueryVariables>;
export const ExportDriversDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportDrivers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"personnelNumber"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"isDeleted"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExportDriversQuery, ExportDriversQueryVariables>;
export const FederationEntitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FederationEntities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"representations"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"_Any"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"_entities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"representations"},"value":{"kind":"Variable","name":{"kind":"Name","value":"representations"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vehicle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Driver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<FederationEntitiesQuery, FederationEntitiesQueryVariables>;
export const FleetFreshnessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FleetFreshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}},{"kind":"Field","name":{"kind":"Name","value":"privacySchedulesFreshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FleetFreshnessQuery, FleetFreshnessQueryVariables>;
export const FleetMapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FleetMap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"stateKind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"includePrivate"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"headingDegrees"}},{"kind":"Field","name":{"kind":"Name","value":"speedKmh"}},{"kind":"Field","name":{"kind":"Name","value":"stateKind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FleetMapQuery, FleetMapQueryVariables>;
export const FleetPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FleetPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VehicleFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VehicleOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"make"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"motorisation"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivacyEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FleetPageQuery, FleetPageQueryVariables>;
export const LastEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LastEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"codes"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"during"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeRangeInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"lastEvent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"codes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"codes"}}},{"kind":"Argument","name":{"kind":"Name","value":"during"},"value":{"kind":"Variable","name":{"kind":"Name","value":"during"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LastEventsQuery, LastEventsQueryVariables>;
export const LastPositionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LastPositions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isSilent"},"value":{"kind":"BooleanValue","value":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"headingDegrees"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LastPositionsQuery, LastPositionsQueryVariables>;
export const LeasesDueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeasesDue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"odometer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"valueKm"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leaseContract"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lessor"}},{"kind":"Field","name":{"kind":"Name","value":"plannedDistanceKm"}},{"kind":"Field","name":{"kind":"Name","value":"drivenDistanceKm"}},{"kind":"Field","name":{"kind":"Name","value":"remainingDistanceKm"}},{"kind":"Field","name":{"kind":"Name","value":"plannedMonths"}},{"kind":"Field","name":{"kind":"Name","value":"remainingMonths"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeasesDueQuery, LeasesDueQueryVariables>;
export const LicencesExpiringDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LicencesExpiring"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"expiring"},"name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"licenceExpiresBefore"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"LICENCE_VALID_UNTIL"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"licenceValidUntil"}},{"kind":"Field","name":{"kind":"Name","value":"licenceCategories"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withoutLicenceDateCount"}}]}}]}}]}}]} as unknown as DocumentNode<LicencesExpiringQuery, LicencesExpiringQueryVariables>;
export const LoginDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Login"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LoginInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"passwordExpirationRemainingDays"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<LoginMutation, LoginMutationVariables>;
export const MaintenanceDueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MaintenanceDue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withinKm"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"byDate"},"name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"maintenanceDueBefore"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"MAINTENANCE_PLANNED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DueVehicle"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byDistance"},"name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"maintenanceDueWithinKm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withinKm"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DueVehicle"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DueVehicle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vehicle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"make"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"odometer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"valueKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjustedOdometer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"valueKm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maintenanceVisits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"plannedAt"}},{"kind":"Field","name":{"kind":"Name","value":"plannedOdometerKm"}}]}}]}}]} as unknown as DocumentNode<MaintenanceDueQuery, MaintenanceDueQueryVariables>;
export const MonthTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MonthTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyPeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"PRIVATE_DISTANCE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}},{"kind":"ObjectField","name":{"kind":"Name","value":"usage"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyUsage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"privateShare"}},{"kind":"Field","name":{"kind":"Name","value":"privateDurationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDurationSeconds"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"totals"},"name":{"kind":"Name","value":"privacyAnalysis"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"mode"},"value":{"kind":"EnumValue","value":"BY_DRIVER_WITH_SCHEDULE_SYNTHESIS"}},{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byDriver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"privateDurationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDurationSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fuelLitres"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MonthTableQuery, MonthTableQueryVariables>;
export const MonthsComparedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MonthsCompared"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyPeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"monthBefore"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyPeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"PRIVATE_DISTANCE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}},{"kind":"ObjectField","name":{"kind":"Name","value":"usage"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","alias":{"kind":"Name","value":"month"},"name":{"kind":"Name","value":"privacyUsage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"privateShare"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"monthBefore"},"name":{"kind":"Name","value":"privacyUsage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"monthBefore"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"privateShare"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MonthsComparedQuery, MonthsComparedQueryVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Vehicle"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"make"}},{"kind":"Field","name":{"kind":"Name","value":"model"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Driver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Box"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}}]}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const PlateSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlateSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"make"}},{"kind":"Field","name":{"kind":"Name","value":"model"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"boxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"isCommunicating"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlateSearchQuery, PlateSearchQueryVariables>;
export const PositionChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PositionChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PositionChangeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehiclePositionChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"headingDegrees"}},{"kind":"Field","name":{"kind":"Name","value":"stateKind"}}]}}]}}]}}]} as unknown as DocumentNode<PositionChangesSubscription, PositionChangesSubscriptionVariables>;
export const PrivacyAnalysisDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrivacyAnalysis"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyAnalysisInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyAnalysis"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byDriver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"descendants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"parentKey"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverIdentification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Total"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Total"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyTotal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fuelLitres"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"distancesMeters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]} as unknown as DocumentNode<PrivacyAnalysisQuery, PrivacyAnalysisQueryVariables>;
export const PrivateAtDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrivateAt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"privateAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byCategory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byEntity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"privateAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byEntity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PrivateAtQuery, PrivateAtQueryVariables>;
export const PrivateHoursChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PrivateHoursChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyScheduleChangeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyScheduleChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<PrivateHoursChangesSubscription, PrivateHoursChangesSubscriptionVariables>;
export const SetExceptionalPrivacyScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetExceptionalPrivacySchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetExceptionalPrivacyScheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setExceptionalPrivacySchedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetExceptionalPrivacyScheduleMutation, SetExceptionalPrivacyScheduleMutationVariables>;
export const SetExceptionalPrivacySchedulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetExceptionalPrivacySchedules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetExceptionalPrivacySchedulesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setExceptionalPrivacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"plannedCalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"query"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SetExceptionalPrivacySchedulesMutation, SetExceptionalPrivacySchedulesMutationVariables>;
export const SetRecurringPrivacyScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetRecurringPrivacySchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetRecurringPrivacyScheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setRecurringPrivacySchedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetRecurringPrivacyScheduleMutation, SetRecurringPrivacyScheduleMutationVariables>;
export const SetRecurringPrivacySchedulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetRecurringPrivacySchedules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetRecurringPrivacySchedulesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setRecurringPrivacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driverId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schedules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SetRecurringPrivacySchedulesMutation, SetRecurringPrivacySchedulesMutationVariables>;
export const SetStepPrivacyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetStepPrivacy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetStepPrivacyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setStepPrivacy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"step"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivate"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SetStepPrivacyMutation, SetStepPrivacyMutationVariables>;
export const SilentBoxChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SilentBoxChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoxFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"box"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"previousQualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SilentBoxChangesSubscription, SilentBoxChangesSubscriptionVariables>;
export const SilentBoxesByEntityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SilentBoxesByEntity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastKnownStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SilentBoxesByEntityQuery, SilentBoxesByEntityQueryVariables>;
export const SilentBoxesByValueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SilentBoxesByValue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BoxFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastKnownStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mobileState"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byMailGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byMobileState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byEventState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byPointOfInterestKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byVehicleCategory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SilentBoxesByValueQuery, SilentBoxesByValueQueryVariables>;
export const SilentBoxesNearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SilentBoxesNear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BoxFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BoxOrder"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"lastKnownStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"make"}},{"kind":"Field","name":{"kind":"Name","value":"model"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SilentBoxesNearQuery, SilentBoxesNearQueryVariables>;
export const SilentBoxesSummaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SilentBoxesSummary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoxFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"unqualifiedCount"}},{"kind":"Field","name":{"kind":"Name","value":"neverCommunicatedCount"}},{"kind":"Field","name":{"kind":"Name","value":"byDaysSilent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fromDays"}},{"kind":"Field","name":{"kind":"Name","value":"toDays"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byEntity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SilentBoxesSummaryQuery, SilentBoxesSummaryQueryVariables>;
export const SilentBoxesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SilentBoxes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"lastCommunicatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"privacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"validNow"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SilentBoxesQuery, SilentBoxesQueryVariables>;
export const StepPrivacyChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StepPrivacyChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"vehicleId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"date"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stepPrivacyChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"vehicleId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"vehicleId"}}},{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"wasPrivate"}},{"kind":"Field","name":{"kind":"Name","value":"step"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivate"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StepPrivacyChangesSubscription, StepPrivacyChangesSubscriptionVariables>;
export const TopPrivateUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TopPrivateUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"above"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"usage"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyUsageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"privateShareAbove"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"share"},"value":{"kind":"Variable","name":{"kind":"Name","value":"above"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"usage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"usage"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"PRIVATE_SHARE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}},{"kind":"ObjectField","name":{"kind":"Name","value":"usage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"usage"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"privacyUsage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"usage"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateShare"}},{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TopPrivateUsersQuery, TopPrivateUsersQueryVariables>;
export const ValidateOnlyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ValidateOnly"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetRecurringPrivacyScheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setRecurringPrivacySchedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plannedCalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"query"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ValidateOnlyMutation, ValidateOnlyMutationVariables>;
export const VehicleAssignmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VehicleAssignments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"registration"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"registration"},"value":{"kind":"Variable","name":{"kind":"Name","value":"registration"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivacyEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCompanyCar"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VehicleAssignmentsQuery, VehicleAssignmentsQueryVariables>;
export const VehicleDayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VehicleDay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"registration"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dayBefore"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"registration"},"value":{"kind":"Variable","name":{"kind":"Name","value":"registration"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"day"},"name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Step"}},{"kind":"Field","name":{"kind":"Name","value":"polyline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dayBefore"},"name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dayBefore"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Step"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivate"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"end"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}}]}}]} as unknown as DocumentNode<VehicleDayQuery, VehicleDayQueryVariables>;
export const VehicleMonthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VehicleMonth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"registration"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"registration"},"value":{"kind":"Variable","name":{"kind":"Name","value":"registration"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isPrivate"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}}]}}]}}]}}]} as unknown as DocumentNode<VehicleMonthQuery, VehicleMonthQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"tokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"can"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"editRecurringPrivacySchedules"}},{"kind":"Field","name":{"kind":"Name","value":"editExceptionalPrivacySchedules"}},{"kind":"Field","name":{"kind":"Name","value":"editStepPrivacy"}},{"kind":"Field","name":{"kind":"Name","value":"exportLists"}},{"kind":"Field","name":{"kind":"Name","value":"readPositions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const WhoChangedWhatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoChangedWhat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"during"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeRangeInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"EXCEPTIONAL"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"during"},"value":{"kind":"Variable","name":{"kind":"Name","value":"during"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"START"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byCreator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExceptionalPrivacySchedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isQualified"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"QUALIFIED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"qualifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"qualifiedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoChangedWhatQuery, WhoChangedWhatQueryVariables>;
export const WhoDroveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoDrove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"instant"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vehicles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"driverAt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"instant"},"value":{"kind":"Variable","name":{"kind":"Name","value":"instant"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"personnelNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"instant"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCompanyCar"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhoDroveQuery, WhoDroveQueryVariables>;