import { openEnum } from '../shared/open-enum.ts';
import { Civility, StepAssignmentMode, StepAssignmentKind, LicenceCategory } from './driver.enums.ts';

export const civilityWords = openEnum('Civility', Civility, {
  1: Civility.MR,
  2: Civility.MRS,
  3: Civility.MISS,
});

export const stepAssignmentModeWords = openEnum('StepAssignmentMode', StepAssignmentMode, {
  AUTO: StepAssignmentMode.AUTOMATIC,
});

export const stepAssignmentKindWords = openEnum('StepAssignmentKind', StepAssignmentKind, {
  CHAUFFEUR: StepAssignmentKind.DRIVER,
});

export const licenceCategoryWords = openEnum('LicenceCategory', LicenceCategory, {
  A: LicenceCategory.A,
});
