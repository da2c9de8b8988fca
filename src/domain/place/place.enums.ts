import { registerEnumType } from 'type-graphql';

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
