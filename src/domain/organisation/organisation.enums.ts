import { registerEnumType } from 'type-graphql';

/** Supplier of the maps shown in Ocean. Open: see UNKNOWN. */
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
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Sort of Ocean account. Open: see UNKNOWN. */
export enum OceanUserKind {
  CLASSIC = 'CLASSIC',
  SUPERUSER = 'SUPERUSER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(OceanUserKind, {
  name: 'OceanUserKind',
  description: 'Sort of Ocean account.',
  valuesConfig: {
    CLASSIC: { description: 'An ordinary account.' },
    SUPERUSER: { description: 'An account with the rights of an administrator.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Sort of object that custom properties describe. Open: see UNKNOWN. */
export enum CustomPropertyTarget {
  CUSTOMER = 'CUSTOMER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(CustomPropertyTarget, {
  name: 'CustomPropertyTarget',
  description: 'Sort of object that custom properties describe.',
  valuesConfig: {
    CUSTOMER: { description: 'The customer.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});
