import type { Wire } from '../../ocean/wire.ts';
import { flag, id, text } from '../wire-values.ts';
import type { Group } from './group.type.ts';

export function toGroup(wire: Wire['Groupe']): Group {
  return {
    oceanId: id(wire.id),
    description: text(wire.descriptionGrp),
    isDeleted: flag(wire, 'suppressionLogique'),
  };
}
