import { registerEnumType } from 'type-graphql';

/** Family of vehicles in Ocean. Open: see UNKNOWN. */
export enum VehicleCategory {
  UNDEFINED = 'UNDEFINED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(VehicleCategory, {
  name: 'VehicleCategory',
  description: 'Family of vehicles in Ocean.',
  valuesConfig: {
    UNDEFINED: { description: 'Ocean was told no family.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Number of energies that a vehicle runs on. Open: see UNKNOWN. */
export enum MotorisationKind {
  MONO = 'MONO',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(MotorisationKind, {
  name: 'MotorisationKind',
  description: 'Number of energies that a vehicle runs on.',
  valuesConfig: {
    MONO: { description: 'One energy only.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Mode of the O'Direct on-board terminal. Open: see UNKNOWN. */
export enum OdirectMode {
  UNIVERSAL = 'UNIVERSAL',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(OdirectMode, {
  name: 'OdirectMode',
  description: "Mode of the O'Direct on-board terminal.",
  valuesConfig: {
    UNIVERSAL: { description: "The universal mode of O'Direct." },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** How the ignition (APC) is told. Open: see UNKNOWN. */
export enum ApcMode {
  GPS = 'GPS',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ApcMode, {
  name: 'ApcMode',
  description: 'How the ignition (APC) is told.',
  valuesConfig: {
    GPS: { description: 'From the movement that the satellite fix shows.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Class of vehicle against which eco-driving is scored. Open: see UNKNOWN. */
export enum EcoDrivingCategory {
  LIGHT_UTILITY = 'LIGHT_UTILITY',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EcoDrivingCategory, {
  name: 'EcoDrivingCategory',
  description: 'Class of vehicle against which eco-driving is scored.',
  valuesConfig: {
    LIGHT_UTILITY: { description: 'Light utility vehicle (VUL).' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Whether eco-driving is scored. Open: see UNKNOWN. */
export enum EcoDrivingState {
  ACTIVE = 'ACTIVE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EcoDrivingState, {
  name: 'EcoDrivingState',
  description: 'Whether eco-driving is scored.',
  valuesConfig: {
    ACTIVE: { description: 'It is scored.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});
