import type { Wire } from '../../ocean/wire.ts';
import type { Scope } from '../scope.ts';
import { toVehicleStatus } from '../vehicle-status/vehicle-status.mapping.ts';
import { date, flag, int, optional } from '../wire-values.ts';
import type { BoxSilence } from './box-silence.type.ts';
import { toSilenceQualification } from './silence-qualification.mapping.ts';

export function toBoxSilence(wire: Wire['BoitierNonCommunicant'], scope: Scope): BoxSilence {
  const installation = wire.boxInstallationInfo ?? {};
  return {
    days: int(wire.ongletPositionVehicleDTO?.nbDaysInNC),
    lastCommunicatedAt: date(installation.lastCommunicatingDate),
    installedAt: date(installation.installationDate),
    hasNeverCommunicated: flag(installation, 'hasNeverCommunicated'),
    hasCommunicatedAtLeastOnce: flag(installation, 'hasCommunicatedAtLeastOnce'),
    qualification: optional(wire.qualificationNCVehiculeDTO, toSilenceQualification, scope),
    lastKnownStatus: optional(wire.ongletPositionVehicleDTO, toVehicleStatus, scope),
  };
}
