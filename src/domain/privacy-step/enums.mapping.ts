import { openEnum } from '../open-enum.ts';
import { StepAnomaly, StepKind } from './privacy-step.enums.ts';

/** Ocean's samples show `T` alone; `A` (arrêt) is our reading. What marks a private trip is *open*, and configured. */
export const stepKindWords = openEnum('StepKind', StepKind, {
  T: StepKind.TRIP,
  A: StepKind.STOP,
});

export const stepAnomalyWords = openEnum('StepAnomaly', StepAnomaly, {
  NONE: StepAnomaly.NONE,
});
