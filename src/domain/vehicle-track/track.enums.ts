import { registerEnumType } from 'type-graphql';

/** Energies of a vehicle. Open: unknown raw values map to UNKNOWN. Apart from the types, which only list fields. */
export enum MotorisationEnergy {
  MONO_ELECTRIC = 'MONO_ELECTRIC',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(MotorisationEnergy, {
  name: 'MotorisationEnergy',
  description: 'Energies that a vehicle runs on.',
  valuesConfig: {
    MONO_ELECTRIC: { description: 'Electricity only.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});
