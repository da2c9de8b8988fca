import type { Wire } from '../../ocean/wire.ts';
import { flag, id, text } from '../wire-values.ts';
import type { DigitalInput } from './digital-input.type.ts';

export function toDigitalInput(wire: Wire['CatalogueDio']): DigitalInput {
  return {
    oceanId: id(wire.id),
    code: text(wire.code),
    label: text(wire.libelle),
    isInverted: flag(wire, 'inverse'),
  };
}
