import { registerEnumType } from 'type-graphql';

/** Family of marked places. Open: see UNKNOWN. */
export enum PointOfInterestKind {
  UNDEFINED = 'UNDEFINED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PointOfInterestKind, {
  name: 'PointOfInterestKind',
  description: 'Family of marked places.',
  valuesConfig: {
    UNDEFINED: { description: 'Ocean was told no family.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});
