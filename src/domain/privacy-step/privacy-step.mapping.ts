import type { Wire } from '../../ocean/wire.ts';
import { id, int, number, optional, word } from '../wire-values.ts';
import { toPosition } from '../place/position.mapping.ts';
import { stepAnomalyWords, stepKindWords } from './enums.mapping.ts';
import type { PrivacyStep } from './privacy-step.type.ts';

export function toPrivacyStep(wire: Wire['Etape']): PrivacyStep {
  return {
    oceanId: id(wire.id),
    kind: stepKindWords.read(wire.type),
    kindRaw: word(wire.type),
    anomaly: stepAnomalyWords.read(wire.anomalyType),
    anomalyRaw: word(wire.anomalyType),
    distanceMeters: int(wire.distanceMeter),
    duration: number(wire.dureeMs),
    start: optional(wire.posDeb, toPosition),
    end: optional(wire.posFin, toPosition),
  };
}
