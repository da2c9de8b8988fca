import type { Wire } from '../../ocean/wire.ts';
import { id, text } from '../wire-values.ts';
import type { PointOfInterestGroup } from './point-of-interest-group.type.ts';

export function toPointOfInterestGroup(wire: Wire['GroupePoi']): PointOfInterestGroup {
  return {
    oceanId: id(wire.id),
    label: text(wire.libelle),
  };
}
