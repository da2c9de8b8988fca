import { openEnum } from '../shared/open-enum.ts';
import {
  TachographActivity,
  MeasureUnit,
  ChargeKind,
  EnergyKind,
  EventTiming,
  EventState,
  EventGroupingPeriod,
  EventKind,
  MobileState,
  ImmobilisationState,
} from './vehicle-status.enums.ts';

export const tachographActivityValues = openEnum('TachographActivity', TachographActivity, {
  REPOS: TachographActivity.REST,
});

export const measureUnitValues = openEnum('MeasureUnit', MeasureUnit, {
  HOUR: MeasureUnit.HOUR,
});

export const chargeKindValues = openEnum('ChargeKind', ChargeKind, {
  UNKNOWN: ChargeKind.UNDEFINED,
  CHARGE_10A: ChargeKind.CHARGE_10A,
  CHARGE_16A: ChargeKind.CHARGE_16A,
  FAST_CHARGE: ChargeKind.FAST_CHARGE,
});

export const energyKindValues = openEnum('EnergyKind', EnergyKind, {
  UNDEFINED: EnergyKind.UNDEFINED,
});

export const eventTimingValues = openEnum('EventTiming', EventTiming, {
  PUNCTUAL: EventTiming.PUNCTUAL,
});

export const eventStateValues = openEnum('EventState', EventState, {
  PUNCTUAL: EventState.PUNCTUAL,
  OPEN: EventState.OPEN,
  CLOSED: EventState.CLOSED,
});

export const eventGroupingPeriodValues = openEnum('EventGroupingPeriod', EventGroupingPeriod, {
  TODAY: EventGroupingPeriod.TODAY,
  YESTERDAY: EventGroupingPeriod.YESTERDAY,
  MONDAY: EventGroupingPeriod.MONDAY,
  TUESDAY: EventGroupingPeriod.TUESDAY,
  WEDNESDAY: EventGroupingPeriod.WEDNESDAY,
  THURSDAY: EventGroupingPeriod.THURSDAY,
  FRIDAY: EventGroupingPeriod.FRIDAY,
  SATURDAY: EventGroupingPeriod.SATURDAY,
  SUNDAY: EventGroupingPeriod.SUNDAY,
  LASTWEEK: EventGroupingPeriod.LAST_WEEK,
  TWOWEEKS_AGO: EventGroupingPeriod.TWO_WEEKS_AGO,
  THREEWEEKS_AGO: EventGroupingPeriod.THREE_WEEKS_AGO,
  FOURWEEKS_AGO: EventGroupingPeriod.FOUR_WEEKS_AGO,
  FIVEWEEKS_AGO: EventGroupingPeriod.FIVE_WEEKS_AGO,
  LAST_MONTH: EventGroupingPeriod.LAST_MONTH,
  BEFORE_LAST_MONTH: EventGroupingPeriod.BEFORE_LAST_MONTH,
});

export const eventKindValues = openEnum('EventKind', EventKind, {
  UNDEFINED: EventKind.UNDEFINED,
  DEMARRAGE: EventKind.START,
  ARRET: EventKind.STOP,
  BADGEAGE_CHAUFFEUR: EventKind.DRIVER_BADGE,
});

export const mobileStateValues = openEnum('MobileState', MobileState, {
  STOPPED: MobileState.STOPPED,
  STOP_ACTION: MobileState.STOP_ACTION,
  TRAVELING: MobileState.TRAVELING,
  WAITING: MobileState.WAITING,
  START_ACTION: MobileState.START_ACTION,
  ENGINE_UP: MobileState.ENGINE_UP,
  UNDEFINED: MobileState.UNDEFINED,
  UNDEFINED_STATE: MobileState.UNDEFINED_STATE,
  OUT_OF_ORDER: MobileState.OUT_OF_ORDER,
  PRIVACY: MobileState.PRIVACY,
});

export const immobilisationStateValues = openEnum('ImmobilisationState', ImmobilisationState, {
  LOCKED: ImmobilisationState.LOCKED,
});
