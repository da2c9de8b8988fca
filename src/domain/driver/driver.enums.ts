import { registerEnumType } from 'type-graphql';

/** Form of address. Open: see UNKNOWN. */
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
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** How a driver was put on a step. Open: see UNKNOWN. */
export enum StepAssignmentMode {
  AUTOMATIC = 'AUTOMATIC',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(StepAssignmentMode, {
  name: 'StepAssignmentMode',
  description: 'How a driver was put on a step.',
  valuesConfig: {
    AUTOMATIC: { description: 'By badge, key or standing assignment.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** What was put on a step. Open: see UNKNOWN. */
export enum StepAssignmentKind {
  DRIVER = 'DRIVER',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(StepAssignmentKind, {
  name: 'StepAssignmentKind',
  description: 'What was put on a step.',
  valuesConfig: {
    DRIVER: { description: 'A driver.' },
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

/** Category of driving licence. Open: see UNKNOWN. */
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
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});
