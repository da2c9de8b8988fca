// Generated from schema/schema.graphql by `npm run codegen`. Do not edit.
import type { OpenEnum } from './open-enum.ts';

/** The words of ApcMode that are known, without UNKNOWN. */
export const apcModeValues = [
  /** From the movement that the satellite fix shows. */
  'GPS',
] as const;
/** How the ignition (APC) is told. */
export type ApcMode = OpenEnum<(typeof apcModeValues)[number] | 'UNKNOWN'>;

/** The words of BoxOrderField that are known. */
export const boxOrderFieldValues = [
  /** Days since they were last heard, as Ocean counts them. */
  'DAYS_SILENT',
  /** Name of the vehicle’s entity. */
  'ENTITY',
  /** When they were fitted. */
  'INSTALLED_AT',
  /** When they were last heard. */
  'LAST_COMMUNICATED_AT',
  /** When a user gave the reason. */
  'QUALIFIED_AT',
  /** Registration of the vehicle. */
  'REGISTRATION',
  /** Serial number; numbers in it count as numbers. */
  'SERIAL_NUMBER',
] as const;
/** What silent boxes can be sorted by. */
export type BoxOrderField = (typeof boxOrderFieldValues)[number];

/** The words of ChargeKind that are known, without UNKNOWN. */
export const chargeKindValues = [] as const;
/** Sort of electric charge. */
export type ChargeKind = OpenEnum<(typeof chargeKindValues)[number] | 'UNKNOWN'>;

/** The words of Civility that are known, without UNKNOWN. */
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

/** The words of ConfigurationStatus that are known, without UNKNOWN. */
export const configurationStatusValues = [
  /** Waiting to be sent to the box. */
  'ON_STANDBY',
] as const;
/** How far a change of configuration has come. */
export type ConfigurationStatus = OpenEnum<(typeof configurationStatusValues)[number] | 'UNKNOWN'>;

/** The words of CustomPropertyTarget that are known, without UNKNOWN. */
export const customPropertyTargetValues = [
  /** The customer. */
  'CUSTOMER',
] as const;
/** Sort of object that custom properties describe. */
export type CustomPropertyTarget = OpenEnum<(typeof customPropertyTargetValues)[number] | 'UNKNOWN'>;

/** The words of DayOfWeek that are known, without UNKNOWN. */
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

/** The words of DeletePrivacySchedulesErrorCode that are known. */
export const deletePrivacySchedulesErrorCodeValues = [
  /** The clientMutationId was given for another input within the last minutes. Nothing was sent. */
  'CLIENT_MUTATION_ID_REUSED',
  /** The input breaks a rule; field and message say which. Ocean was not asked. */
  'INVALID_INPUT',
  /** The connection ended after the change was sent: Ocean may have made it or not. It is not repeated; the message says what to read to find out. */
  'OUTCOME_UNKNOWN',
  /** Ocean refused the change. Nothing changed. */
  'REFUSED',
  /** The caller can see no such schedule of this kind. Nothing was sent. */
  'SCHEDULE_NOT_FOUND',
  /** The recurring schedules are of several drivers; Ocean deletes those of one. Nothing was sent. */
  'SEVERAL_DRIVERS',
  /** Ocean would delete more than was named: the exception also holds for others. Name all of them, or none. Nothing was sent. */
  'SHARED_EXCEPTION',
] as const;
/** Why deletePrivacySchedules did not do what was asked. */
export type DeletePrivacySchedulesErrorCode = OpenEnum<(typeof deletePrivacySchedulesErrorCodeValues)[number]>;

/** The words of DriverOrderField that are known. */
export const driverOrderFieldValues = [
  /** Name of the entity. */
  'ENTITY',
  /** Family name, then given name. */
  'LAST_NAME',
  /** Staff number; numbers in it count as numbers. */
  'PERSONNEL_NUMBER',
] as const;
/** What drivers can be sorted by. */
export type DriverOrderField = (typeof driverOrderFieldValues)[number];

/** The words of EcoDrivingCategory that are known, without UNKNOWN. */
export const ecoDrivingCategoryValues = [
  /** Light utility vehicle (VUL). */
  'LIGHT_UTILITY',
] as const;
/** Class of vehicle against which eco-driving is scored. */
export type EcoDrivingCategory = OpenEnum<(typeof ecoDrivingCategoryValues)[number] | 'UNKNOWN'>;

/** The words of EcoDrivingState that are known, without UNKNOWN. */
export const ecoDrivingStateValues = [
  /** It is scored. */
  'ACTIVE',
] as const;
/** Whether eco-driving is scored. */
export type EcoDrivingState = OpenEnum<(typeof ecoDrivingStateValues)[number] | 'UNKNOWN'>;

/** The words of EnergyKind that are known, without UNKNOWN. */
export const energyKindValues = [
  /** Ocean was told no energy. */
  'UNDEFINED',
] as const;
/** What a vehicle runs on. */
export type EnergyKind = OpenEnum<(typeof energyKindValues)[number] | 'UNKNOWN'>;

/** The words of EventGroupingPeriod that are known, without UNKNOWN. */
export const eventGroupingPeriodValues = [
  /** Today. */
  'TODAY',
] as const;
/** The heading under which Ocean lists an event. */
export type EventGroupingPeriod = OpenEnum<(typeof eventGroupingPeriodValues)[number] | 'UNKNOWN'>;

/** The words of EventKind that are known, without UNKNOWN. */
export const eventKindValues = [
  /** Ocean was told no family. */
  'UNDEFINED',
] as const;
/** Family of events. */
export type EventKind = OpenEnum<(typeof eventKindValues)[number] | 'UNKNOWN'>;

/** The words of EventState that are known, without UNKNOWN. */
export const eventStateValues = [
  /** It happened at a moment and is over. */
  'PUNCTUAL',
] as const;
/** Where an event stands. */
export type EventState = OpenEnum<(typeof eventStateValues)[number] | 'UNKNOWN'>;

/** The words of EventTiming that are known, without UNKNOWN. */
export const eventTimingValues = [
  /** It happens at a moment. */
  'PUNCTUAL',
] as const;
/** Whether an event is a moment or a span. */
export type EventTiming = OpenEnum<(typeof eventTimingValues)[number] | 'UNKNOWN'>;

/** The words of ImmobilisationState that are known, without UNKNOWN. */
export const immobilisationStateValues = [
  /** It is immobilised. */
  'LOCKED',
] as const;
/** Whether a vehicle is immobilised from afar. */
export type ImmobilisationState = OpenEnum<(typeof immobilisationStateValues)[number] | 'UNKNOWN'>;

/** The words of LicenceCategory that are known, without UNKNOWN. */
export const licenceCategoryValues = [
  /** Motorcycles. */
  'A',
] as const;
/** Category of driving licence. */
export type LicenceCategory = OpenEnum<(typeof licenceCategoryValues)[number] | 'UNKNOWN'>;

/** The words of LoginErrorCode that are known. */
export const loginErrorCodeValues = [
  /** Ocean knows the account and does not let it in; its password may have expired. */
  'ACCOUNT_REFUSED',
  /** The input breaks a rule; field and message say which. Ocean was not asked. */
  'INVALID_INPUT',
  /** Ocean knows no such login and password together. */
  'WRONG_CREDENTIALS',
] as const;
/** Why login did not do what was asked. */
export type LoginErrorCode = OpenEnum<(typeof loginErrorCodeValues)[number]>;

/** The words of MapProvider that are known, without UNKNOWN. */
export const mapProviderValues = [
  /** Google Maps. */
  'GOOGLE_MAP',
] as const;
/** Supplier of the maps shown in Ocean. */
export type MapProvider = OpenEnum<(typeof mapProviderValues)[number] | 'UNKNOWN'>;

/** The words of MeasureUnit that are known, without UNKNOWN. */
export const measureUnitValues = [
  /** Hours. */
  'HOUR',
] as const;
/** Unit of a measure. */
export type MeasureUnit = OpenEnum<(typeof measureUnitValues)[number] | 'UNKNOWN'>;

/** The words of MobileState that are known, without UNKNOWN. */
export const mobileStateValues = [
  /** Ocean cannot tell. */
  'UNDEFINED',
] as const;
/** Whether a vehicle moves. */
export type MobileState = OpenEnum<(typeof mobileStateValues)[number] | 'UNKNOWN'>;

/** The words of MotorisationKind that are known, without UNKNOWN. */
export const motorisationKindValues = [
  /** One energy only. */
  'MONO',
] as const;
/** Number of energies that a vehicle runs on. */
export type MotorisationKind = OpenEnum<(typeof motorisationKindValues)[number] | 'UNKNOWN'>;

/** The words of OceanUserKind that are known, without UNKNOWN. */
export const oceanUserKindValues = [
  /** An ordinary account. */
  'CLASSIC',
  /** An account with the rights of an administrator. */
  'SUPERUSER',
] as const;
/** Sort of Ocean account. */
export type OceanUserKind = OpenEnum<(typeof oceanUserKindValues)[number] | 'UNKNOWN'>;

/** The words of OdirectMode that are known, without UNKNOWN. */
export const odirectModeValues = [
  /** The universal mode of O'Direct. */
  'UNIVERSAL',
] as const;
/** Mode of the O'Direct on-board terminal. */
export type OdirectMode = OpenEnum<(typeof odirectModeValues)[number] | 'UNKNOWN'>;

/** The words of OrderDirection that are known. */
export const orderDirectionValues = [
  /** From the smallest, the oldest, from A. */
  'ASC',
  /** From the largest, the newest, from Z. */
  'DESC',
] as const;
/** Which way a list is sorted. Rows without a value come last both ways. */
export type OrderDirection = (typeof orderDirectionValues)[number];

/** The words of PointOfInterestKind that are known, without UNKNOWN. */
export const pointOfInterestKindValues = [
  /** Ocean was told no family. */
  'UNDEFINED',
] as const;
/** Family of marked places. */
export type PointOfInterestKind = OpenEnum<(typeof pointOfInterestKindValues)[number] | 'UNKNOWN'>;

/** The words of PrivacyAnalysisCriteria that are known. */
export const privacyAnalysisCriteriaValues = [
  /** All vehicles. */
  'ALL',
  /** Vehicles whose positions are recorded. */
  'GEOLOCATED',
  /** Vehicles whose positions are not recorded. */
  'NOT_GEOLOCATED',
] as const;
/** Which vehicles an analysis takes in. */
export type PrivacyAnalysisCriteria = (typeof privacyAnalysisCriteriaValues)[number];

/** The words of PrivacyAnalysisMode that are known, without UNKNOWN. */
export const privacyAnalysisModeValues = [
  /** Company cars (véhicules de fonction) only: a line a driver and day, with hours. */
  'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL',
  /** Company cars (véhicules de fonction) only: a line a driver for the whole period, with hours. */
  'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS',
  /** A line a driver and day, without hours. */
  'BY_DRIVER_WITHOUT_SCHEDULE_DETAIL',
  /** A line a driver for the whole period, without hours. */
  'BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS',
  /** A line a driver and day, with hours. */
  'BY_DRIVER_WITH_SCHEDULE_DETAIL',
  /** A line a driver for the whole period, with hours. */
  'BY_DRIVER_WITH_SCHEDULE_SYNTHESIS',
  /** A line a vehicle and day, without hours. */
  'BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL',
  /** A line a vehicle for the whole period, without hours. */
  'BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS',
  /** A line a vehicle and day, with hours. */
  'BY_VEHICLE_WITH_SCHEDULE_DETAIL',
  /** A line a vehicle for the whole period, with hours. */
  'BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS',
] as const;
/** How an analysis groups its lines. Ocean does not document what "with hours" (horaires) adds: the private hours of the drivers, or the hours at which they drove. */
export type PrivacyAnalysisMode = OpenEnum<(typeof privacyAnalysisModeValues)[number] | 'UNKNOWN'>;

/** The words of PrivacyAnalysisRenderMode that are known. */
export const privacyAnalysisRenderModeValues = [
  /** Company cars (véhicules de fonction) only: a line a driver and day, with hours. */
  'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL',
  /** Company cars (véhicules de fonction) only: a line a driver for the whole period, with hours. */
  'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS',
  /** A line a driver and day, without hours. */
  'BY_DRIVER_WITHOUT_SCHEDULE_DETAIL',
  /** A line a driver for the whole period, without hours. */
  'BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS',
  /** A line a driver and day, with hours. */
  'BY_DRIVER_WITH_SCHEDULE_DETAIL',
  /** A line a driver for the whole period, with hours. */
  'BY_DRIVER_WITH_SCHEDULE_SYNTHESIS',
  /** A line a vehicle and day, without hours. */
  'BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL',
  /** A line a vehicle for the whole period, without hours. */
  'BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS',
  /** A line a vehicle and day, with hours. */
  'BY_VEHICLE_WITH_SCHEDULE_DETAIL',
  /** A line a vehicle for the whole period, with hours. */
  'BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS',
] as const;
/** How an analysis shall group its lines. Ocean does not document what "with hours" (horaires) adds: the private hours of the drivers, or the hours at which they drove. */
export type PrivacyAnalysisRenderMode = (typeof privacyAnalysisRenderModeValues)[number];

/** The words of PrivacyScheduleKind that are known. */
export const privacyScheduleKindValues = [
  /** Between two dates, beside the weekly ones. */
  'EXCEPTIONAL',
  /** Week after week. */
  'RECURRING',
] as const;
/** The two sorts of schedules of a driver. */
export type PrivacyScheduleKind = (typeof privacyScheduleKindValues)[number];

/** The words of PrivacySlotKind that are known, without UNKNOWN. */
export const privacySlotKindValues = [
  /** Private life by exception, between two dates. */
  'EXCEPTIONAL_PRIVATE',
  /** The vehicle is immobilised in these hours. */
  'IMMOBILISATION',
  /** Private life, week after week: trips in these hours are hidden. */
  'PRIVATE',
] as const;
/** What the hours of a schedule mean. */
export type PrivacySlotKind = OpenEnum<(typeof privacySlotKindValues)[number] | 'UNKNOWN'>;

/** The words of SetExceptionalPrivacyScheduleErrorCode that are known. */
export const setExceptionalPrivacyScheduleErrorCodeValues = [
  /** The clientMutationId was given for another input within the last minutes. Nothing was sent. */
  'CLIENT_MUTATION_ID_REUSED',
  /** The caller can see no such driver. Nothing was sent. */
  'DRIVER_NOT_FOUND',
  /** The input breaks a rule; field and message say which. Ocean was not asked. */
  'INVALID_INPUT',
  /** The connection ended after the change was sent: Ocean may have made it or not. It is not repeated; the message says what to read to find out. */
  'OUTCOME_UNKNOWN',
  /** Ocean refused the change. Nothing changed. */
  'REFUSED',
  /** The driver has no such exception. Nothing was sent. */
  'SCHEDULE_NOT_FOUND',
] as const;
/** Why setExceptionalPrivacySchedule did not do what was asked. */
export type SetExceptionalPrivacyScheduleErrorCode = OpenEnum<(typeof setExceptionalPrivacyScheduleErrorCodeValues)[number]>;

/** The words of SetRecurringPrivacyScheduleErrorCode that are known. */
export const setRecurringPrivacyScheduleErrorCodeValues = [
  /** The clientMutationId was given for another input within the last minutes. Nothing was sent. */
  'CLIENT_MUTATION_ID_REUSED',
  /** The caller can see no such driver. Nothing was sent. */
  'DRIVER_NOT_FOUND',
  /** The input breaks a rule; field and message say which. Ocean was not asked. */
  'INVALID_INPUT',
  /** The connection ended after the change was sent: Ocean may have made it or not. It is not repeated; the message says what to read to find out. */
  'OUTCOME_UNKNOWN',
  /** Ocean refused the change. Nothing changed. */
  'REFUSED',
] as const;
/** Why setRecurringPrivacySchedule did not do what was asked. */
export type SetRecurringPrivacyScheduleErrorCode = OpenEnum<(typeof setRecurringPrivacyScheduleErrorCodeValues)[number]>;

/** The words of SetStepPrivacyErrorCode that are known. */
export const setStepPrivacyErrorCodeValues = [
  /** The clientMutationId was given for another input within the last minutes. Nothing was sent. */
  'CLIENT_MUTATION_ID_REUSED',
  /** The user has no right to change or read this step. It did not change. */
  'FORBIDDEN',
  /** The input breaks a rule; field and message say which. Ocean was not asked. */
  'INVALID_INPUT',
  /** Ocean’s data lacks the number of the vehicle’s on-board unit: give onboardNumber. Nothing was sent for it. */
  'ONBOARD_NUMBER_REQUIRED',
  /** The connection ended after the change was sent: Ocean may have made it or not. It is not repeated; the message says what to read to find out. */
  'OUTCOME_UNKNOWN',
  /** Ocean asks for fewer calls. The step did not change; try it again later. */
  'RATE_LIMITED',
  /** Ocean refused the change. Nothing changed. */
  'REFUSED',
  /** The caller can see no such step on that day of that vehicle. Nothing was sent for it. */
  'STEP_NOT_FOUND',
  /** Ocean no longer accepts the credential. The step did not change. */
  'UNAUTHENTICATED',
  /** Ocean could not be reached or failed before it took the change. The step did not change; try it again later. */
  'UNAVAILABLE',
] as const;
/** Why setStepPrivacy did not do what was asked. */
export type SetStepPrivacyErrorCode = OpenEnum<(typeof setStepPrivacyErrorCodeValues)[number]>;

/** The words of SettableSlotKind that are known. */
export const settableSlotKindValues = [
  /** The vehicle is immobilised in these hours. */
  'IMMOBILISATION',
  /** Private life: trips in these hours are hidden. */
  'PRIVATE',
] as const;
/** What hours are to mean. */
export type SettableSlotKind = (typeof settableSlotKindValues)[number];

/** The words of SilenceMailGroup that are known, without UNKNOWN. */
export const silenceMailGroupValues = [
  /** Nobody. */
  'NO_MAIL',
] as const;
/** Who is told by e-mail of a silent box. */
export type SilenceMailGroup = OpenEnum<(typeof silenceMailGroupValues)[number] | 'UNKNOWN'>;

/** The words of StepAnomaly that are known, without UNKNOWN. */
export const stepAnomalyValues = [
  /** Nothing. */
  'NONE',
] as const;
/** What Ocean found odd about a step. */
export type StepAnomaly = OpenEnum<(typeof stepAnomalyValues)[number] | 'UNKNOWN'>;

/** The words of StepAssignmentKind that are known, without UNKNOWN. */
export const stepAssignmentKindValues = [
  /** A driver. */
  'DRIVER',
] as const;
/** What was put on a step. */
export type StepAssignmentKind = OpenEnum<(typeof stepAssignmentKindValues)[number] | 'UNKNOWN'>;

/** The words of StepAssignmentMode that are known, without UNKNOWN. */
export const stepAssignmentModeValues = [
  /** By badge, key or standing assignment. */
  'AUTOMATIC',
] as const;
/** How a driver was put on a step. */
export type StepAssignmentMode = OpenEnum<(typeof stepAssignmentModeValues)[number] | 'UNKNOWN'>;

/** The words of StepKind that are known, without UNKNOWN. */
export const stepKindValues = [
  /** A private trip: Ocean gives its time and distance, not where it led. */
  'PRIVATE_TRIP',
  /** A stop between two trips. */
  'STOP',
  /** A professional trip: from switching on to switching off. */
  'TRIP',
] as const;
/** What a step of the day is. */
export type StepKind = OpenEnum<(typeof stepKindValues)[number] | 'UNKNOWN'>;

/** The words of StepPrivacy that are known. */
export const stepPrivacyValues = [
  /** Private: Ocean hides where it went, and counts it as private use. */
  'PRIVATE',
  /** Professional again: Ocean shows where it went, and counts it as professional use. */
  'PROFESSIONAL',
] as const;
/** What a step is to be, after the fact. */
export type StepPrivacy = (typeof stepPrivacyValues)[number];

/** The words of StepPrivacyOutcome that are known, without UNKNOWN. */
export const stepPrivacyOutcomeValues = [
  /** Ocean made the change, or the step already was so. */
  'CHANGED',
  /** With validateOnly: the change can be sent. */
  'CHECKED',
  /** The step is as it was; userErrors say why. */
  'NOT_CHANGED',
] as const;
/** How one step ended. */
export type StepPrivacyOutcome = OpenEnum<(typeof stepPrivacyOutcomeValues)[number] | 'UNKNOWN'>;

/** The words of StockKind that are known, without UNKNOWN. */
export const stockKindValues = [
  /** Ocean was told no stock. */
  'UNDEFINED',
] as const;
/** The stock that a box is counted in. */
export type StockKind = OpenEnum<(typeof stockKindValues)[number] | 'UNKNOWN'>;

/** The words of TachographActivity that are known, without UNKNOWN. */
export const tachographActivityValues = [
  /** At rest. */
  'REST',
] as const;
/** What a driver is doing, by the tachograph. */
export type TachographActivity = OpenEnum<(typeof tachographActivityValues)[number] | 'UNKNOWN'>;

/** The words of UsageKind that are known, without UNKNOWN. */
export const usageKindValues = [
  /** Private life, within or outside of scheduled private hours. */
  'PRIVATE',
  /** Work. */
  'PROFESSIONAL',
] as const;
/** What a vehicle was used for. */
export type UsageKind = OpenEnum<(typeof usageKindValues)[number] | 'UNKNOWN'>;

/** The words of VehicleCategory that are known, without UNKNOWN. */
export const vehicleCategoryValues = [
  /** Ocean was told no family. */
  'UNDEFINED',
] as const;
/** Family of vehicles in Ocean. */
export type VehicleCategory = OpenEnum<(typeof vehicleCategoryValues)[number] | 'UNKNOWN'>;

/** The words of VehicleOrderField that are known. */
export const vehicleOrderFieldValues = [
  /** Family name, then given name of the driver in charge. */
  'DRIVER',
  /** Name of the entity. */
  'ENTITY',
  /** Date of first registration. */
  'FIRST_REGISTERED_AT',
  /** Make, then model. */
  'MAKE',
  /** Last reading of the odometer. */
  'ODOMETER',
  /** Registration plate. */
  'REGISTRATION',
] as const;
/** What vehicles can be sorted by. */
export type VehicleOrderField = (typeof vehicleOrderFieldValues)[number];

/** The words of Weekday that are known. */
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
/** A day of the week to set. */
export type Weekday = (typeof weekdayValues)[number];
