import { registerEnumType } from 'type-graphql';

/** Version of eco-driving scoring. Open: unknown raw values map to UNKNOWN. */
export enum EcoDrivingVersion {
  ALL = 'ALL',
  ERCO = 'ERCO',
  RENAULT_FAM = 'RENAULT_FAM',
  PSABTA = 'PSABTA',
  BUC = 'BUC',
  FLEET = 'FLEET',
  CKUA = 'CKUA',
  F2M = 'F2M',
  UNKNOWN = 'UNKNOWN',
}
const abbreviation = { description: 'A version of Ocean; Ocean does not explain the abbreviation.' };
registerEnumType(EcoDrivingVersion, {
  name: 'EcoDrivingVersion',
  description: 'Version of eco-driving scoring. Scores of different versions are not comparable.',
  valuesConfig: {
    ALL: { description: 'All versions together.' },
    ERCO: abbreviation,
    RENAULT_FAM: { description: 'The version for data of Renault’s fleet service.' },
    PSABTA: { description: 'The version for data of PSA’s telematics box.' },
    BUC: abbreviation,
    FLEET: { description: 'The version for fleets.' },
    CKUA: abbreviation,
    F2M: { description: 'The version for data of Free2Move.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Reason why a month of a driver has scores, or has none. */
export enum EcoDrivingAvailability {
  KNOWN = 'KNOWN',
  NONE = 'NONE',
  SHARED_NAME = 'SHARED_NAME',
}
registerEnumType(EcoDrivingAvailability, {
  name: 'EcoDrivingAvailability',
  description: 'Reason why a month of a driver has scores, or has none.',
  valuesConfig: {
    KNOWN: { description: 'Ocean has scores of the driver for the month.' },
    NONE: { description: 'Ocean has no scores under the name of the driver for the month.' },
    SHARED_NAME: {
      description:
        'Ocean has scores under the name of the driver, and names no id. Another driver, or another row, has the same name: nothing is shown, as the scores may be another person’s.',
    },
  },
});
