import type { Wire } from '../../ocean/wire.ts';
import { date, id, text } from '../wire-values.ts';
import { stepAssignmentKindWords, stepAssignmentModeWords } from './enums.mapping.ts';
import type { AssignedStep } from './assigned-step.type.ts';

export function toAssignedStep(wire: Wire['EtapeAffectee']): AssignedStep {
  return {
    stepId: id(wire.idEtape),
    operatorCode: text(wire.codeExploitant),
    createdAt: date(wire.creation),
    start: date(wire.debut),
    mode: stepAssignmentModeWords.read(wire.modeAffectationEtape),
    modeRaw: text(wire.modeAffectationEtape),
    badgeNumber: text(wire.ndid),
    onboardNumber: id(wire.numeroEmbarque),
    kind: stepAssignmentKindWords.read(wire.typeAffectationEtape),
    kindRaw: text(wire.typeAffectationEtape),
  };
}
