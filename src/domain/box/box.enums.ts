import { registerEnumType } from 'type-graphql';

/** How far a change of configuration has come. Open: see UNKNOWN. */
export enum ConfigurationStatus {
  ON_STANDBY = 'ON_STANDBY',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ConfigurationStatus, {
  name: 'ConfigurationStatus',
  description: 'How far a change of configuration has come.',
  valuesConfig: {
    ON_STANDBY: { description: 'Waiting to be sent to the box.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Who is told by e-mail of a silent box. Open: see UNKNOWN. */
export enum SilenceMailGroup {
  NO_MAIL = 'NO_MAIL',
  NC = 'NC',
  NC2 = 'NC2',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(SilenceMailGroup, {
  name: 'SilenceMailGroup',
  description: 'Who gets e-mail about a silent box with this reason.',
  valuesConfig: {
    NO_MAIL: { description: 'Nobody.' },
    NC: { description: 'The first group of people for silent boxes (MAIL_TO_NC).' },
    NC2: { description: 'The second group of people for silent boxes (MAIL_TO_NC2).' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** The stock that a box is counted in. Open: see UNKNOWN. */
export enum StockKind {
  UNDEFINED = 'UNDEFINED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(StockKind, {
  name: 'StockKind',
  description: 'The stock that a box is counted in.',
  valuesConfig: {
    UNDEFINED: { description: 'Ocean was told no stock.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});
