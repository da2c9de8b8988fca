import { registerEnumType } from 'type-graphql';

/** State of a configuration’s transfer to the box. Open: unknown raw values map to UNKNOWN. */
export enum ConfigurationStatus {
  ON_STANDBY = 'ON_STANDBY',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ConfigurationStatus, {
  name: 'ConfigurationStatus',
  description: 'State of a configuration’s transfer to the box.',
  valuesConfig: {
    ON_STANDBY: { description: 'Waiting to be sent to the box.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Group that Ocean notifies about a silent box. Open: unknown raw values map to UNKNOWN. */
export enum SilenceMailGroup {
  NO_MAIL = 'NO_MAIL',
  NC = 'NC',
  NC2 = 'NC2',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(SilenceMailGroup, {
  name: 'SilenceMailGroup',
  description: 'Group that Ocean notifies by e-mail about a silent box with this reason.',
  valuesConfig: {
    NO_MAIL: { description: 'No group: no e-mail is sent.' },
    NC: { description: 'The first group of people for silent boxes (MAIL_TO_NC).' },
    NC2: { description: 'The second group of people for silent boxes (MAIL_TO_NC2).' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** The stock that a box is counted in. Open: unknown raw values map to UNKNOWN. */
export enum StockKind {
  UNDEFINED = 'UNDEFINED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(StockKind, {
  name: 'StockKind',
  description: 'The stock that a box is counted in.',
  valuesConfig: {
    UNDEFINED: { description: 'No stock was entered in Ocean.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});
