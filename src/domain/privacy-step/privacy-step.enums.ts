import { registerEnumType } from 'type-graphql';

/** What a step of the day is. Open: see UNKNOWN. */
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
  description: 'What a step of the day is.',
  valuesConfig: {
    START: { description: 'The vehicle was starting.' },
    WAITING: {
      description: 'The vehicle stood and waited. Not a trip: isPrivate is null unless something says private.',
    },
    TRIP: { description: 'A trip that nothing marks as private; isPrivate tells whether that makes it professional.' },
    STOP: { description: 'A stop between two trips.' },
    PRIVATE_TRIP: { description: 'A private trip: its time and distance are given, not where it led.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** What Ocean found odd about a step. Open: see UNKNOWN. */
export enum StepAnomaly {
  NONE = 'NONE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(StepAnomaly, {
  name: 'StepAnomaly',
  description: 'What Ocean found odd about a step.',
  valuesConfig: {
    NONE: { description: 'Nothing.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});
