import { registerEnumType } from 'type-graphql';

/** Kind of lease. Open: unknown raw values map to UNKNOWN. */
export enum LeaseKind {
  UNSPECIFIED = 'UNSPECIFIED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(LeaseKind, {
  name: 'LeaseKind',
  description: 'Kind of lease.',
  valuesConfig: {
    UNSPECIFIED: { description: 'Ocean does not know the kind.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});
