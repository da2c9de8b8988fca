import { registerEnumType } from 'type-graphql';

/** Supplier of the maps shown in Ocean. Open: unknown raw values map to UNKNOWN. */
export enum MapProvider {
  GOOGLE_MAP = 'GOOGLE_MAP',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(MapProvider, {
  name: 'MapProvider',
  description: 'Supplier of the maps shown in Ocean.',
  valuesConfig: {
    GOOGLE_MAP: { description: 'Google Maps.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Kind of Ocean account. Open: unknown raw values map to UNKNOWN. */
export enum OceanUserKind {
  CLASSIC = 'CLASSIC',
  SUPERUSER = 'SUPERUSER',
  SERVICE_PROVIDER = 'SERVICE_PROVIDER',
  INDIVIDUAL = 'INDIVIDUAL',
  EBTP = 'EBTP',
  DISTRIBUTOR = 'DISTRIBUTOR',
  SUPER_ADMIN = 'SUPER_ADMIN',
  MULTI_CUSTOMER_ADMIN = 'MULTI_CUSTOMER_ADMIN',
  DT_DEV = 'DT_DEV',
  DT_SUPPORT = 'DT_SUPPORT',
  ADV = 'ADV',
  ADV_MANAGER = 'ADV_MANAGER',
  SC_CDC = 'SC_CDC',
  SC_INS = 'SC_INS',
  SC_INS_MANAGER = 'SC_INS_MANAGER',
  SC_PLAN = 'SC_PLAN',
  SC_LOG = 'SC_LOG',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(OceanUserKind, {
  name: 'OceanUserKind',
  description: 'Kind of Ocean account.',
  valuesConfig: {
    CLASSIC: { description: 'A regular account of the customer.' },
    SUPERUSER: { description: 'An account that manages the customer’s other accounts.' },
    SERVICE_PROVIDER: { description: 'An account of a service provider of the customer.' },
    INDIVIDUAL: { description: 'An account of one person.' },
    EBTP: { description: 'An account of the product for building sites (EBTP).' },
    DISTRIBUTOR: { description: 'An account of a distributor.' },
    SUPER_ADMIN: { description: 'An account of the vendor with all rights.' },
    MULTI_CUSTOMER_ADMIN: { description: 'An account that manages several customers.' },
    DT_DEV: { description: 'An account of the vendor’s developers.' },
    DT_SUPPORT: { description: 'An account of the vendor’s support.' },
    ADV: { description: 'An account of the vendor’s own staff; Ocean does not explain the abbreviation.' },
    ADV_MANAGER: { description: 'An account of the vendor’s own staff; Ocean does not explain the abbreviation.' },
    SC_CDC: { description: 'An account of the vendor’s own staff; Ocean does not explain the abbreviation.' },
    SC_INS: { description: 'An account of the vendor’s own staff; Ocean does not explain the abbreviation.' },
    SC_INS_MANAGER: { description: 'An account of the vendor’s own staff; Ocean does not explain the abbreviation.' },
    SC_PLAN: { description: 'An account of the vendor’s own staff; Ocean does not explain the abbreviation.' },
    SC_LOG: { description: 'An account of the vendor’s own staff; Ocean does not explain the abbreviation.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Kind of object that custom properties describe. Open: unknown raw values map to UNKNOWN. */
export enum CustomPropertyTarget {
  CUSTOMER = 'CUSTOMER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(CustomPropertyTarget, {
  name: 'CustomPropertyTarget',
  description: 'Kind of object that custom properties describe.',
  valuesConfig: {
    CUSTOMER: { description: 'The customer.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});
