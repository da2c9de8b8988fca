import type { Wire } from '../../ocean/wire.ts';
import { id, text } from '../shared/wire-values.ts';
import { stringsEntries } from '../shared/entries.mapping.ts';
import { customPropertyTargetValues } from './organisation.mapping.ts';
import type { CustomProperties } from './custom-properties.type.ts';

export function toCustomProperties(wire: Wire['ProprietesSpecifiques']): CustomProperties {
  return {
    oceanId: id(wire.id),
    customerId: id(wire.idClient),
    objectId: id(wire.idObjetRef),
    objectKind: customPropertyTargetValues.read(wire.typeObjet),
    objectKindRaw: text(wire.typeObjet),
    values: stringsEntries(wire.proprietesSpecifiquesClient?.psValues),
  };
}
