import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { flag, id, text } from '../wire-values.ts';
import type { Entity } from './entity.type.ts';

export function toEntity(wire: Wire['Entite'], scope: Scope): Entity {
  return {
    oceanId: id(wire.id),
    name: text(wire.nom),
    isDeleted: flag(wire, 'suppressionLogique'),
  };
}
