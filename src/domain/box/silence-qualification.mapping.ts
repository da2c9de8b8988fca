import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { date, id, optional, text } from '../wire-values.ts';
import { toSilenceReason } from './silence-reason.mapping.ts';
import { toOceanUser } from '../organisation/ocean-user.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import type { SilenceQualification } from './silence-qualification.type.ts';

export function toSilenceQualification(wire: Wire['Qualification'], scope: Scope): SilenceQualification {
  const note = wire.qualificationNCVehiculeEnginLightDTO;
  return {
    reason: optional(wire.qualificationNCDTO, toSilenceReason),
    oceanId: id(note?.id),
    comment: text(note?.commentaire),
    qualifiedAt: date(note?.dateQualification),
    validUntil: date(note?.dateFin),
    qualifiedBy: optional(wire.utilisateurLightDTO, toOceanUser, scope),
    vehicle: optional(wire.vehicle, toVehicle, scope),
  };
}
