import { registerEnumType } from 'type-graphql';

/** Activity of a driver, by the tachograph. Open: unknown raw values map to UNKNOWN. */
export enum TachographActivity {
  REST = 'REST',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(TachographActivity, {
  name: 'TachographActivity',
  description: 'Activity of a driver, by the tachograph.',
  valuesConfig: {
    REST: { description: 'At rest.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Unit of a measure. Open: unknown raw values map to UNKNOWN. */
export enum MeasureUnit {
  HOUR = 'HOUR',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(MeasureUnit, {
  name: 'MeasureUnit',
  description: 'Unit of a measure.',
  valuesConfig: {
    HOUR: { description: 'Hours.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Sort of electric charge. Open: unknown raw values map to UNKNOWN. */
export enum ChargeKind {
  UNDEFINED = 'UNDEFINED',
  CHARGE_10A = 'CHARGE_10A',
  CHARGE_16A = 'CHARGE_16A',
  FAST_CHARGE = 'FAST_CHARGE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ChargeKind, {
  name: 'ChargeKind',
  description: 'Kind of charger.',
  valuesConfig: {
    UNDEFINED: { description: 'Ocean does not know the charger; its raw value is UNKNOWN.' },
    CHARGE_10A: { description: 'From a socket of 10 A.' },
    CHARGE_16A: { description: 'From a socket of 16 A.' },
    FAST_CHARGE: { description: 'At a fast charger.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Energy of a vehicle. Open: unknown raw values map to UNKNOWN. */
export enum EnergyKind {
  UNDEFINED = 'UNDEFINED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EnergyKind, {
  name: 'EnergyKind',
  description: 'Energy that a vehicle runs on.',
  valuesConfig: {
    UNDEFINED: { description: 'No energy was entered in Ocean.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Timing of an event. Open: unknown raw values map to UNKNOWN. */
export enum EventTiming {
  PUNCTUAL = 'PUNCTUAL',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EventTiming, {
  name: 'EventTiming',
  description: 'Timing of an event: at an instant, or over a span.',
  valuesConfig: {
    PUNCTUAL: { description: 'It happens at an instant.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** State of an event. Open: unknown raw values map to UNKNOWN. */
export enum EventState {
  PUNCTUAL = 'PUNCTUAL',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EventState, {
  name: 'EventState',
  description: 'State of an event: instant, ongoing or ended.',
  valuesConfig: {
    PUNCTUAL: { description: 'It happened at one instant, and has no end.' },
    OPEN: { description: 'It has begun and continues.' },
    CLOSED: { description: 'It has begun and ended.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Span of days that Ocean groups an event under. Open: unknown raw values map to UNKNOWN. */
export enum EventGroupingPeriod {
  TODAY = 'TODAY',
  YESTERDAY = 'YESTERDAY',
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
  LAST_WEEK = 'LAST_WEEK',
  TWO_WEEKS_AGO = 'TWO_WEEKS_AGO',
  THREE_WEEKS_AGO = 'THREE_WEEKS_AGO',
  FOUR_WEEKS_AGO = 'FOUR_WEEKS_AGO',
  FIVE_WEEKS_AGO = 'FIVE_WEEKS_AGO',
  LAST_MONTH = 'LAST_MONTH',
  BEFORE_LAST_MONTH = 'BEFORE_LAST_MONTH',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EventGroupingPeriod, {
  name: 'EventGroupingPeriod',
  description: 'Span of days that Ocean groups an event under, relative to the day of the response.',
  valuesConfig: {
    TODAY: { description: 'Today.' },
    YESTERDAY: { description: 'Yesterday.' },
    MONDAY: { description: 'The last Monday, within the running week.' },
    TUESDAY: { description: 'The last Tuesday, within the running week.' },
    WEDNESDAY: { description: 'The last Wednesday, within the running week.' },
    THURSDAY: { description: 'The last Thursday, within the running week.' },
    FRIDAY: { description: 'The last Friday, within the running week.' },
    SATURDAY: { description: 'The last Saturday, within the running week.' },
    SUNDAY: { description: 'The last Sunday, within the running week.' },
    LAST_WEEK: { description: 'Last week.' },
    TWO_WEEKS_AGO: { description: 'Two weeks ago.' },
    THREE_WEEKS_AGO: { description: 'Three weeks ago.' },
    FOUR_WEEKS_AGO: { description: 'Four weeks ago.' },
    FIVE_WEEKS_AGO: { description: 'Five weeks ago.' },
    LAST_MONTH: { description: 'Last month.' },
    BEFORE_LAST_MONTH: { description: 'Before last month.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Family of events. Open: unknown raw values map to UNKNOWN. */
export enum EventKind {
  UNDEFINED = 'UNDEFINED',
  START = 'START',
  STOP = 'STOP',
  DRIVER_BADGE = 'DRIVER_BADGE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EventKind, {
  name: 'EventKind',
  description:
    'Kind of event. Ocean knows many more kinds than it publishes: expect UNKNOWN, and show the label of the event.',
  valuesConfig: {
    UNDEFINED: { description: 'No kind was entered in Ocean.' },
    START: { description: 'The vehicle started.' },
    STOP: { description: 'The vehicle stopped.' },
    DRIVER_BADGE: { description: 'A driver identified with a badge.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Movement of a vehicle. Open: unknown raw values map to UNKNOWN. */
export enum MobileState {
  STOPPED = 'STOPPED',
  STOP_ACTION = 'STOP_ACTION',
  TRAVELING = 'TRAVELING',
  WAITING = 'WAITING',
  START_ACTION = 'START_ACTION',
  ENGINE_UP = 'ENGINE_UP',
  UNDEFINED = 'UNDEFINED',
  UNDEFINED_STATE = 'UNDEFINED_STATE',
  OUT_OF_ORDER = 'OUT_OF_ORDER',
  PRIVACY = 'PRIVACY',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(MobileState, {
  name: 'MobileState',
  description: 'Movement of the vehicle when its box last communicated.',
  valuesConfig: {
    STOPPED: { description: 'It stood, with the engine off.' },
    STOP_ACTION: { description: 'It was just coming to a stop.' },
    TRAVELING: { description: 'It was driving.' },
    WAITING: { description: 'It stood, with the engine on.' },
    START_ACTION: { description: 'It was just starting.' },
    ENGINE_UP: { description: 'The engine was running.' },
    UNDEFINED: { description: 'No state was entered in Ocean.' },
    UNDEFINED_STATE: { description: 'The box gave a state that Ocean does not know.' },
    OUT_OF_ORDER: { description: 'The box does not work.' },
    PRIVACY: { description: 'It was in private use: its place is hidden.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Remote immobilisation of a vehicle. Open: unknown raw values map to UNKNOWN. */
export enum ImmobilisationState {
  LOCKED = 'LOCKED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ImmobilisationState, {
  name: 'ImmobilisationState',
  description: 'Remote immobilisation of a vehicle.',
  valuesConfig: {
    LOCKED: { description: 'It is immobilised.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});
