// Generated from src/**/*.graphql by `npm run codegen:web`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Selects rows by logical deletion: Ocean retains deleted rows for history. */
export type DeletedRows =
  /** Only rows in use. */
  | 'EXCLUDE'
  /** Rows in use and deleted rows; see `isDeleted` of each row. */
  | 'INCLUDE'
  /** Only deleted rows. */
  | 'ONLY';

/** Conditions on drivers: all that are given must match. */
export type DriverFilter = {
  /** Whether logically deleted rows are listed and counted. Default: EXCLUDE, or INCLUDE when `isDeleted` is given. Lookups by id find deleted rows in any case. */
  deleted?: DeletedRows | null | undefined;
  /** Only drivers of these entities, by Entity.id or Entity.oceanId; at most 200. */
  entityIds?: Array<string> | null | undefined;
  /** Only drivers of these groups, by Group.oceanId; at most 200. Drivers without a group do not match. */
  groupIds?: Array<string> | null | undefined;
  /** true: the driver has an account on the Ocean platform; false: none. */
  hasAccount?: boolean | null | undefined;
  /** true: the driver has private hours that are valid now; false: none. Needs further upstream requests: the lists of schedules. */
  hasPrivacySchedule?: boolean | null | undefined;
  /** true: Ocean names a vehicle for the driver; false: it names none. */
  hasVehicle?: boolean | null | undefined;
  /**
   * true: logically deleted; false: in use.
   * @deprecated Use `DriverFilter.deleted`. Until 2027-06-30.
   */
  isDeleted?: boolean | null | undefined;
  /** Only drivers whose licence expires before this instant (`DriverProfile.licenceValidUntil`), expired ones included. Drivers without an expiry date do not match. */
  licenceExpiresBefore?: string | null | undefined;
  /** Only drivers for whom this instant is private, by weekly hours or an exception; hours that cannot be read count as private. Needs further upstream requests: the lists of schedules. */
  privateAt?: string | null | undefined;
  /** Private share of the distance above a given one in a period; rows without use, or without both distances, do not match. An error when a share cannot be read. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  privateShareAbove?: PrivateShareInput | null | undefined;
  /** Words to find in names, e-mail address, phone, staff number, and the registration of the vehicle that the list of drivers names; case, accents, blanks and hyphens do not matter. */
  text?: string | null | undefined;
};

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

/** A circle on the map: all points within a straight-line distance of its centre. */
export type NearInput = {
  /** Latitude of the centre, in degrees (WGS 84), from -90 to 90. */
  latitude: number;
  /** Longitude of the centre, in degrees (WGS 84), from -180 to 180. */
  longitude: number;
  /** Radius, in metres, above 0, at most 2,000,000. */
  radiusMeters: number;
};

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

/** Selects the vehicles of an analysis. */
export type PrivacyAnalysisCriteria =
  /** All vehicles. */
  | 'ALL'
  /** Vehicles whose positions are recorded. */
  | 'GEOLOCATED'
  /** Vehicles whose positions are not recorded. */
  | 'NOT_GEOLOCATED';

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

export type DriverChoicesQueryVariables = Exact<{
  filter?: DriverFilter | null | undefined;
}>;


export type DriverChoicesQuery = { __typename: 'Query', drivers: { __typename: 'DriverConnection', totalCount: number, edges: Array<{ __typename: 'DriverEdge', cursor: string, node: { __typename: 'Driver', id: string, lastName: string | null, firstName: string | null, vehicle: { __typename: 'Vehicle', id: string, registration: string | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type DriverWeekQueryVariables = Exact<{
  id: string;
}>;


export type DriverWeekQuery = { __typename: 'Query', driver: { __typename: 'Driver', id: string, lastName: string | null, firstName: string | null, privacySchedules: Array<
      | { __typename: 'ExceptionalPrivacySchedule', id: string, validity: { __typename: 'DateTimeRange', start: string | null, end: string | null } | null, slots: Array<{ __typename: 'PrivacySlot', day: DayOfWeek, dayRaw: string | null, kind: PrivacySlotKind, kindRaw: string | null, start: string, end: string, areHoursReadable: boolean, hoursRaw: string | null }> }
      | { __typename: 'RecurringPrivacySchedule', id: string, validity: { __typename: 'DateTimeRange', start: string | null, end: string | null } | null, slots: Array<{ __typename: 'PrivacySlot', day: DayOfWeek, dayRaw: string | null, kind: PrivacySlotKind, kindRaw: string | null, start: string, end: string, areHoursReadable: boolean, hoursRaw: string | null }> }
    > | null } | null };

export type SetPrivateDayMutationVariables = Exact<{
  input: SetRecurringPrivacyScheduleInput;
}>;


export type SetPrivateDayMutation = { __typename: 'Mutation', setRecurringPrivacySchedule: { __typename: 'SetRecurringPrivacySchedulePayload', driver: { __typename: 'Driver', id: string, lastName: string | null, firstName: string | null, privacySchedules: Array<
        | { __typename: 'ExceptionalPrivacySchedule', id: string, validity: { __typename: 'DateTimeRange', start: string | null, end: string | null } | null, slots: Array<{ __typename: 'PrivacySlot', day: DayOfWeek, dayRaw: string | null, kind: PrivacySlotKind, kindRaw: string | null, start: string, end: string, areHoursReadable: boolean, hoursRaw: string | null }> }
        | { __typename: 'RecurringPrivacySchedule', id: string, validity: { __typename: 'DateTimeRange', start: string | null, end: string | null } | null, slots: Array<{ __typename: 'PrivacySlot', day: DayOfWeek, dayRaw: string | null, kind: PrivacySlotKind, kindRaw: string | null, start: string, end: string, areHoursReadable: boolean, hoursRaw: string | null }> }
      > | null } | null, userErrors: Array<{ __typename: 'SetRecurringPrivacyScheduleError', field: Array<string> | null, message: string, code: SetRecurringPrivacyScheduleErrorCode }> } };

export type DriverWeekFragment = { __typename: 'Driver', id: string, lastName: string | null, firstName: string | null, privacySchedules: Array<
    | { __typename: 'ExceptionalPrivacySchedule', id: string, validity: { __typename: 'DateTimeRange', start: string | null, end: string | null } | null, slots: Array<{ __typename: 'PrivacySlot', day: DayOfWeek, dayRaw: string | null, kind: PrivacySlotKind, kindRaw: string | null, start: string, end: string, areHoursReadable: boolean, hoursRaw: string | null }> }
    | { __typename: 'RecurringPrivacySchedule', id: string, validity: { __typename: 'DateTimeRange', start: string | null, end: string | null } | null, slots: Array<{ __typename: 'PrivacySlot', day: DayOfWeek, dayRaw: string | null, kind: PrivacySlotKind, kindRaw: string | null, start: string, end: string, areHoursReadable: boolean, hoursRaw: string | null }> }
  > | null };

export type SilentBoxTableQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: BoxFilter | null | undefined;
}>;


export type SilentBoxTableQuery = { __typename: 'Query', nonCommunicatingBoxes: { __typename: 'BoxConnection', totalCount: number, asOf: string, isStale: boolean, edges: Array<{ __typename: 'BoxEdge', cursor: string, node: { __typename: 'Box', id: string, serialNumber: string | null, silence: { __typename: 'BoxSilence', days: number | null, lastCommunicatedAt: string | null, hasNeverCommunicated: boolean | null, qualification: { __typename: 'SilenceQualification', comment: string | null, reason: { __typename: 'SilenceReason', oceanId: string | null, label: string | null } | null } | null } | null, vehicle: { __typename: 'Vehicle', id: string, registration: string | null, make: string | null, model: string | null, entity: { __typename: 'Entity', id: string, name: string | null } | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type SilentBoxMapQueryVariables = Exact<{
  filter?: BoxFilter | null | undefined;
}>;


export type SilentBoxMapQuery = { __typename: 'Query', nonCommunicatingBoxes: { __typename: 'BoxConnection', totalCount: number, summary: { __typename: 'BoxSummary', byReason: Array<{ __typename: 'SummaryCount', key: string | null, label: string | null, count: number }> }, edges: Array<{ __typename: 'BoxEdge', cursor: string, node: { __typename: 'Box', id: string, serialNumber: string | null, silence: { __typename: 'BoxSilence', days: number | null, qualification: { __typename: 'SilenceQualification', reason: { __typename: 'SilenceReason', oceanId: string | null, label: string | null } | null } | null, lastKnownStatus: { __typename: 'VehicleStatus', location: { __typename: 'Location', latitude: number | null, longitude: number | null, town: string | null } | null } | null } | null, vehicle: { __typename: 'Vehicle', id: string, registration: string | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type EntityChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type EntityChoicesQuery = { __typename: 'Query', entities: Array<{ __typename: 'Entity', id: string, oceanId: string, name: string | null }> | null };

export type SilentBoxFragment = { __typename: 'Box', id: string, serialNumber: string | null, silence: { __typename: 'BoxSilence', days: number | null, lastCommunicatedAt: string | null, hasNeverCommunicated: boolean | null, qualification: { __typename: 'SilenceQualification', comment: string | null, reason: { __typename: 'SilenceReason', oceanId: string | null, label: string | null } | null } | null } | null, vehicle: { __typename: 'Vehicle', id: string, registration: string | null, make: string | null, model: string | null, entity: { __typename: 'Entity', id: string, name: string | null } | null } | null };

export type SilentBoxPointFragment = { __typename: 'Box', id: string, serialNumber: string | null, silence: { __typename: 'BoxSilence', days: number | null, qualification: { __typename: 'SilenceQualification', reason: { __typename: 'SilenceReason', oceanId: string | null, label: string | null } | null } | null, lastKnownStatus: { __typename: 'VehicleStatus', location: { __typename: 'Location', latitude: number | null, longitude: number | null, town: string | null } | null } | null } | null, vehicle: { __typename: 'Vehicle', id: string, registration: string | null } | null };

export type UsageByEntityQueryVariables = Exact<{
  period: PrivacyPeriodInput;
}>;


export type UsageByEntityQuery = { __typename: 'Query', privacyAnalysis: { __typename: 'PrivacyAnalysis', byDriver: { __typename: 'PrivacySynthesis', cumulativeTotal: { __typename: 'PrivacyTotal', usage: { __typename: 'UsageTotals', privateDistanceMeters: number | null, professionalDistanceMeters: number | null } | null } | null, descendants: Array<{ __typename: 'PrivacySynthesisNode', key: string, depth: number, synthesis: { __typename: 'PrivacySynthesis', entity: { __typename: 'Entity', id: string, name: string | null } | null, cumulativeTotal: { __typename: 'PrivacyTotal', usage: { __typename: 'UsageTotals', privateDistanceMeters: number | null, professionalDistanceMeters: number | null } | null } | null } | null }> } | null } | null };

export const DriverWeekFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DriverWeek"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Driver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"privacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RECURRING"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"dayRaw"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"kindRaw"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"areHoursReadable"}},{"kind":"Field","name":{"kind":"Name","value":"hoursRaw"}}]}}]}}]}}]} as unknown as DocumentNode<DriverWeekFragment, unknown>;
export const SilentBoxFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SilentBox"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Box"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"lastCommunicatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasNeverCommunicated"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"make"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SilentBoxFragment, unknown>;
export const SilentBoxPointFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SilentBoxPoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Box"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastKnownStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}}]}}]}}]} as unknown as DocumentNode<SilentBoxPointFragment, unknown>;
export const DriverChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DriverChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DriverFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drivers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<DriverChoicesQuery, DriverChoicesQueryVariables>;
export const DriverWeekDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DriverWeek"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DriverWeek"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DriverWeek"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Driver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"privacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RECURRING"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"dayRaw"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"kindRaw"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"areHoursReadable"}},{"kind":"Field","name":{"kind":"Name","value":"hoursRaw"}}]}}]}}]}}]} as unknown as DocumentNode<DriverWeekQuery, DriverWeekQueryVariables>;
export const SetPrivateDayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPrivateDay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetRecurringPrivacyScheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setRecurringPrivacySchedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DriverWeek"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DriverWeek"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Driver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"privacySchedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RECURRING"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"dayRaw"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"kindRaw"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"areHoursReadable"}},{"kind":"Field","name":{"kind":"Name","value":"hoursRaw"}}]}}]}}]}}]} as unknown as DocumentNode<SetPrivateDayMutation, SetPrivateDayMutationVariables>;
export const SilentBoxTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SilentBoxTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoxFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"connection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"StringValue","value":"table","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"isStale"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SilentBox"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SilentBox"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Box"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"lastCommunicatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasNeverCommunicated"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"make"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SilentBoxTableQuery, SilentBoxTableQueryVariables>;
export const SilentBoxMapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SilentBoxMap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BoxFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nonCommunicatingBoxes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"connection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"StringValue","value":"map","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SilentBoxPoint"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SilentBoxPoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Box"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serialNumber"}},{"kind":"Field","name":{"kind":"Name","value":"silence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"qualification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastKnownStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"town"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"vehicle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}}]}}]}}]} as unknown as DocumentNode<SilentBoxMapQuery, SilentBoxMapQueryVariables>;
export const EntityChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntityChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oceanId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<EntityChoicesQuery, EntityChoicesQueryVariables>;
export const UsageByEntityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UsageByEntity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PrivacyPeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privacyAnalysis"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"mode"},"value":{"kind":"EnumValue","value":"BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS"}},{"kind":"ObjectField","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byDriver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cumulativeTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"descendants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"privateDistanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"professionalDistanceMeters"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UsageByEntityQuery, UsageByEntityQueryVariables>;