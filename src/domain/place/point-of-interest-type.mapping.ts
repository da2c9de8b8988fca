import type { Wire } from '../../ocean/wire.ts';
import { id, int, text } from '../wire-values.ts';
import { pointOfInterestKindWords } from './enums.mapping.ts';
import type { PointOfInterestType } from './point-of-interest-type.type.ts';

export function toPointOfInterestType(wire: Wire['TypePoi']): PointOfInterestType {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelle),
    translationKey: text(wire.i18nKey),
    colour: text(wire.color),
    imageName: text(wire.nomImage),
    position: int(wire.ordre),
    kind: pointOfInterestKindWords.read(wire.type),
    kindRaw: text(wire.type),
  };
}
