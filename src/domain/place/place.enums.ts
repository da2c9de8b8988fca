import { registerEnumType } from 'type-graphql';

/** Visibility of a place. Closed: the graph derives it. */
export enum PlaceVisibility {
  SHOWN = 'SHOWN',
  HIDDEN_PRIVATE = 'HIDDEN_PRIVATE',
  NO_FIX = 'NO_FIX',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PlaceVisibility, {
  name: 'PlaceVisibility',
  description: 'Visibility of a place. Coordinates are present exactly when it is SHOWN.',
  valuesConfig: {
    SHOWN: { description: 'Ocean sent usable coordinates, and nothing marks the place as private.' },
    HIDDEN_PRIVATE: {
      description:
        'Something marks the place as private: coordinates, address and point of interest are null, whatever Ocean sent.',
    },
    NO_FIX: {
      description: 'The box had no satellite fix: Ocean sent no coordinates, or placeholders (0/0, 85/0).',
    },
    UNKNOWN: { description: 'Ocean sent no usable coordinates, and no reason.' },
  },
});

/** State of a vehicle at a position. Open: unknown raw values map to UNKNOWN. */
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
  description: 'State of the vehicle at a position.',
  valuesConfig: {
    START: { description: 'It was starting.' },
    WAITING: { description: 'It stood and waited during its trip.' },
    TRAVELING: { description: 'It was driving.' },
    STOPPED: { description: 'It stood after its trip.' },
    PRIVATE: { description: 'It was in private use: the place is hidden.' },
    UNKNOWN: {
      description: 'A value that this graph does not know yet; the raw value is in the field `state`.',
    },
  },
});

/** Kind of point of interest. Open: unknown raw values map to UNKNOWN. */
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
  description: 'Role of a point of interest for the customer.',
  valuesConfig: {
    UNDEFINED: { description: 'No kind was entered in Ocean.' },
    OFFICE: { description: 'A site of the customer.' },
    HOME: { description: 'A private home.' },
    PROVIDER: { description: 'A supplier.' },
    CLIENT: { description: 'A client of the customer.' },
    PROSPECT: { description: 'A potential client.' },
    GAS_STATION: { description: 'A filling station.' },
    RESTAURANT: { description: 'A restaurant.' },
    OTHER: { description: 'Another kind.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});
