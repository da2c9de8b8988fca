import type { Wire } from '../../ocean/wire.ts';
import { id, text } from '../wire-values.ts';
import type { StorageLocation } from './storage-location.type.ts';

export function toStorageLocation(wire: Wire['Emplacement']): StorageLocation {
  return {
    oceanId: id(wire.id),
    code: text(wire.codeEmp),
    description: text(wire.descriptionEmp),
  };
}
