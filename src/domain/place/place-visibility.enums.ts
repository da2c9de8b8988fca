import { registerEnumType } from 'type-graphql';

/** Tells whether a place is shown, and why not. Closed: the graph derives it. */
export enum PlaceVisibility {
  SHOWN = 'SHOWN',
  HIDDEN_PRIVATE = 'HIDDEN_PRIVATE',
  NO_FIX = 'NO_FIX',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PlaceVisibility, {
  name: 'PlaceVisibility',
  description: 'Tells whether a place is shown, and why not. Coordinates are given exactly when it is SHOWN.',
  valuesConfig: {
    SHOWN: { description: 'Ocean gives usable coordinates, and nothing marks the place as private.' },
    HIDDEN_PRIVATE: {
      description:
        'Something marks the place as private: coordinates, address and point of interest are null, whatever Ocean sent.',
    },
    NO_FIX: {
      description: 'The box had no satellite fix: Ocean sent none, or what a box sends without one (0/0, 85/0).',
    },
    UNKNOWN: { description: 'Ocean gives no usable coordinates and does not say why.' },
  },
});
