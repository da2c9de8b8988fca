import { registerEnumType } from 'type-graphql';

/** Family of vehicles in Ocean. Open: unknown raw values map to UNKNOWN. */
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
    'Family of a vehicle or machine in Ocean. Ocean abbreviates most of them and explains none: the meaning of an abbreviation is our interpretation.',
  valuesConfig: {
    UNDEFINED: { description: 'No family was entered in Ocean.' },
    ALL: { description: 'Any family: for settings that apply to all of them.' },
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
    OTHER_EQUIPMENT: { description: 'Other equipment without a drive of its own.' },
    OTHER_MACHINE: { description: 'Another machine.' },
    OTHER_VEHICLE: { description: 'Another vehicle.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Number of energies that a vehicle runs on. Open: unknown raw values map to UNKNOWN. */
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
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Mode of the O'Direct on-board terminal. Open: unknown raw values map to UNKNOWN. */
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
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Source of the ignition signal (APC). Open: unknown raw values map to UNKNOWN. */
export enum ApcMode {
  GPS = 'GPS',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ApcMode, {
  name: 'ApcMode',
  description: 'Source of the ignition signal (APC).',
  valuesConfig: {
    GPS: { description: 'From movement detected by GPS.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Vehicle class that eco-driving is scored against. Open: unknown raw values map to UNKNOWN. */
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
  description: 'Vehicle class that eco-driving is scored against.',
  valuesConfig: {
    LIGHT_UTILITY: { description: 'Light utility vehicle.' },
    UTILITY: { description: 'Utility vehicle.' },
    CITY_CAR: { description: 'City car.' },
    ALL: { description: 'Any class: the score does not depend on it.' },
    NONE: { description: 'No class: eco-driving is not scored for the vehicle.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** State of eco-driving scoring. Open: unknown raw values map to UNKNOWN. */
export enum EcoDrivingState {
  ACTIVE = 'ACTIVE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EcoDrivingState, {
  name: 'EcoDrivingState',
  description: 'State of eco-driving scoring.',
  valuesConfig: {
    ACTIVE: { description: 'It is scored.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});
