import { openEnum } from '../shared/open-enum.ts';
import { Civility, StepAssignmentMode, StepAssignmentKind, LicenceCategory } from './driver.enums.ts';

export const civilityValues = openEnum('Civility', Civility, {
  1: Civility.MR,
  2: Civility.MRS,
  3: Civility.MISS,
});

export const stepAssignmentModeValues = openEnum('StepAssignmentMode', StepAssignmentMode, {
  AUTO: StepAssignmentMode.AUTOMATIC,
});

export const stepAssignmentKindValues = openEnum('StepAssignmentKind', StepAssignmentKind, {
  CHAUFFEUR: StepAssignmentKind.DRIVER,
});

export const licenceCategoryValues = openEnum('LicenceCategory', LicenceCategory, {
  A: LicenceCategory.A,
});
