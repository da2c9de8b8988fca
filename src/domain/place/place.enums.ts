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

/** What the vehicle was doing at a position. Open: see UNKNOWN. */
export enum PositionState {
  START = 'START',
  WAITING = 'WAITING',
  TRAVELING = 'TRAVELING',
  STOPPED = 'STOPPED',
  PRIVATE = 'PRIVATE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PositionState, {
  name: 'PositionState',
  description: 'What the vehicle was doing at a position.',
  valuesConfig: {
    START: { description: 'It was starting.' },
    WAITING: { description: 'It stood and waited, without its trip being over.' },
    TRAVELING: { description: 'It was on its way.' },
    STOPPED: { description: 'It stood, its trip over.' },
    PRIVATE: { description: 'It was in private use: Ocean does not say more, and the place is hidden.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field `state` beside.',
    },
  },
});

/** Family of marked places. Open: see UNKNOWN. */
export enum PointOfInterestKind {
  UNDEFINED = 'UNDEFINED',
  OFFICE = 'OFFICE',
  HOME = 'HOME',
  PROVIDER = 'PROVIDER',
  CLIENT = 'CLIENT',
  PROSPECT = 'PROSPECT',
  GAS_STATION = 'GAS_STATION',
  RESTAURANT = 'RESTAURANT',
  OTHER = 'OTHER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PointOfInterestKind, {
  name: 'PointOfInterestKind',
  description: 'What a point of interest is to the customer.',
  valuesConfig: {
    UNDEFINED: { description: 'Nobody told Ocean the kind.' },
    OFFICE: { description: 'A site of the customer.' },
    HOME: { description: 'Somebody’s home.' },
    PROVIDER: { description: 'A supplier.' },
    CLIENT: { description: 'A client of the customer.' },
    PROSPECT: { description: 'Somebody who may become a client.' },
    GAS_STATION: { description: 'A filling station.' },
    RESTAURANT: { description: 'A restaurant.' },
    OTHER: { description: 'Something else.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});
