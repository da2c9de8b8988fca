import { registerEnumType } from 'type-graphql';

/** What a driver is doing, by the tachograph. Open: see UNKNOWN. */
export enum TachographActivity {
  REST = 'REST',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(TachographActivity, {
  name: 'TachographActivity',
  description: 'What a driver is doing, by the tachograph.',
  valuesConfig: {
    REST: { description: 'At rest.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Unit of a measure. Open: see UNKNOWN. */
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
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Sort of electric charge. Open: see UNKNOWN. */
export enum ChargeKind {
  UNDEFINED = 'UNDEFINED',
  CHARGE_10A = 'CHARGE_10A',
  CHARGE_16A = 'CHARGE_16A',
  FAST_CHARGE = 'FAST_CHARGE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ChargeKind, {
  name: 'ChargeKind',
  description: 'How a battery was charged.',
  valuesConfig: {
    UNDEFINED: { description: 'Ocean itself does not know how; its word is UNKNOWN.' },
    CHARGE_10A: { description: 'From a socket of 10 A.' },
    CHARGE_16A: { description: 'From a socket of 16 A.' },
    FAST_CHARGE: { description: 'At a fast charger.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** What a vehicle runs on. Open: see UNKNOWN. */
export enum EnergyKind {
  UNDEFINED = 'UNDEFINED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EnergyKind, {
  name: 'EnergyKind',
  description: 'What a vehicle runs on.',
  valuesConfig: {
    UNDEFINED: { description: 'Ocean was told no energy.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Whether an event is a moment or a span. Open: see UNKNOWN. */
export enum EventTiming {
  PUNCTUAL = 'PUNCTUAL',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EventTiming, {
  name: 'EventTiming',
  description: 'Whether an event is a moment or a span.',
  valuesConfig: {
    PUNCTUAL: { description: 'It happens at a moment.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Where an event stands. Open: see UNKNOWN. */
export enum EventState {
  PUNCTUAL = 'PUNCTUAL',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EventState, {
  name: 'EventState',
  description: 'Whether an event goes on.',
  valuesConfig: {
    PUNCTUAL: { description: 'It happened at one instant, and has no end.' },
    OPEN: { description: 'It has begun and goes on.' },
    CLOSED: { description: 'It has begun and ended.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** The heading under which Ocean lists an event. Open: see UNKNOWN. */
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
  description: 'The span of days that Ocean files an event under, seen from the day of the answer.',
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
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Family of events. Open: see UNKNOWN. */
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
    'What happened. Ocean knows many more kinds than it publishes: expect UNKNOWN, and show the label of the event.',
  valuesConfig: {
    UNDEFINED: { description: 'Ocean was told no kind.' },
    START: { description: 'The vehicle started.' },
    STOP: { description: 'The vehicle stopped.' },
    DRIVER_BADGE: { description: 'A driver identified with a badge.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Whether a vehicle moves. Open: see UNKNOWN. */
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
  description: 'What the vehicle was doing when its box was last heard.',
  valuesConfig: {
    STOPPED: { description: 'It stood, with the engine off.' },
    STOP_ACTION: { description: 'It was just coming to a stop.' },
    TRAVELING: { description: 'It was driving.' },
    WAITING: { description: 'It stood, with the engine on.' },
    START_ACTION: { description: 'It was just starting.' },
    ENGINE_UP: { description: 'The engine was running.' },
    UNDEFINED: { description: 'Ocean was told no state.' },
    UNDEFINED_STATE: { description: 'The box gave a state that Ocean does not know.' },
    OUT_OF_ORDER: { description: 'The box does not work.' },
    PRIVACY: { description: 'It was in private use: its place is not shown.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Whether a vehicle is immobilised from afar. Open: see UNKNOWN. */
export enum ImmobilisationState {
  LOCKED = 'LOCKED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ImmobilisationState, {
  name: 'ImmobilisationState',
  description: 'Whether a vehicle is immobilised from afar.',
  valuesConfig: {
    LOCKED: { description: 'It is immobilised.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});
