import { registerEnumType } from 'type-graphql';

/** Form of address. Open: unknown raw values map to UNKNOWN. */
export enum Civility {
  MR = 'MR',
  MRS = 'MRS',
  MISS = 'MISS',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(Civility, {
  name: 'Civility',
  description: 'Form of address.',
  valuesConfig: {
    MR: { description: 'Monsieur.' },
    MRS: { description: 'Madame.' },
    MISS: { description: 'Mademoiselle.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Mode of a driver's assignment to a step. Open: unknown raw values map to UNKNOWN. */
export enum StepAssignmentMode {
  AUTOMATIC = 'AUTOMATIC',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(StepAssignmentMode, {
  name: 'StepAssignmentMode',
  description: 'How a driver was assigned to a step.',
  valuesConfig: {
    AUTOMATIC: { description: 'By badge, key or standing assignment.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Kind of object assigned to a step. Open: unknown raw values map to UNKNOWN. */
export enum StepAssignmentKind {
  DRIVER = 'DRIVER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(StepAssignmentKind, {
  name: 'StepAssignmentKind',
  description: 'Kind of object that was assigned to a step.',
  valuesConfig: {
    DRIVER: { description: 'A driver.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});

/** Category of driving licence. Open: unknown raw values map to UNKNOWN. */
export enum LicenceCategory {
  A = 'A',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(LicenceCategory, {
  name: 'LicenceCategory',
  description: 'Category of driving licence.',
  valuesConfig: {
    A: { description: 'Motorcycles.' },
    UNKNOWN: {
      description:
        'A value that this graph does not know yet; the raw value is in the field of the same name that ends in Raw.',
    },
  },
});
