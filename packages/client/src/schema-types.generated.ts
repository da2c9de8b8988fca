// Generated from schema/schema.graphql by `npm run codegen`. Do not edit.
import type { OpenEnum } from './open-enum.ts';
import type { DateTime, LocalDate, LocalEndTime, LocalTime } from './scalars.ts';

/** The known values of ApcMode, without UNKNOWN. */
export const apcModeValues = [
  /** From movement detected by GPS. */
  'GPS',
] as const;
/** Source of the ignition signal (APC). */
export type ApcMode = OpenEnum<(typeof apcModeValues)[number] | 'UNKNOWN'>;

/** The known values of BoxChangeKind. */
export const boxChangeKindValues = [
  /** The box is now in the list: it no longer communicates. */
  'APPEARED',
  /** All changes until `asOf` have been sent. The first event of a subscription, and the first after DELAYED. Query the list after the first one: later events are the changes to it. */
  'CURRENT',
  /** Ocean fails, or requests a pause: changes after `asOf` are not known yet. Show the age. CURRENT follows when they are. */
  'DELAYED',
  /** Only with a filter: the box is still silent, and no longer matches. */
  'LEFT',
  /** The box communicates again: it is no longer in Ocean’s list of silent boxes. */
  'RECOVERED',
  /** A user entered another reason for the silence, or removed it. */
  'REQUALIFIED',
  /** Changes may be missing, for example because `after` is too old or the client read too slowly. Query the list again; later events are the changes to it. */
  'RESYNC',
] as const;
/** Kind of an event of the list of silent boxes. With a filter, the list is that of the boxes that match: APPEARED and LEFT also mean that a silent box begins or ceases to match. */
export type BoxChangeKind = OpenEnum<(typeof boxChangeKindValues)[number]>;

/** The known values of BoxOrderField. */
export const boxOrderFieldValues = [
  /** Days since they last communicated, counted by Ocean. */
  'DAYS_SILENT',
  /** Name of the vehicle’s entity. */
  'ENTITY',
  /** When they were fitted. */
  'INSTALLED_AT',
  /** When they last communicated. */
  'LAST_COMMUNICATED_AT',
  /** When a user entered the reason. */
  'QUALIFIED_AT',
  /** Registration of the vehicle. */
  'REGISTRATION',
  /** Serial number; numbers in it count as numbers. */
  'SERIAL_NUMBER',
] as const;
/** Sort keys of boxes. Boxes that communicate have no days of silence and no dates: they come last. */
export type BoxOrderField = (typeof boxOrderFieldValues)[number];

/** The known values of ChargeKind, without UNKNOWN. */
export const chargeKindValues = [
  /** From a socket of 10 A. */
  'CHARGE_10A',
  /** From a socket of 16 A. */
  'CHARGE_16A',
  /** At a fast charger. */
  'FAST_CHARGE',
  /** Ocean does not know the charger; its raw value is UNKNOWN. */
  'UNDEFINED',
] as const;
/** Kind of charger. */
export type ChargeKind = OpenEnum<(typeof chargeKindValues)[number] | 'UNKNOWN'>;

/** The known values of Civility, without UNKNOWN. */
export const civilityValues = [
  /** Mademoiselle. */
  'MISS',
  /** Monsieur. */
  'MR',
  /** Madame. */
  'MRS',
] as const;
/** Form of address. */
export type Civility = OpenEnum<(typeof civilityValues)[number] | 'UNKNOWN'>;

/** The known values of ConfigurationStatus, without UNKNOWN. */
export const configurationStatusValues = [
  /** Waiting to be sent to the box. */
  'ON_STANDBY',
] as const;
/** State of a configuration’s transfer to the box. */
export type ConfigurationStatus = OpenEnum<(typeof configurationStatusValues)[number] | 'UNKNOWN'>;

/** The known values of CustomPropertyTarget, without UNKNOWN. */
export const customPropertyTargetValues = [
  /** The customer. */
  'CUSTOMER',
] as const;
/** Kind of object that custom properties describe. */
export type CustomPropertyTarget = OpenEnum<(typeof customPropertyTargetValues)[number] | 'UNKNOWN'>;

/** The known values of DayOfWeek, without UNKNOWN. */
export const dayOfWeekValues = [
  /** Friday. */
  'FRIDAY',
  /** Monday. */
  'MONDAY',
  /** Saturday. */
  'SATURDAY',
  /** Sunday. */
  'SUNDAY',
  /** Thursday. */
  'THURSDAY',
  /** Tuesday. */
  'TUESDAY',
  /** Wednesday. */
  'WEDNESDAY',
] as const;
/** Day of the week. */
export type DayOfWeek = OpenEnum<(typeof dayOfWeekValues)[number] | 'UNKNOWN'>;

/** The known values of DeletedRows. */
export const deletedRowsValues = [
  /** Only rows in use. */
  'EXCLUDE',
  /** Rows in use and deleted rows; see `isDeleted` of each row. */
  'INCLUDE',
  /** Only deleted rows. */
  'ONLY',
] as const;
/** Selects rows by logical deletion: Ocean retains deleted rows for history. */
export type DeletedRows = (typeof deletedRowsValues)[number];

/** The known values of DeletePrivacySchedulesErrorCode. */
export const deletePrivacySchedulesErrorCodeValues = [
  /** The exception has begun: Ocean deletes only those that lie in the future. Nothing was sent. */
  'ALREADY_BEGUN',
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  'CLIENT_MUTATION_ID_REUSED',
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  'IDEMPOTENCY_UNAVAILABLE',
  /** The input is invalid; see field and message. Nothing was sent. */
  'INVALID_INPUT',
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  'NOT_APPLIED',
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  'OUTCOME_UNKNOWN',
  /** The recurring schedule has ended: the past is never changed. Nothing was sent. */
  'PAST_NOT_CHANGEABLE',
  /** Ocean rejected the change. Nothing changed. */
  'REFUSED',
  /** The caller can see no such schedule of this kind. Nothing was sent. */
  'SCHEDULE_NOT_FOUND',
  /** The recurring schedules are of several drivers; Ocean deletes those of one. Nothing was sent. */
  'SEVERAL_DRIVERS',
  /** Ocean would delete more than was named: the exception also holds for others. Name all of them, or none. Nothing was sent. */
  'SHARED_EXCEPTION',
] as const;
/** Reason why deletePrivacySchedules did not make the change. */
export type DeletePrivacySchedulesErrorCode = OpenEnum<(typeof deletePrivacySchedulesErrorCodeValues)[number]>;

/** The known values of DriverOrderField. */
export const driverOrderFieldValues = [
  /** Name of the entity. */
  'ENTITY',
  /** Family name, then given name. */
  'LAST_NAME',
  /** Expiry date of the licence. */
  'LICENCE_VALID_UNTIL',
  /** Staff number; numbers in it count as numbers. */
  'PERSONNEL_NUMBER',
  /** Private distance in the period of `usage`, which is required. Rows without use, or with a figure that cannot be read, come last. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  'PRIVATE_DISTANCE',
  /** Private share of the distance in the period of `usage`, which is required. Rows without use, or with a figure that cannot be read, come last. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  'PRIVATE_SHARE',
  /** Professional distance in the period of `usage`, which is required. Rows without use, or with a figure that cannot be read, come last. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  'PROFESSIONAL_DISTANCE',
] as const;
/** Sort keys of drivers. */
export type DriverOrderField = (typeof driverOrderFieldValues)[number];

/** The known values of EcoDrivingAvailability. */
export const ecoDrivingAvailabilityValues = [
  /** Ocean has scores of the driver for the month. */
  'KNOWN',
  /** Ocean has no scores under the name of the driver for the month. */
  'NONE',
  /** Ocean has scores under the name of the driver, and names no id. Another driver, or another row, has the same name: nothing is shown, as the scores may be another person’s. */
  'SHARED_NAME',
] as const;
/** Reason why a month of a driver has scores, or has none. */
export type EcoDrivingAvailability = OpenEnum<(typeof ecoDrivingAvailabilityValues)[number]>;

/** The known values of EcoDrivingCategory, without UNKNOWN. */
export const ecoDrivingCategoryValues = [
  /** Any class: the score does not depend on it. */
  'ALL',
  /** City car. */
  'CITY_CAR',
  /** Light utility vehicle. */
  'LIGHT_UTILITY',
  /** No class: eco-driving is not scored for the vehicle. */
  'NONE',
  /** Utility vehicle. */
  'UTILITY',
] as const;
/** Vehicle class that eco-driving is scored against. */
export type EcoDrivingCategory = OpenEnum<(typeof ecoDrivingCategoryValues)[number] | 'UNKNOWN'>;

/** The known values of EcoDrivingState, without UNKNOWN. */
export const ecoDrivingStateValues = [
  /** It is scored. */
  'ACTIVE',
] as const;
/** State of eco-driving scoring. */
export type EcoDrivingState = OpenEnum<(typeof ecoDrivingStateValues)[number] | 'UNKNOWN'>;

/** The known values of EcoDrivingVersion, without UNKNOWN. */
export const ecoDrivingVersionValues = [
  /** All versions together. */
  'ALL',
  /** A version of Ocean; Ocean does not explain the abbreviation. */
  'BUC',
  /** A version of Ocean; Ocean does not explain the abbreviation. */
  'CKUA',
  /** A version of Ocean; Ocean does not explain the abbreviation. */
  'ERCO',
  /** The version for data of Free2Move. */
  'F2M',
  /** The version for fleets. */
  'FLEET',
  /** The version for data of PSA’s telematics box. */
  'PSABTA',
  /** The version for data of Renault’s fleet service. */
  'RENAULT_FAM',
] as const;
/** Version of eco-driving scoring. Scores of different versions are not comparable. */
export type EcoDrivingVersion = OpenEnum<(typeof ecoDrivingVersionValues)[number] | 'UNKNOWN'>;

/** The known values of EnergyKind, without UNKNOWN. */
export const energyKindValues = [
  /** No energy was entered in Ocean. */
  'UNDEFINED',
] as const;
/** Energy that a vehicle runs on. */
export type EnergyKind = OpenEnum<(typeof energyKindValues)[number] | 'UNKNOWN'>;

/** The known values of EventGroupingPeriod, without UNKNOWN. */
export const eventGroupingPeriodValues = [
  /** Before last month. */
  'BEFORE_LAST_MONTH',
  /** Five weeks ago. */
  'FIVE_WEEKS_AGO',
  /** Four weeks ago. */
  'FOUR_WEEKS_AGO',
  /** The last Friday, within the running week. */
  'FRIDAY',
  /** Last month. */
  'LAST_MONTH',
  /** Last week. */
  'LAST_WEEK',
  /** The last Monday, within the running week. */
  'MONDAY',
  /** The last Saturday, within the running week. */
  'SATURDAY',
  /** The last Sunday, within the running week. */
  'SUNDAY',
  /** Three weeks ago. */
  'THREE_WEEKS_AGO',
  /** The last Thursday, within the running week. */
  'THURSDAY',
  /** Today. */
  'TODAY',
  /** The last Tuesday, within the running week. */
  'TUESDAY',
  /** Two weeks ago. */
  'TWO_WEEKS_AGO',
  /** The last Wednesday, within the running week. */
  'WEDNESDAY',
  /** Yesterday. */
  'YESTERDAY',
] as const;
/** Span of days that Ocean groups an event under, relative to the day of the response. */
export type EventGroupingPeriod = OpenEnum<(typeof eventGroupingPeriodValues)[number] | 'UNKNOWN'>;

/** The known values of EventKind, without UNKNOWN. */
export const eventKindValues = [
  /** A driver identified with a badge. */
  'DRIVER_BADGE',
  /** The vehicle started. */
  'START',
  /** The vehicle stopped. */
  'STOP',
  /** No kind was entered in Ocean. */
  'UNDEFINED',
] as const;
/** Kind of event. Ocean knows many more kinds than it publishes: expect UNKNOWN, and show the label of the event. */
export type EventKind = OpenEnum<(typeof eventKindValues)[number] | 'UNKNOWN'>;

/** The known values of EventState, without UNKNOWN. */
export const eventStateValues = [
  /** It has begun and ended. */
  'CLOSED',
  /** It has begun and continues. */
  'OPEN',
  /** It happened at one instant, and has no end. */
  'PUNCTUAL',
] as const;
/** State of an event: instant, ongoing or ended. */
export type EventState = OpenEnum<(typeof eventStateValues)[number] | 'UNKNOWN'>;
/** The values of EventState that inputs take. */
export type EventStateInput = (typeof eventStateValues)[number] | 'UNKNOWN';

/** The known values of EventTiming, without UNKNOWN. */
export const eventTimingValues = [
  /** It happens at an instant. */
  'PUNCTUAL',
] as const;
/** Timing of an event: at an instant, or over a span. */
export type EventTiming = OpenEnum<(typeof eventTimingValues)[number] | 'UNKNOWN'>;

/** The known values of IdempotencyReach. */
export const idempotencyReachValues = [
  /** All instances, also after a restart: it is safe to send the mutation again with the same clientMutationId for five minutes. */
  'ALL_INSTANCES',
  /** Only the instance that responded, until it ends: instances share no state, or could not reach it. Sent again, the mutation may be a second change: read first. */
  'ONE_INSTANCE',
] as const;
/** Instances of this server at which the same clientMutationId returns this outcome. */
export type IdempotencyReach = OpenEnum<(typeof idempotencyReachValues)[number]>;

/** The known values of ImmobilisationState, without UNKNOWN. */
export const immobilisationStateValues = [
  /** It is immobilised. */
  'LOCKED',
] as const;
/** Remote immobilisation of a vehicle. */
export type ImmobilisationState = OpenEnum<(typeof immobilisationStateValues)[number] | 'UNKNOWN'>;

/** The known values of LeaseKind, without UNKNOWN. */
export const leaseKindValues = [
  /** Ocean does not know the kind. */
  'UNSPECIFIED',
] as const;
/** Kind of lease. */
export type LeaseKind = OpenEnum<(typeof leaseKindValues)[number] | 'UNKNOWN'>;

/** The known values of LicenceCategory, without UNKNOWN. */
export const licenceCategoryValues = [
  /** Motorcycles. */
  'A',
] as const;
/** Category of driving licence. */
export type LicenceCategory = OpenEnum<(typeof licenceCategoryValues)[number] | 'UNKNOWN'>;

/** The known values of LoginErrorCode. */
export const loginErrorCodeValues = [
  /** Ocean knows the account and rejects its login; the password may have expired. */
  'ACCOUNT_REFUSED',
  /** The input is invalid; see field and message. Nothing was sent. */
  'INVALID_INPUT',
  /** Ocean rejects this pair of login and password. */
  'WRONG_CREDENTIALS',
] as const;
/** Reason why login did not make the change. */
export type LoginErrorCode = OpenEnum<(typeof loginErrorCodeValues)[number]>;

/** The known values of MapProvider, without UNKNOWN. */
export const mapProviderValues = [
  /** Google Maps. */
  'GOOGLE_MAP',
] as const;
/** Supplier of the maps shown in Ocean. */
export type MapProvider = OpenEnum<(typeof mapProviderValues)[number] | 'UNKNOWN'>;

/** The known values of MeasureUnit, without UNKNOWN. */
export const measureUnitValues = [
  /** Hours. */
  'HOUR',
] as const;
/** Unit of a measure. */
export type MeasureUnit = OpenEnum<(typeof measureUnitValues)[number] | 'UNKNOWN'>;

/** The known values of MobileState, without UNKNOWN. */
export const mobileStateValues = [
  /** The engine was running. */
  'ENGINE_UP',
  /** The box does not work. */
  'OUT_OF_ORDER',
  /** It was in private use: its place is hidden. */
  'PRIVACY',
  /** It was just starting. */
  'START_ACTION',
  /** It stood, with the engine off. */
  'STOPPED',
  /** It was just coming to a stop. */
  'STOP_ACTION',
  /** It was driving. */
  'TRAVELING',
  /** No state was entered in Ocean. */
  'UNDEFINED',
  /** The box gave a state that Ocean does not know. */
  'UNDEFINED_STATE',
  /** It stood, with the engine on. */
  'WAITING',
] as const;
/** Movement of the vehicle when its box last communicated. */
export type MobileState = OpenEnum<(typeof mobileStateValues)[number] | 'UNKNOWN'>;
/** The values of MobileState that inputs take. */
export type MobileStateInput = (typeof mobileStateValues)[number] | 'UNKNOWN';

/** The known values of MotorisationEnergy, without UNKNOWN. */
export const motorisationEnergyValues = [
  /** Electricity only. */
  'MONO_ELECTRIC',
] as const;
/** Energies that a vehicle runs on. */
export type MotorisationEnergy = OpenEnum<(typeof motorisationEnergyValues)[number] | 'UNKNOWN'>;

/** The known values of MotorisationKind, without UNKNOWN. */
export const motorisationKindValues = [
  /** One energy only. */
  'MONO',
] as const;
/** Number of energies that a vehicle runs on. */
export type MotorisationKind = OpenEnum<(typeof motorisationKindValues)[number] | 'UNKNOWN'>;
/** The values of MotorisationKind that inputs take. */
export type MotorisationKindInput = (typeof motorisationKindValues)[number] | 'UNKNOWN';

/** The known values of OceanUserKind, without UNKNOWN. */
export const oceanUserKindValues = [
  /** An account of the vendor’s own staff; Ocean does not explain the abbreviation. */
  'ADV',
  /** An account of the vendor’s own staff; Ocean does not explain the abbreviation. */
  'ADV_MANAGER',
  /** A regular account of the customer. */
  'CLASSIC',
  /** An account of a distributor. */
  'DISTRIBUTOR',
  /** An account of the vendor’s developers. */
  'DT_DEV',
  /** An account of the vendor’s support. */
  'DT_SUPPORT',
  /** An account of the product for building sites (EBTP). */
  'EBTP',
  /** An account of one person. */
  'INDIVIDUAL',
  /** An account that manages several customers. */
  'MULTI_CUSTOMER_ADMIN',
  /** An account of the vendor’s own staff; Ocean does not explain the abbreviation. */
  'SC_CDC',
  /** An account of the vendor’s own staff; Ocean does not explain the abbreviation. */
  'SC_INS',
  /** An account of the vendor’s own staff; Ocean does not explain the abbreviation. */
  'SC_INS_MANAGER',
  /** An account of the vendor’s own staff; Ocean does not explain the abbreviation. */
  'SC_LOG',
  /** An account of the vendor’s own staff; Ocean does not explain the abbreviation. */
  'SC_PLAN',
  /** An account of a service provider of the customer. */
  'SERVICE_PROVIDER',
  /** An account that manages the customer’s other accounts. */
  'SUPERUSER',
  /** An account of the vendor with all rights. */
  'SUPER_ADMIN',
] as const;
/** Kind of Ocean account. */
export type OceanUserKind = OpenEnum<(typeof oceanUserKindValues)[number] | 'UNKNOWN'>;

/** The known values of OdirectMode, without UNKNOWN. */
export const odirectModeValues = [
  /** The universal mode of O'Direct. */
  'UNIVERSAL',
] as const;
/** Mode of the O'Direct on-board terminal. */
export type OdirectMode = OpenEnum<(typeof odirectModeValues)[number] | 'UNKNOWN'>;

/** The known values of OrderDirection. */
export const orderDirectionValues = [
  /** Smallest, oldest or A first. */
  'ASC',
  /** Largest, newest or Z first. */
  'DESC',
] as const;
/** Sort direction of a list. Rows without a value come last in both directions. */
export type OrderDirection = (typeof orderDirectionValues)[number];

/** The known values of PlaceVisibility, without UNKNOWN. */
export const placeVisibilityValues = [
  /** Something marks the place as private: coordinates, address and point of interest are null, whatever Ocean sent. */
  'HIDDEN_PRIVATE',
  /** The box had no satellite fix: Ocean sent no coordinates, or placeholders (0/0, 85/0). */
  'NO_FIX',
  /** Ocean sent usable coordinates, and nothing marks the place as private. */
  'SHOWN',
] as const;
/** Visibility of a place. Coordinates are present exactly when it is SHOWN. */
export type PlaceVisibility = OpenEnum<(typeof placeVisibilityValues)[number] | 'UNKNOWN'>;

/** The known values of PointOfInterestKind, without UNKNOWN. */
export const pointOfInterestKindValues = [
  /** A client of the customer. */
  'CLIENT',
  /** A filling station. */
  'GAS_STATION',
  /** A private home. */
  'HOME',
  /** A site of the customer. */
  'OFFICE',
  /** Another kind. */
  'OTHER',
  /** A potential client. */
  'PROSPECT',
  /** A supplier. */
  'PROVIDER',
  /** A restaurant. */
  'RESTAURANT',
  /** No kind was entered in Ocean. */
  'UNDEFINED',
] as const;
/** Role of a point of interest for the customer. */
export type PointOfInterestKind = OpenEnum<(typeof pointOfInterestKindValues)[number] | 'UNKNOWN'>;
/** The values of PointOfInterestKind that inputs take. */
export type PointOfInterestKindInput = (typeof pointOfInterestKindValues)[number] | 'UNKNOWN';

/** The known values of PositionChangeKind. */
export const positionChangeKindValues = [
  /** All changes until `asOf` have been sent. The first event of a subscription, and the first after DELAYED. Query the list after the first one: later events are the changes to it. */
  'CURRENT',
  /** Ocean fails, or requests a pause: changes after `asOf` are not known yet. Show the age. CURRENT follows when they are. */
  'DELAYED',
  /** Only with `within`: the vehicle is now outside of that part of the map. */
  'LEFT',
  /** The vehicle has a newer position, which is shown. */
  'MOVED',
  /** Changes may be missing, for example because `after` is too old or the client read too slowly. Query the list again; later events are the changes to it. */
  'RESYNC',
  /** The position may no longer be shown: remove it from the map at once. `position.visibility` is the reason; a position that is null is no longer in Ocean’s list. */
  'WITHDRAWN',
] as const;
/** Kind of an event of last positions. */
export type PositionChangeKind = OpenEnum<(typeof positionChangeKindValues)[number]>;

/** The known values of PositionState, without UNKNOWN. */
export const positionStateValues = [
  /** It was in private use: the place is hidden. */
  'PRIVATE',
  /** It was starting. */
  'START',
  /** It stood after its trip. */
  'STOPPED',
  /** It was driving. */
  'TRAVELING',
  /** It stood and waited during its trip. */
  'WAITING',
] as const;
/** State of the vehicle at a position. */
export type PositionState = OpenEnum<(typeof positionStateValues)[number] | 'UNKNOWN'>;

/** The known values of PrivacyAnalysisCriteria. */
export const privacyAnalysisCriteriaValues = [
  /** All vehicles. */
  'ALL',
  /** Vehicles whose positions are recorded. */
  'GEOLOCATED',
  /** Vehicles whose positions are not recorded. */
  'NOT_GEOLOCATED',
] as const;
/** Selects the vehicles of an analysis. */
export type PrivacyAnalysisCriteria = (typeof privacyAnalysisCriteriaValues)[number];

/** The known values of PrivacyAnalysisMode, without UNKNOWN. */
export const privacyAnalysisModeValues = [
  /** Company cars (véhicules de fonction) only: a line a driver and day, with hours. */
  'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL',
  /** Company cars (véhicules de fonction) only: a line a driver for the full period, with hours. */
  'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS',
  /** A line a driver and day, without hours. */
  'BY_DRIVER_WITHOUT_SCHEDULE_DETAIL',
  /** A line a driver for the full period, without hours. */
  'BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS',
  /** A line a driver and day, with hours. */
  'BY_DRIVER_WITH_SCHEDULE_DETAIL',
  /** A line a driver for the full period, with hours. */
  'BY_DRIVER_WITH_SCHEDULE_SYNTHESIS',
  /** A line a vehicle and day, without hours. */
  'BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL',
  /** A line a vehicle for the full period, without hours. */
  'BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS',
  /** A line a vehicle and day, with hours. */
  'BY_VEHICLE_WITH_SCHEDULE_DETAIL',
  /** A line a vehicle for the full period, with hours. */
  'BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS',
] as const;
/** Grouping of the lines of an analysis. Ocean does not document what "with hours" (horaires) adds: the private hours of the drivers, or the hours at which they drove. */
export type PrivacyAnalysisMode = OpenEnum<(typeof privacyAnalysisModeValues)[number] | 'UNKNOWN'>;

/** The known values of PrivacyAnalysisRenderMode. */
export const privacyAnalysisRenderModeValues = [
  /** Company cars (véhicules de fonction) only: a line a driver and day, with hours. */
  'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL',
  /** Company cars (véhicules de fonction) only: a line a driver for the full period, with hours. */
  'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS',
  /** A line a driver and day, without hours. */
  'BY_DRIVER_WITHOUT_SCHEDULE_DETAIL',
  /** A line a driver for the full period, without hours. */
  'BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS',
  /** A line a driver and day, with hours. */
  'BY_DRIVER_WITH_SCHEDULE_DETAIL',
  /** A line a driver for the full period, with hours. */
  'BY_DRIVER_WITH_SCHEDULE_SYNTHESIS',
  /** A line a vehicle and day, without hours. */
  'BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL',
  /** A line a vehicle for the full period, without hours. */
  'BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS',
  /** A line a vehicle and day, with hours. */
  'BY_VEHICLE_WITH_SCHEDULE_DETAIL',
  /** A line a vehicle for the full period, with hours. */
  'BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS',
] as const;
/** Requested grouping of the lines of an analysis. Ocean does not document what "with hours" (horaires) adds: the private hours of the drivers, or the hours at which they drove. */
export type PrivacyAnalysisRenderMode = (typeof privacyAnalysisRenderModeValues)[number];

/** The known values of PrivacyScheduleChangeKind. */
export const privacyScheduleChangeKindValues = [
  /** Ocean lists these hours now. */
  'ADDED',
  /** The validity, the hours or the purpose changed under the same id. */
  'CHANGED',
  /** All changes until `asOf` have been sent. The first event of a subscription, and the first after DELAYED. Query the list after the first one: later events are the changes to it. */
  'CURRENT',
  /** Ocean fails, or requests a pause: changes after `asOf` are not known yet. Show the age. CURRENT follows when they are. */
  'DELAYED',
  /** Ocean no longer lists these hours: `schedule` is what it listed last. */
  'REMOVED',
  /** Changes may be missing, for example because `after` is too old or the client read too slowly. Query the list again; later events are the changes to it. */
  'RESYNC',
] as const;
/** Kind of an event of private hours. A change of a driver’s week ends schedules, and continues them under new ids: CHANGED for those that end now, ADDED for their successors. */
export type PrivacyScheduleChangeKind = OpenEnum<(typeof privacyScheduleChangeKindValues)[number]>;

/** The known values of PrivacyScheduleKind. */
export const privacyScheduleKindValues = [
  /** Between two dates, in addition to the weekly ones. */
  'EXCEPTIONAL',
  /** Week after week. */
  'RECURRING',
] as const;
/** Kinds of schedules of a driver. */
export type PrivacyScheduleKind = (typeof privacyScheduleKindValues)[number];

/** The known values of PrivacyScheduleOrderField. */
export const privacyScheduleOrderFieldValues = [
  /** Family name, then given name of the driver. */
  'DRIVER',
  /** End of the validity; open ones last. */
  'END',
  /** Start of the validity. */
  'START',
] as const;
/** Sort keys of schedules. */
export type PrivacyScheduleOrderField = (typeof privacyScheduleOrderFieldValues)[number];

/** The known values of PrivacyScheduleOutcome, without UNKNOWN. */
export const privacyScheduleOutcomeValues = [
  /** Ocean made the change; confirmed is true when it was read back. */
  'CHANGED',
  /** With validateOnly: the change can be sent. */
  'CHECKED',
  /** The driver’s hours did not change as requested; see userErrors. */
  'NOT_CHANGED',
  /** The mutation stopped before this driver: nothing was sent, and it can be sent again, with another clientMutationId. */
  'NOT_SENT',
] as const;
/** Outcome for one driver of a mutation for many. */
export type PrivacyScheduleOutcome = OpenEnum<(typeof privacyScheduleOutcomeValues)[number] | 'UNKNOWN'>;

/** The known values of PrivacySlotKind, without UNKNOWN. */
export const privacySlotKindValues = [
  /** Private life by exception, between two dates. */
  'EXCEPTIONAL_PRIVATE',
  /** The vehicle is immobilised in these hours. */
  'IMMOBILISATION',
  /** Private life, week after week: trips in these hours are hidden. */
  'PRIVATE',
] as const;
/** Meaning of the hours of a schedule. */
export type PrivacySlotKind = OpenEnum<(typeof privacySlotKindValues)[number] | 'UNKNOWN'>;

/** The known values of SetExceptionalPrivacyScheduleErrorCode. */
export const setExceptionalPrivacyScheduleErrorCodeValues = [
  /** The exception has begun: Ocean changes only those that lie in the future. Nothing was sent. */
  'ALREADY_BEGUN',
  /** Ocean no longer has what the input expects: read again, then decide. Nothing was sent. */
  'CHANGED_SINCE',
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  'CLIENT_MUTATION_ID_REUSED',
  /** The caller can see no such driver. Nothing was sent. */
  'DRIVER_NOT_FOUND',
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  'IDEMPOTENCY_UNAVAILABLE',
  /** The input is invalid; see field and message. Nothing was sent. */
  'INVALID_INPUT',
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  'NOT_APPLIED',
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  'OUTCOME_UNKNOWN',
  /** The change begins in the past, which is never changed. Nothing was sent. */
  'PAST_NOT_CHANGEABLE',
  /** Ocean rejected the change. Nothing changed. */
  'REFUSED',
  /** The driver has no such exception. Nothing was sent. */
  'SCHEDULE_NOT_FOUND',
] as const;
/** Reason why setExceptionalPrivacySchedule did not make the change. */
export type SetExceptionalPrivacyScheduleErrorCode = OpenEnum<(typeof setExceptionalPrivacyScheduleErrorCodeValues)[number]>;

/** The known values of SetExceptionalPrivacySchedulesErrorCode. */
export const setExceptionalPrivacySchedulesErrorCodeValues = [
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  'CLIENT_MUTATION_ID_REUSED',
  /** The caller can see no such driver. Nothing was sent. */
  'DRIVER_NOT_FOUND',
  /** The entity has no driver that the caller can see. Nothing was sent. */
  'ENTITY_WITHOUT_DRIVERS',
  /** The user has no right to change the hours of this driver. They did not change. */
  'FORBIDDEN',
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  'IDEMPOTENCY_UNAVAILABLE',
  /** The input is invalid; see field and message. Nothing was sent. */
  'INVALID_INPUT',
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  'NOT_APPLIED',
  /** The mutation stopped before this driver: Ocean failed, limits the rate, rejects the credential, or the client disconnected. Nothing was sent for them; send it again, with another clientMutationId. */
  'NOT_SENT',
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  'OUTCOME_UNKNOWN',
  /** The change begins in the past, which is never changed. Nothing was sent. */
  'PAST_NOT_CHANGEABLE',
  /** Ocean limits the rate of requests. The driver’s hours did not change; try it again later. */
  'RATE_LIMITED',
  /** Ocean rejected the change. Nothing changed. */
  'REFUSED',
  /** The entity has more drivers than maxDrivers. Nothing was sent. */
  'TOO_MANY_DRIVERS',
  /** Ocean no longer accepts the credential. The driver’s hours did not change. */
  'UNAUTHENTICATED',
  /** Ocean could not be reached or failed before it took the change. The driver’s hours did not change; try it again later. */
  'UNAVAILABLE',
] as const;
/** Reason why setExceptionalPrivacySchedules did not make the change. */
export type SetExceptionalPrivacySchedulesErrorCode = OpenEnum<(typeof setExceptionalPrivacySchedulesErrorCodeValues)[number]>;

/** The known values of SetRecurringPrivacyScheduleErrorCode. */
export const setRecurringPrivacyScheduleErrorCodeValues = [
  /** Ocean no longer has what the input expects: read again, then decide. Nothing was sent. */
  'CHANGED_SINCE',
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  'CLIENT_MUTATION_ID_REUSED',
  /** The caller can see no such driver. Nothing was sent. */
  'DRIVER_NOT_FOUND',
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  'IDEMPOTENCY_UNAVAILABLE',
  /** The input is invalid; see field and message. Nothing was sent. */
  'INVALID_INPUT',
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  'NOT_APPLIED',
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  'OUTCOME_UNKNOWN',
  /** The change begins in the past, which is never changed. Nothing was sent. */
  'PAST_NOT_CHANGEABLE',
  /** Ocean rejected the change. Nothing changed. */
  'REFUSED',
] as const;
/** Reason why setRecurringPrivacySchedule did not make the change. */
export type SetRecurringPrivacyScheduleErrorCode = OpenEnum<(typeof setRecurringPrivacyScheduleErrorCodeValues)[number]>;

/** The known values of SetRecurringPrivacySchedulesErrorCode. */
export const setRecurringPrivacySchedulesErrorCodeValues = [
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  'CLIENT_MUTATION_ID_REUSED',
  /** The caller can see no such driver. Nothing was sent. */
  'DRIVER_NOT_FOUND',
  /** The entity has no driver that the caller can see. Nothing was sent. */
  'ENTITY_WITHOUT_DRIVERS',
  /** The user has no right to change the hours of this driver. They did not change. */
  'FORBIDDEN',
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  'IDEMPOTENCY_UNAVAILABLE',
  /** The input is invalid; see field and message. Nothing was sent. */
  'INVALID_INPUT',
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  'NOT_APPLIED',
  /** The mutation stopped before this driver: Ocean failed, limits the rate, rejects the credential, or the client disconnected. Nothing was sent for them; send it again, with another clientMutationId. */
  'NOT_SENT',
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  'OUTCOME_UNKNOWN',
  /** The change begins in the past, which is never changed. Nothing was sent. */
  'PAST_NOT_CHANGEABLE',
  /** Ocean limits the rate of requests. The driver’s hours did not change; try it again later. */
  'RATE_LIMITED',
  /** Ocean rejected the change. Nothing changed. */
  'REFUSED',
  /** The entity has more drivers than maxDrivers. Nothing was sent. */
  'TOO_MANY_DRIVERS',
  /** Ocean no longer accepts the credential. The driver’s hours did not change. */
  'UNAUTHENTICATED',
  /** Ocean could not be reached or failed before it took the change. The driver’s hours did not change; try it again later. */
  'UNAVAILABLE',
] as const;
/** Reason why setRecurringPrivacySchedules did not make the change. */
export type SetRecurringPrivacySchedulesErrorCode = OpenEnum<(typeof setRecurringPrivacySchedulesErrorCodeValues)[number]>;

/** The known values of SetStepPrivacyErrorCode. */
export const setStepPrivacyErrorCodeValues = [
  /** The clientMutationId was used for another input within the last minutes. Nothing was sent. */
  'CLIENT_MUTATION_ID_REUSED',
  /** The user has no right to change or read this step. It did not change. */
  'FORBIDDEN',
  /** Instances cannot reach their shared state now, so another one may have made this change before. Nothing was sent: try again later with the same clientMutationId, or read first and then leave it out. */
  'IDEMPOTENCY_UNAVAILABLE',
  /** The input is invalid; see field and message. Nothing was sent. */
  'INVALID_INPUT',
  /** Ocean reported success, but the data that was read back differs from the request: message names the difference, field the argument. Do not repeat it blindly. */
  'NOT_APPLIED',
  /** The mutation stopped before this step was sent: Ocean failed, limits the rate, rejects the credential, or the client disconnected. The step did not change; send it again, with another clientMutationId. */
  'NOT_SENT',
  /** Ocean’s data lacks the number of the vehicle’s on-board unit: give onboardNumber. Nothing was sent for it. */
  'ONBOARD_NUMBER_REQUIRED',
  /** The change was sent, Ocean did not report whether it made it, and reading back does not show it: it may still take effect. It is not repeated; message names the query that shows the outcome. */
  'OUTCOME_UNKNOWN',
  /** Ocean limits the rate of requests. The step did not change; try it again later. */
  'RATE_LIMITED',
  /** Ocean rejected the change. Nothing changed. */
  'REFUSED',
  /** The sheet of that day of that vehicle lists no such step, or the caller may not see it. Nothing was sent for it. To make a hidden step professional again, give onboardNumber and operatorCode. */
  'STEP_NOT_FOUND',
  /** Ocean no longer accepts the credential. The step did not change. */
  'UNAUTHENTICATED',
  /** Ocean could not be reached or failed before it took the change. The step did not change; try it again later. */
  'UNAVAILABLE',
] as const;
/** Reason why setStepPrivacy did not make the change. */
export type SetStepPrivacyErrorCode = OpenEnum<(typeof setStepPrivacyErrorCodeValues)[number]>;

/** The known values of SettableSlotKind. */
export const settableSlotKindValues = [
  /** The vehicle is immobilised in these hours. */
  'IMMOBILISATION',
  /** Private life: trips in these hours are hidden. */
  'PRIVATE',
] as const;
/** Meaning of the hours to set. */
export type SettableSlotKind = (typeof settableSlotKindValues)[number];

/** The known values of SilenceMailGroup, without UNKNOWN. */
export const silenceMailGroupValues = [
  /** The first group of people for silent boxes (MAIL_TO_NC). */
  'NC',
  /** The second group of people for silent boxes (MAIL_TO_NC2). */
  'NC2',
  /** No group: no e-mail is sent. */
  'NO_MAIL',
] as const;
/** Group that Ocean notifies by e-mail about a silent box with this reason. */
export type SilenceMailGroup = OpenEnum<(typeof silenceMailGroupValues)[number] | 'UNKNOWN'>;
/** The values of SilenceMailGroup that inputs take. */
export type SilenceMailGroupInput = (typeof silenceMailGroupValues)[number] | 'UNKNOWN';

/** The known values of StepAnomaly, without UNKNOWN. */
export const stepAnomalyValues = [
  /** No anomaly. */
  'NONE',
] as const;
/** Anomaly that Ocean reports for a step. */
export type StepAnomaly = OpenEnum<(typeof stepAnomalyValues)[number] | 'UNKNOWN'>;

/** The known values of StepAssignmentKind, without UNKNOWN. */
export const stepAssignmentKindValues = [
  /** A driver. */
  'DRIVER',
] as const;
/** Kind of object that was assigned to a step. */
export type StepAssignmentKind = OpenEnum<(typeof stepAssignmentKindValues)[number] | 'UNKNOWN'>;

/** The known values of StepAssignmentMode, without UNKNOWN. */
export const stepAssignmentModeValues = [
  /** By badge, key or standing assignment. */
  'AUTOMATIC',
] as const;
/** How a driver was assigned to a step. */
export type StepAssignmentMode = OpenEnum<(typeof stepAssignmentModeValues)[number] | 'UNKNOWN'>;

/** The known values of StepKind, without UNKNOWN. */
export const stepKindValues = [
  /** A private trip: time and distance are shown, places are not. */
  'PRIVATE_TRIP',
  /** The vehicle was starting. */
  'START',
  /** A stop between two trips. */
  'STOP',
  /** A trip that nothing marks as private; isPrivate is false only if it is known to be professional. */
  'TRIP',
  /** The vehicle stood and waited. Not a trip: isPrivate is null unless Ocean marks it as private. */
  'WAITING',
] as const;
/** Kind of a step of the day. */
export type StepKind = OpenEnum<(typeof stepKindValues)[number] | 'UNKNOWN'>;

/** The known values of StepPrivacy. */
export const stepPrivacyValues = [
  /** Private: Ocean hides its places, and counts it as private use. */
  'PRIVATE',
  /** Professional again: Ocean shows its places, and counts it as professional use. */
  'PROFESSIONAL',
] as const;
/** Privacy to set, after the fact. */
export type StepPrivacy = (typeof stepPrivacyValues)[number];

/** The known values of StepPrivacyChangeKind. */
export const stepPrivacyChangeKindValues = [
  /** The sheet lists the step now: a new one, or one that it omitted while it was private. */
  'APPEARED',
  /** All changes until `asOf` have been sent. The first event of a subscription, and the first after DELAYED. Query the list after the first one: later events are the changes to it. */
  'CURRENT',
  /** Ocean fails, or requests a pause: changes after `asOf` are not known yet. Show the age. CURRENT follows when they are. */
  'DELAYED',
  /** The step became private, professional, or unknown: see `step.isPrivate`. */
  'PRIVACY_CHANGED',
  /** Changes may be missing, for example because `after` is too old or the client read too slowly. Query the list again; later events are the changes to it. */
  'RESYNC',
  /** The sheet no longer lists the step, as Ocean may do with private ones: remove its places at once. */
  'WITHDRAWN',
] as const;
/** Kind of an event of the steps of a vehicle’s day. */
export type StepPrivacyChangeKind = OpenEnum<(typeof stepPrivacyChangeKindValues)[number]>;

/** The known values of StepPrivacyOutcome, without UNKNOWN. */
export const stepPrivacyOutcomeValues = [
  /** Ocean made the change, or the step already was so; confirmed is true when it was read back. */
  'CHANGED',
  /** With validateOnly: the change can be sent. */
  'CHECKED',
  /** The step did not change; see userErrors. */
  'NOT_CHANGED',
] as const;
/** Outcome of one step. */
export type StepPrivacyOutcome = OpenEnum<(typeof stepPrivacyOutcomeValues)[number] | 'UNKNOWN'>;

/** The known values of StockKind, without UNKNOWN. */
export const stockKindValues = [
  /** No stock was entered in Ocean. */
  'UNDEFINED',
] as const;
/** The stock that a box is counted in. */
export type StockKind = OpenEnum<(typeof stockKindValues)[number] | 'UNKNOWN'>;

/** The known values of TachographActivity, without UNKNOWN. */
export const tachographActivityValues = [
  /** At rest. */
  'REST',
] as const;
/** Activity of a driver, by the tachograph. */
export type TachographActivity = OpenEnum<(typeof tachographActivityValues)[number] | 'UNKNOWN'>;

/** The known values of UsageKind, without UNKNOWN. */
export const usageKindValues = [
  /** Private life, within or outside of scheduled private hours. */
  'PRIVATE',
  /** Work. */
  'PROFESSIONAL',
] as const;
/** Kind of use of a vehicle. */
export type UsageKind = OpenEnum<(typeof usageKindValues)[number] | 'UNKNOWN'>;

/** The known values of VehicleCategory, without UNKNOWN. */
export const vehicleCategoryValues = [
  /** Any family: for settings that apply to all of them. */
  'ALL',
  /** Backhoe loader (TRCTP, tractopelle). */
  'BACKHOE_LOADER',
  /** Commercial vehicle, such as a van (VU, véhicule utilitaire). */
  'COMMERCIAL',
  /** Compressor (COMPR). */
  'COMPRESSOR',
  /** Container (CONT). */
  'CONTAINER',
  /** Drilling rig (FOREUSE). */
  'DRILLING_RIG',
  /** Excavator (PELLE). */
  'EXCAVATOR',
  /** Forklift truck (CHELEVE, chariot élévateur). */
  'FORKLIFT',
  /** Generator set (GROUP, groupe électrogène). */
  'GENERATOR',
  /** Heavy goods vehicle, above 3.5 t (PL, poids lourd). */
  'HEAVY_GOODS',
  /** Light commercial vehicle, up to 3.5 t (VUL, véhicule utilitaire léger). */
  'LIGHT_COMMERCIAL',
  /** Loader (CHARGE, chargeuse). */
  'LOADER',
  /** Mini-excavator (MINIPE, mini-pelle). */
  'MINI_EXCAVATOR',
  /** Other equipment without a drive of its own. */
  'OTHER_EQUIPMENT',
  /** Another machine. */
  'OTHER_MACHINE',
  /** Another vehicle. */
  'OTHER_VEHICLE',
  /** Passenger car (VL, véhicule léger). */
  'PASSENGER_CAR',
  /** Road paver (FINISS, finisseur). */
  'PAVER',
  /** Skip or tipper body (BENNE). */
  'SKIP',
  /** Telescopic handler (CHELEVT). */
  'TELESCOPIC_HANDLER',
  /** Trailer (REMORQUE). */
  'TRAILER',
  /** No family was entered in Ocean. */
  'UNDEFINED',
] as const;
/** Family of a vehicle or machine in Ocean. Ocean abbreviates most of them and explains none: the meaning of an abbreviation is our interpretation. */
export type VehicleCategory = OpenEnum<(typeof vehicleCategoryValues)[number] | 'UNKNOWN'>;
/** The values of VehicleCategory that inputs take. */
export type VehicleCategoryInput = (typeof vehicleCategoryValues)[number] | 'UNKNOWN';

/** The known values of VehicleOrderField. */
export const vehicleOrderFieldValues = [
  /** Family name, then given name of the driver in charge. */
  'DRIVER',
  /** Name of the entity. */
  'ENTITY',
  /** Date of first registration. */
  'FIRST_REGISTERED_AT',
  /** Date of the earliest planned service visit. */
  'MAINTENANCE_PLANNED_AT',
  /** Make, then model. */
  'MAKE',
  /** Last reading of the odometer. */
  'ODOMETER',
  /** Private distance in the period of `usage`, which is required. Rows without use, or with a figure that cannot be read, come last. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  'PRIVATE_DISTANCE',
  /** Private share of the distance in the period of `usage`, which is required. Rows without use, or with a figure that cannot be read, come last. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  'PRIVATE_SHARE',
  /** Professional distance in the period of `usage`, which is required. Rows without use, or with a figure that cannot be read, come last. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  'PROFESSIONAL_DISTANCE',
  /** Registration plate. */
  'REGISTRATION',
] as const;
/** Sort keys of vehicles. */
export type VehicleOrderField = (typeof vehicleOrderFieldValues)[number];

/** The known values of Weekday. */
export const weekdayValues = [
  /** Friday. */
  'FRIDAY',
  /** Monday. */
  'MONDAY',
  /** Saturday. */
  'SATURDAY',
  /** Sunday. */
  'SUNDAY',
  /** Thursday. */
  'THURSDAY',
  /** Tuesday. */
  'TUESDAY',
  /** Wednesday. */
  'WEDNESDAY',
] as const;
/** Day of the week to set. */
export type Weekday = (typeof weekdayValues)[number];

/** The known values of WriteConfirmation. */
export const writeConfirmationValues = [
  /** Ocean’s response was unclear or missing; reading back shows the requested change. */
  'READ_BACK',
  /** Ocean reported success, and its data could not be read back or cannot show the change: read it again later before relying on it. */
  'RESPONSE',
  /** Ocean reported success, and reading back shows the requested change. */
  'RESPONSE_AND_READ_BACK',
] as const;
/** Evidence of the success of a mutation. */
export type WriteConfirmation = OpenEnum<(typeof writeConfirmationValues)[number]>;

/** A part of the map between two latitudes and two longitudes, such as the visible part of a map. */
export interface BoundingBoxInput {
  /** Longitude of the right edge, in degrees (WGS 84), from -180 to 180. Smaller than west: the box crosses the 180th meridian. */
  east: number;
  /** Latitude of the upper edge, in degrees (WGS 84), from -90 to 90, not below south. */
  north: number;
  /** Latitude of the lower edge, in degrees (WGS 84), from -90 to 90. */
  south: number;
  /** Longitude of the left edge, in degrees (WGS 84), from -180 to 180. */
  west: number;
}

/** Conditions on boxes: all that are given must match. Ocean reports model, reason and last status of silent boxes only: others do not match conditions on them. */
export interface BoxFilter {
  /** Only boxes in vehicles of these entities, by Entity.id or Entity.oceanId; at most 200. */
  entityIds?: readonly (string)[] | null | undefined;
  /** Only boxes whose last unified event, of any source, has these states; boxes without such an event do not match. */
  eventStates?: readonly (EventStateInput)[] | null | undefined;
  /** true: has never communicated since it was fitted; false: has communicated at least once. */
  hasNeverCommunicated?: boolean | null | undefined;
  /** true: fitted in a vehicle; false: in none. */
  hasVehicle?: boolean | null | undefined;
  /** true: communicates; false: is in Ocean’s list of silent boxes. Useful in `Query.boxes`: other lists hold silent boxes only. */
  isCommunicating?: boolean | null | undefined;
  /** true: a user entered a reason; false: no user has. */
  isQualified?: boolean | null | undefined;
  /** Only boxes whose reason notifies these groups. UNKNOWN: a group that this graph does not know yet. Boxes without a reason do not match. */
  mailGroups?: readonly (SilenceMailGroupInput)[] | null | undefined;
  /** Only boxes whose last known status has these mobile states; boxes without one do not match. */
  mobileStates?: readonly (MobileStateInput)[] | null | undefined;
  /** Last known position within a distance of a point; boxes without one do not match. */
  near?: NearInput | null | undefined;
  /** Only boxes whose last known place is close to a point of interest of these kinds. Private places and places without one do not match. */
  pointOfInterestKinds?: readonly (PointOfInterestKindInput)[] | null | undefined;
  /** Only these reasons, by SilenceReason.oceanId; at most 200. */
  reasonIds?: readonly (string)[] | null | undefined;
  /** Silent for at most this number of days: boxes that fell silent recently. */
  silentForAtMostDays?: number | null | undefined;
  /** Silent for more than this number of days, counted by Ocean. A box that never communicated and has no count does not match. */
  silentForMoreThanDays?: number | null | undefined;
  /** Words to find in serial number, IMEI, registration, VIN and fleet number; case, accents, blanks and hyphens do not matter. */
  text?: string | null | undefined;
  /** Only these models of box, by BoxType.code; at most 200. */
  typeCodes?: readonly (string)[] | null | undefined;
  /** Only boxes fitted in vehicles of these categories; boxes in no vehicle do not match. */
  vehicleCategories?: readonly (VehicleCategoryInput)[] | null | undefined;
}

/** Identifies one box: give exactly one key. */
export interface BoxKey {
  /** Global id: the field `id` of the object. */
  id?: string | null | undefined;
  /** IMEI of the modem, 15 digits. */
  imei?: string | null | undefined;
  /** Ocean id of the box. */
  oceanId?: string | null | undefined;
  /** Serial number printed on the box; case, blanks and hyphens do not matter. */
  serialNumber?: string | null | undefined;
}

/** Sort order of boxes; equal ones by Ocean id. Default: DAYS_SILENT, DESC. */
export interface BoxOrder {
  /** Direction. */
  direction?: OrderDirection | undefined;
  /** Sort key. */
  field?: BoxOrderField | undefined;
}

/** A span between two instants to search within. */
export interface DateTimeRangeInput {
  /** End (exclusive); absent: no end. Must be after start. */
  end?: DateTime | null | undefined;
  /** First instant; absent: no start. */
  start?: DateTime | null | undefined;
}

/** Schedules to delete: all of the kind that the mutation names. */
export interface DeletePrivacySchedulesInput {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** The driver whose schedules they are: id or oceanId. If given, only this driver’s schedules are read. Absent: the schedules are searched among those of all drivers. */
  driverId?: string | null | undefined;
  /** The schedules, each once: id or oceanId, from 1 to 100. Recurring ones must be of one driver and not have ended; exceptions must not have begun. */
  ids: readonly (string)[];
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean | undefined;
}

/** Conditions on drivers: all that are given must match. */
export interface DriverFilter {
  /** Whether logically deleted rows are listed and counted. Default: EXCLUDE, or INCLUDE when `isDeleted` is given. Lookups by id find deleted rows in any case. */
  deleted?: DeletedRows | null | undefined;
  /** Only drivers of these entities, by Entity.id or Entity.oceanId; at most 200. */
  entityIds?: readonly (string)[] | null | undefined;
  /** Only drivers of these groups, by Group.oceanId; at most 200. Drivers without a group do not match. */
  groupIds?: readonly (string)[] | null | undefined;
  /** true: the driver has an account on the Ocean platform; false: none. */
  hasAccount?: boolean | null | undefined;
  /** true: the driver has private hours that are valid now; false: none. Needs further upstream requests: the lists of schedules. */
  hasPrivacySchedule?: boolean | null | undefined;
  /** true: Ocean names a vehicle for the driver; false: it names none. */
  hasVehicle?: boolean | null | undefined;
  /** true: logically deleted; false: in use. */
  isDeleted?: boolean | null | undefined;
  /** Only drivers whose licence expires before this instant (`DriverProfile.licenceValidUntil`), expired ones included. Drivers without an expiry date do not match. */
  licenceExpiresBefore?: DateTime | null | undefined;
  /** Only drivers for whom this instant is private, by weekly hours or an exception; hours that cannot be read count as private. Needs further upstream requests: the lists of schedules. */
  privateAt?: DateTime | null | undefined;
  /** Private share of the distance above a given one in a period; rows without use, or without both distances, do not match. An error when a share cannot be read. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  privateShareAbove?: PrivateShareInput | null | undefined;
  /** Words to find in names, e-mail address, phone, staff number, and the registration of the vehicle that the list of drivers names; case, accents, blanks and hyphens do not matter. */
  text?: string | null | undefined;
}

/** Identifies one driver: give exactly one key. */
export interface DriverKey {
  /** E-mail address on the driver’s file; case does not matter. */
  email?: string | null | undefined;
  /** Global id: the field `id` of the object. */
  id?: string | null | undefined;
  /** Ocean id of the driver. */
  oceanId?: string | null | undefined;
  /** Staff number assigned by the employer; case, blanks and hyphens do not matter. */
  personnelNumber?: string | null | undefined;
}

/** Sort order of drivers; equal ones by Ocean id. Default: LAST_NAME, ASC. */
export interface DriverOrder {
  /** Direction. */
  direction?: OrderDirection | undefined;
  /** Sort key. */
  field?: DriverOrderField | undefined;
  /** Period and vehicles to sum the use of: required with PRIVATE_DISTANCE, PROFESSIONAL_DISTANCE and PRIVATE_SHARE, and not given with other fields. */
  usage?: PrivacyUsageInput | null | undefined;
}

/** Period of an exception. Ocean stores whole seconds; fractions are cut off. */
export interface ExceptionPeriodInput {
  /** End of the private time, not part of it. */
  end: DateTime;
  /** First private instant. */
  start: DateTime;
}

/** Credentials of an Ocean user. Neither field is logged. The password is not stored; the login is, in memory until the token ends, for `viewer`. */
export interface LoginInput {
  /** Login of the Ocean account. */
  login: string;
  /** Password of the account. */
  password: string;
}

/** A circle on the map: all points within a straight-line distance of its centre. */
export interface NearInput {
  /** Latitude of the centre, in degrees (WGS 84), from -90 to 90. */
  latitude: number;
  /** Longitude of the centre, in degrees (WGS 84), from -180 to 180. */
  longitude: number;
  /** Radius, in metres, above 0, at most 2,000,000. */
  radiusMeters: number;
}

/** Selects vehicles: all conditions that are given must match. */
export interface PositionChangeFilter {
  /** Only vehicles of these entities, by Entity.id or Entity.oceanId; at most 200. Those that belong to them when the subscription begins: one upstream request. */
  entityIds?: readonly (string)[] | null | undefined;
  /** Only these vehicles, by Vehicle.id or Vehicle.oceanId; at most 200. */
  vehicleIds?: readonly (string)[] | null | undefined;
  /** Only positions in this part of the map. A vehicle that leaves it sends LEFT once. */
  within?: BoundingBoxInput | null | undefined;
}

/** Request of an analysis: the grouping of its lines, the period, and filters, which are joined by "and". */
export interface PrivacyAnalysisInput {
  /** Selects vehicles by whether their positions are recorded. */
  criteria?: PrivacyAnalysisCriteria | null | undefined;
  /** Only these drivers, by oceanId or id: at most 1,000, each once. Absent or empty: all that the user may see. */
  driverIds?: readonly (string)[] | null | undefined;
  /** Only these entities, by oceanId or id: at most 1,000, each once. Absent or empty: all that the user may see. */
  entityIds?: readonly (string)[] | null | undefined;
  /** Only these groups, by oceanId: at most 1,000, each once. Absent or empty: all that the user may see. */
  groupIds?: readonly (string)[] | null | undefined;
  /** Grouping of the lines. */
  mode: PrivacyAnalysisRenderMode;
  /** Period to sum over. */
  period: PrivacyPeriodInput;
  /** Only these vehicles, by oceanId or id: at most 1,000, each once. Absent or empty: all that the user may see. */
  vehicleIds?: readonly (string)[] | null | undefined;
}

/** All hours of one weekday: they replace the hours of the day within the validity. */
export interface PrivacyDayInput {
  /** The day. */
  day: Weekday;
  /** Its hours, at most 24; an empty list leaves the day without any. Hours of one kind may touch, not overlap; hours of two kinds may overlap. */
  slots: readonly (PrivacySlotInput)[];
}

/** A period to analyse: at most 366 days, begun already. Its end may lie ahead. */
export interface PrivacyPeriodInput {
  /** End of the period, not part of it: after start, and at most 366 days after it. */
  end: DateTime;
  /** First instant of the period: from 2000 on, and not in the future. */
  start: DateTime;
}

/** Selects private hours: all conditions that are given must match. */
export interface PrivacyScheduleChangeFilter {
  /** Only hours of these drivers, by Driver.id or Driver.oceanId; at most 200. */
  driverIds?: readonly (string)[] | null | undefined;
  /** Only these kinds. Default: both. */
  kinds?: readonly (PrivacyScheduleKind)[] | null | undefined;
}

/** Conditions on schedules: all that are given must match. */
export interface PrivacyScheduleFilter {
  /** Only exceptions that these users granted, by OceanUser.oceanId; at most 200. Ocean names no user for weekly hours, which do not match. */
  createdByIds?: readonly (string)[] | null | undefined;
  /** Only schedules of these drivers, by Driver.id or Driver.oceanId; at most 200. */
  driverIds?: readonly (string)[] | null | undefined;
  /** Only schedules whose validity overlaps this span: for those to come, give only `start`. Not together with `validAt`. */
  during?: DateTimeRangeInput | null | undefined;
  /** Only schedules of drivers of these entities, by Entity.id or Entity.oceanId; at most 200. */
  entityIds?: readonly (string)[] | null | undefined;
  /** Only schedules of these kinds. Default: both. Only the lists of these kinds are requested from Ocean. */
  kinds?: readonly (PrivacyScheduleKind)[] | null | undefined;
  /** Words to find in the driver’s names and staff number, and in the purpose; case, accents, blanks and hyphens do not matter. */
  text?: string | null | undefined;
  /** Only schedules that are valid at this instant. Not together with `during`. */
  validAt?: DateTime | null | undefined;
}

/** Sort order of schedules; equal ones by kind and Ocean id. Default: START, ASC. */
export interface PrivacyScheduleOrder {
  /** Direction. */
  direction?: OrderDirection | undefined;
  /** Sort key. */
  field?: PrivacyScheduleOrderField | undefined;
}

/** One span of hours of a day, in the wall-clock time of the customer. */
export interface PrivacySlotInput {
  /** End, a full minute after start; "24:00" is the end of the day. Hours that cross midnight are two slots on two days. */
  end: LocalEndTime;
  /** Meaning of the hours. */
  kind?: SettableSlotKind | undefined;
  /** Start, a full minute such as "18:00". */
  start: LocalTime;
}

/** Selects the use to sum up for a vehicle, driver, entity or group. */
export interface PrivacyUsageInput {
  /** Selects vehicles by whether their positions are recorded. */
  criteria?: PrivacyAnalysisCriteria | null | undefined;
  /** Period to sum over. */
  period: PrivacyPeriodInput;
}

/** A private share in a period, to compare with. */
export interface PrivateShareInput {
  /** Share of the private distance, from 0 to 1: 0.2 is 20 %. */
  share: number;
  /** Use in which the share is computed, as in `privacyUsage`. */
  usage: PrivacyUsageInput;
}

/** A private time between two instants, to grant to one driver or to change. */
export interface SetExceptionalPrivacyScheduleInput {
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
  validateOnly?: boolean | undefined;
}

/** A private time between two instants, to grant to many drivers alike. */
export interface SetExceptionalPrivacySchedulesInput {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** Purpose, at most 255 characters; shown in Ocean. */
  description?: string | null | undefined;
  /** The drivers (id or oceanId), each once, from 1 to 200. Not together with entityId; one of the two is required. */
  driverIds?: readonly (string)[] | null | undefined;
  /** The entity (id or oceanId) whose drivers are meant: those of its own, in Ocean’s order, without deleted ones and without those of entities below it. Not together with driverIds. */
  entityId?: string | null | undefined;
  /** With entityId: the number of drivers that the client expects at most, from 1 to 200. If the entity has more, nothing is sent: TOO_MANY_DRIVERS. The cost of the mutation is estimated by it. */
  maxDrivers?: number | undefined;
  /** Period in which the drivers’ time is private; it must not begin in the past. */
  period: ExceptionPeriodInput;
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean | undefined;
}

/** Weekly private hours to set for one driver. Days that are not named stay as they are. */
export interface SetRecurringPrivacyScheduleInput {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** The days to set, each once, with all their hours. */
  days: readonly (PrivacyDayInput)[];
  /** The driver: id or oceanId. */
  driverId: string;
  /** The schedules (id or oceanId) that the client has read for the named days with a validity that overlaps this one; an empty list: none. If Ocean has others now, the change is not sent: CHANGED_SINCE. Absent: not checked. */
  expectedScheduleIds?: readonly (string)[] | null | undefined;
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean | undefined;
  /** Period in which the hours apply; absent: from now on, without end. It must not begin in the past. */
  validity?: ValidityInput | null | undefined;
}

/** Weekly private hours to set for many drivers alike. Days that are not named stay as they are. */
export interface SetRecurringPrivacySchedulesInput {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** The days to set, each once, with all their hours. */
  days: readonly (PrivacyDayInput)[];
  /** The drivers (id or oceanId), each once, from 1 to 200. Not together with entityId; one of the two is required. */
  driverIds?: readonly (string)[] | null | undefined;
  /** The entity (id or oceanId) whose drivers are meant: those of its own, in Ocean’s order, without deleted ones and without those of entities below it. Not together with driverIds. */
  entityId?: string | null | undefined;
  /** With entityId: the number of drivers that the client expects at most, from 1 to 200. If the entity has more, nothing is sent: TOO_MANY_DRIVERS. The cost of the mutation is estimated by it. */
  maxDrivers?: number | undefined;
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean | undefined;
  /** Period in which the hours apply; absent: from now on, without end. It must not begin in the past. */
  validity?: ValidityInput | null | undefined;
}

/** Steps to make private, or professional again, after the fact. */
export interface SetStepPrivacyInput {
  /** Idempotency key of this change, at most 100 characters. The same key again within five minutes, by the same caller, is no second change: the payload has the first outcome. Use it when a request may be sent twice. idempotencyReach of the payload names the instances at which it holds. */
  clientMutationId?: string | null | undefined;
  /** Customer whose data is meant, for users with several customers. Absent: the header x-customer-id, then the configured default. */
  customerId?: string | null | undefined;
  /** Privacy to set for all of them. */
  privacy: StepPrivacy;
  /** The steps, each once, from 1 to 100. A step named in two ways is sent once. */
  steps: readonly (StepPrivacyInput)[];
  /** True: validate everything and return the planned request in plannedCalls; change nothing. */
  validateOnly?: boolean | undefined;
}

/** One step to change: named by its id, or by its oceanId with onboardNumber and operatorCode. */
export interface StepPrivacyInput {
  /** With oceanId and vehicleId: the day whose sheet is read back. */
  date?: LocalDate | null | undefined;
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
}

/** Validity of weekly hours. Ocean stores whole seconds; fractions are cut off. */
export interface ValidityInput {
  /** End; absent: until they are replaced. */
  end?: DateTime | null | undefined;
  /** First instant; absent: from now on, at a time that Ocean chooses. */
  start?: DateTime | null | undefined;
}

/** Conditions on vehicles: all that are given must match. */
export interface VehicleFilter {
  /** Only vehicles of these categories. UNKNOWN: of one that this graph does not know yet. Vehicles without a category do not match. */
  categories?: readonly (VehicleCategoryInput)[] | null | undefined;
  /** Whether logically deleted rows are listed and counted. Default: EXCLUDE, or INCLUDE when `isDeleted` is given. Lookups by id find deleted rows in any case. */
  deleted?: DeletedRows | null | undefined;
  /** Only vehicles that these drivers are in charge of, by Driver.id or Driver.oceanId; at most 200. */
  driverIds?: readonly (string)[] | null | undefined;
  /** Only vehicles that run on these energies, by Vehicle.energyId; at most 200. */
  energyIds?: readonly (string)[] | null | undefined;
  /** Only vehicles of these entities, by Entity.id or Entity.oceanId; at most 200. */
  entityIds?: readonly (string)[] | null | undefined;
  /** Only vehicles of these groups, by Group.oceanId; at most 200: see `Vehicle.group`. Needs two more upstream requests: the lists of drivers and of silent boxes. */
  groupIds?: readonly (string)[] | null | undefined;
  /** true: a box is fitted; false: none is. */
  hasBox?: boolean | null | undefined;
  /** true: a driver is in charge; false: none is. */
  hasDriver?: boolean | null | undefined;
  /** true: logically deleted; false: in use. */
  isDeleted?: boolean | null | undefined;
  /** true: privacy rules apply; false: they do not. */
  isPrivacyEnabled?: boolean | null | undefined;
  /** true: the box does not communicate; false: it does. Needs one more upstream request: the list of silent boxes. */
  isSilent?: boolean | null | undefined;
  /** Only vehicles with a service visit planned before this instant (`MaintenanceVisit.plannedAt`), overdue ones included. Visits without a date do not count. */
  maintenanceDueBefore?: DateTime | null | undefined;
  /** Only vehicles with a service visit planned at an odometer reading (`MaintenanceVisit.plannedOdometerKm`) at most this number of kilometres above the last one, overdue ones included. The last reading is `adjustedOdometer`, or `odometer` where there is none. Vehicles without a reading, and visits without a planned one, do not match. */
  maintenanceDueWithinKm?: number | null | undefined;
  /** Only vehicles of these numbers of energies. UNKNOWN: of one that this graph does not know yet. Vehicles without one do not match. */
  motorisations?: readonly (MotorisationKindInput)[] | null | undefined;
  /** Last position within a distance of a point; vehicles without a visible position do not match. Needs one more upstream request: the last positions. */
  near?: NearInput | null | undefined;
  /** Only vehicles with a driver for whom this instant is private; see `Vehicle.privateIntervals`. A vehicle whose driver is not known does not match, and is not professional for that. Needs further upstream requests: the assignments and the lists of schedules. */
  privateAt?: DateTime | null | undefined;
  /** Private share of the distance above a given one in a period; rows without use, or without both distances, do not match. An error when a share cannot be read. Needs one more upstream request, which `privacyUsage` of the rows shares. */
  privateShareAbove?: PrivateShareInput | null | undefined;
  /** Words to find in registration, VIN, make, model, fleet number, description, and the box’s serial number and IMEI; case, accents, blanks and hyphens do not matter. */
  text?: string | null | undefined;
}

/** Identifies one vehicle: give exactly one key. */
export interface VehicleKey {
  /** Global id: the field `id` of the object. */
  id?: string | null | undefined;
  /** Ocean id of the vehicle. */
  oceanId?: string | null | undefined;
  /** Registration plate; case, blanks and hyphens do not matter. */
  registration?: string | null | undefined;
  /** Vehicle identification number, 17 characters; case does not matter. */
  vin?: string | null | undefined;
}

/** Sort order of vehicles; equal ones by Ocean id. Default: REGISTRATION, ASC. */
export interface VehicleOrder {
  /** Direction. */
  direction?: OrderDirection | undefined;
  /** Sort key. */
  field?: VehicleOrderField | undefined;
  /** Period and vehicles to sum the use of: required with PRIVATE_DISTANCE, PROFESSIONAL_DISTANCE and PRIVATE_SHARE, and not given with other fields. */
  usage?: PrivacyUsageInput | null | undefined;
}
