import type { Wire } from '../../ocean/wire.ts';
import { id } from '../wire-values.ts';
import type { DriverFeature } from './driver-feature.type.ts';

export function toDriverFeature(wire: Wire['Fonctionnalite']): DriverFeature {
  return {
    oceanId: id(wire.idFonctionnalite),
  };
}
