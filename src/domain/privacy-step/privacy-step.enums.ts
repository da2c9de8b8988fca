import { registerEnumType } from 'type-graphql';

/** Kind of a step. Open: see UNKNOWN. */
export enum StepKind {
  START = 'START',
  WAITING = 'WAITING',
  TRIP = 'TRIP',
  STOP = 'STOP',
  PRIVATE_TRIP = 'PRIVATE_TRIP',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(StepKind, {
  name: 'StepKind',
  description: 'Kind of a step of the day.',
  valuesConfig: {
    START: { description: 'The vehicle was starting.' },
    WAITING: {
      description: 'The vehicle stood and waited. Not a trip: isPrivate is null unless Ocean marks it as private.',
    },
    TRIP: {
      description: 'A trip that nothing marks as private; isPrivate is false only if it is known to be professional.',
    },
    STOP: { description: 'A stop between two trips.' },
    PRIVATE_TRIP: { description: 'A private trip: time and distance are shown, places are not.' },
    UNKNOWN: {
      description: 'Ocean’s value is unknown to this graph; read the raw value in the field beside, ending in Raw.',
    },
  },
});

/** Anomaly of a step. Open: see UNKNOWN. */
export enum StepAnomaly {
  NONE = 'NONE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(StepAnomaly, {
  name: 'StepAnomaly',
  description: 'Anomaly that Ocean reports for a step.',
  valuesConfig: {
    NONE: { description: 'No anomaly.' },
    UNKNOWN: {
      description: 'Ocean’s value is unknown to this graph; read the raw value in the field beside, ending in Raw.',
    },
  },
});
