import { registerEnumType } from 'type-graphql';

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
