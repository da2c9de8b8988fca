import { registerEnumType } from 'type-graphql';

/** Family of vehicles in Ocean. Open: see UNKNOWN. */
export enum VehicleCategory {
  UNDEFINED = 'UNDEFINED',
  ALL = 'ALL',
  PASSENGER_CAR = 'PASSENGER_CAR',
  LIGHT_COMMERCIAL = 'LIGHT_COMMERCIAL',
  COMMERCIAL = 'COMMERCIAL',
  HEAVY_GOODS = 'HEAVY_GOODS',
  EXCAVATOR = 'EXCAVATOR',
  BACKHOE_LOADER = 'BACKHOE_LOADER',
  COMPRESSOR = 'COMPRESSOR',
  GENERATOR = 'GENERATOR',
  MINI_EXCAVATOR = 'MINI_EXCAVATOR',
  TELESCOPIC_HANDLER = 'TELESCOPIC_HANDLER',
  FORKLIFT = 'FORKLIFT',
  PAVER = 'PAVER',
  LOADER = 'LOADER',
  DRILLING_RIG = 'DRILLING_RIG',
  CONTAINER = 'CONTAINER',
  SKIP = 'SKIP',
  TRAILER = 'TRAILER',
  OTHER_EQUIPMENT = 'OTHER_EQUIPMENT',
  OTHER_MACHINE = 'OTHER_MACHINE',
  OTHER_VEHICLE = 'OTHER_VEHICLE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(VehicleCategory, {
  name: 'VehicleCategory',
  description:
    'Family of a vehicle or machine in Ocean. Ocean abbreviates most of them and explains none: what an abbreviation stands for is our reading.',
  valuesConfig: {
    UNDEFINED: { description: 'Nobody told Ocean the family.' },
    ALL: { description: 'Any family: of settings that hold for all of them.' },
    PASSENGER_CAR: { description: 'Passenger car (VL, véhicule léger).' },
    LIGHT_COMMERCIAL: { description: 'Light commercial vehicle, up to 3.5 t (VUL, véhicule utilitaire léger).' },
    COMMERCIAL: { description: 'Commercial vehicle, such as a van (VU, véhicule utilitaire).' },
    HEAVY_GOODS: { description: 'Heavy goods vehicle, above 3.5 t (PL, poids lourd).' },
    EXCAVATOR: { description: 'Excavator (PELLE).' },
    BACKHOE_LOADER: { description: 'Backhoe loader (TRCTP, tractopelle).' },
    COMPRESSOR: { description: 'Compressor (COMPR).' },
    GENERATOR: { description: 'Generator set (GROUP, groupe électrogène).' },
    MINI_EXCAVATOR: { description: 'Mini-excavator (MINIPE, mini-pelle).' },
    TELESCOPIC_HANDLER: { description: 'Telescopic handler (CHELEVT).' },
    FORKLIFT: { description: 'Forklift truck (CHELEVE, chariot élévateur).' },
    PAVER: { description: 'Road paver (FINISS, finisseur).' },
    LOADER: { description: 'Loader (CHARGE, chargeuse).' },
    DRILLING_RIG: { description: 'Drilling rig (FOREUSE).' },
    CONTAINER: { description: 'Container (CONT).' },
    SKIP: { description: 'Skip or tipper body (BENNE).' },
    TRAILER: { description: 'Trailer (REMORQUE).' },
    OTHER_EQUIPMENT: { description: 'Other equipment, which does not drive itself.' },
    OTHER_MACHINE: { description: 'Another machine.' },
    OTHER_VEHICLE: { description: 'Another vehicle.' },
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
  UTILITY = 'UTILITY',
  CITY_CAR = 'CITY_CAR',
  ALL = 'ALL',
  NONE = 'NONE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EcoDrivingCategory, {
  name: 'EcoDrivingCategory',
  description: 'Class of vehicle against which eco-driving is scored.',
  valuesConfig: {
    LIGHT_UTILITY: { description: 'Light utility vehicle.' },
    UTILITY: { description: 'Utility vehicle.' },
    CITY_CAR: { description: 'City car.' },
    ALL: { description: 'Any class: the score does not depend on it.' },
    NONE: { description: 'No class: eco-driving is not scored for the vehicle.' },
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
