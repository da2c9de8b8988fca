import { openEnum } from '../open-enum.ts';
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

export const tachographActivityWords = openEnum('TachographActivity', TachographActivity, {
  REPOS: TachographActivity.REST,
});

export const measureUnitWords = openEnum('MeasureUnit', MeasureUnit, {
  HOUR: MeasureUnit.HOUR,
});

export const chargeKindWords = openEnum('ChargeKind', ChargeKind, {
  UNKNOWN: ChargeKind.UNKNOWN,
});

export const energyKindWords = openEnum('EnergyKind', EnergyKind, {
  UNDEFINED: EnergyKind.UNDEFINED,
});

export const eventTimingWords = openEnum('EventTiming', EventTiming, {
  PUNCTUAL: EventTiming.PUNCTUAL,
});

export const eventStateWords = openEnum('EventState', EventState, {
  PUNCTUAL: EventState.PUNCTUAL,
});

export const eventGroupingPeriodWords = openEnum('EventGroupingPeriod', EventGroupingPeriod, {
  TODAY: EventGroupingPeriod.TODAY,
});

export const eventKindWords = openEnum('EventKind', EventKind, {
  UNDEFINED: EventKind.UNDEFINED,
});

export const mobileStateWords = openEnum('MobileState', MobileState, {
  UNDEFINED: MobileState.UNDEFINED,
});

export const immobilisationStateWords = openEnum('ImmobilisationState', ImmobilisationState, {
  LOCKED: ImmobilisationState.LOCKED,
});
