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
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ChargeKind, {
  name: 'ChargeKind',
  description: 'Sort of electric charge.',
  valuesConfig: {
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
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EventState, {
  name: 'EventState',
  description: 'Where an event stands.',
  valuesConfig: {
    PUNCTUAL: { description: 'It happened at a moment and is over.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** The heading under which Ocean lists an event. Open: see UNKNOWN. */
export enum EventGroupingPeriod {
  TODAY = 'TODAY',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EventGroupingPeriod, {
  name: 'EventGroupingPeriod',
  description: 'The heading under which Ocean lists an event.',
  valuesConfig: {
    TODAY: { description: 'Today.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Family of events. Open: see UNKNOWN. */
export enum EventKind {
  UNDEFINED = 'UNDEFINED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'Family of events.',
  valuesConfig: {
    UNDEFINED: { description: 'Ocean was told no family.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Whether a vehicle moves. Open: see UNKNOWN. */
export enum MobileState {
  UNDEFINED = 'UNDEFINED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(MobileState, {
  name: 'MobileState',
  description: 'Whether a vehicle moves.',
  valuesConfig: {
    UNDEFINED: { description: 'Ocean cannot tell.' },
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
