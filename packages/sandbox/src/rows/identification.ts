import type { Wire } from '../wire.ts';
import type { Driver, Vehicle } from '../fleet/model.ts';
import { wireId } from '../json.ts';
import { isoInstant } from '../paris.ts';
import type { Random } from '../random.ts';
import { individu } from './people.ts';

/** Identification of the driver: by badge, or as the vehicle's assigned driver. */
export function conducteurIdentifie(
  vehicle: Vehicle,
  driver: Driver,
  at: number,
  random: Random,
): Wire['ConducteurIdentifie'] {
  const hasBadge = vehicle.index % 5 === 0;
  const badge = random.digits(8);
  return {
    id: wireId(driver.id),
    individu: individu(driver),
    identEnabled: hasBadge,
    relevant: random.chance(0.9),
    ndidLong: hasBadge ? `0000${badge}` : null,
    dispositif: hasBadge
      ? {
          id: random.between(6000, 6999),
          color: random.between(0, 7),
          idClient: wireId(vehicle.customer.id),
          idTypeDispositifIdentifiant: random.between(1, 3),
          numeroCleClient: random.between(1, 400),
          numeroCompletDid: `0000${badge}`,
          numeroDid: badge,
        }
      : null,
    affectedEtape: random.maybe(
      {
        idEtape: random.between(80_000_000, 89_999_999),
        codeExploitant: vehicle.customer.operatorCode,
        creation: isoInstant(at - 3600),
        debut: isoInstant(at - 5400),
        modeAffectationEtape: hasBadge ? 'AUTO' : null,
        ndid: hasBadge ? badge : null,
        numeroEmbarque: wireId(vehicle.onboardNumber),
        typeAffectationEtape: 'CHAUFFEUR',
      },
      0.3,
    ),
  };
}
