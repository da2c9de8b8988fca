import { openEnum } from '../open-enum.ts';
import { StepAnomaly, StepKind } from './privacy-step.enums.ts';

/** Ocean's samples show `T` alone; `A` (arrêt) and `P` (trajet privé) are our reading of an *open* point. */
export const stepKindWords = openEnum('StepKind', StepKind, {
  T: StepKind.TRIP,
  A: StepKind.STOP,
  P: StepKind.PRIVATE_TRIP,
});

export const stepAnomalyWords = openEnum('StepAnomaly', StepAnomaly, {
  NONE: StepAnomaly.NONE,
});
