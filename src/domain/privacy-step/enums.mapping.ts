import { openEnum } from '../open-enum.ts';
import { StepKind, StepAnomaly } from './privacy-step.enums.ts';

export const stepKindWords = openEnum('StepKind', StepKind, {
  T: StepKind.TRIP,
});

export const stepAnomalyWords = openEnum('StepAnomaly', StepAnomaly, {
  NONE: StepAnomaly.NONE,
});
