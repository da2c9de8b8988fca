import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { flag, id, optional, text } from '../wire-values.ts';
import { toAssignedStep } from './assigned-step.mapping.ts';
import { toDriver } from './driver.mapping.ts';
import { toIdentificationDevice } from './identification-device.mapping.ts';
import type { DriverIdentification } from './driver-identification.type.ts';

export function toDriverIdentification(wire: Wire['ConducteurIdentifie'], scope: Scope): DriverIdentification {
  return {
    oceanId: id(wire.id),
    step: optional(wire.affectedEtape, toAssignedStep),
    device: optional(wire.dispositif, toIdentificationDevice),
    isIdentificationEnabled: flag(wire, 'identEnabled'),
    driver: optional(wire.individu, toDriver, scope),
    longBadgeNumber: text(wire.ndidLong),
    isRelevant: flag(wire, 'relevant'),
  };
}
