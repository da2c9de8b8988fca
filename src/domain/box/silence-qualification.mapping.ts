import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { optional } from '../wire-values.ts';
import { toSilenceQualificationNote } from '../-.mapping.ts';
import { toSilenceReason } from './silence-reason.mapping.ts';
import { toOceanUser } from '../organisation/ocean-user.mapping.ts';
import { toVehicle } from '../vehicle/vehicle.mapping.ts';
import type { SilenceQualification } from './silence-qualification.type.ts';

export function toSilenceQualification(wire: Wire['Qualification'], scope: Scope): SilenceQualification {
  return {
    reason: optional(wire.qualificationNCDTO, toSilenceReason),
    note: optional(wire.qualificationNCVehiculeEnginLightDTO, toSilenceQualificationNote),
    qualifiedBy: optional(wire.utilisateurLightDTO, toOceanUser, scope),
    vehicle: optional(wire.vehicle, toVehicle, scope),
  };
}
