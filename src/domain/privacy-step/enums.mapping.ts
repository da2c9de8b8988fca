import { openEnum } from '../open-enum.ts';
import { StepAnomaly } from './privacy-step.enums.ts';

export const stepAnomalyWords = openEnum('StepAnomaly', StepAnomaly, {
  NONE: StepAnomaly.NONE,
});
