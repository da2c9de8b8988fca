import type { Wire } from '../../ocean/wire.ts';
import { id, text } from '../wire-values.ts';
import type { BoxType } from './box-type.type.ts';

export function toBoxType(wire: Wire['TypeBoitier']): BoxType {
  return {
    oceanId: id(wire.id),
    code: text(wire.code),
    description: text(wire.description),
  };
}
