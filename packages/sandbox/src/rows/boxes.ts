import type { Wire } from '../wire.ts';
import type { Vehicle } from '../fleet/model.ts';
import { withLuhn } from '../fleet/numbers.ts';
import { wireId } from '../json.ts';
import { isoInstant } from '../paris.ts';
import type { Random } from '../random.ts';
import { client } from './people.ts';
import { vehicule } from './vehicles.ts';

const day = 86_400;

const boxTypes = [
  { id: 11, code: 'GEOPRO4', description: 'Boîtier GéoPro 4G filaire' },
  { id: 12, code: 'GEOPACK', description: 'Boîtier GéoPack OBD' },
  { id: 13, code: 'TRACKER', description: 'Traceur autonome sur batterie' },
  { id: 14, code: 'PARKCO', description: 'Boîtier ParkConnect' },
] as const;

const suppliers = [
  { id: 1, code: 'QUE', description: 'Quecktel Télématique' },
  { id: 2, code: 'TLT', description: 'Teltonique' },
  { id: 3, code: 'MUN', description: 'Munick Électronique' },
] as const;

const distributors = [
  ['Mobilité Connectée Ouest', '8 Rue Ampère, 44800 Saint-Herblain'],
  ['Télématique du Rhône', '21 Avenue Lacassagne, 69003 Lyon'],
  ['Nord Géolocalisation', '3 Rue du Molinel, 59800 Lille'],
] as const;

const simOperators = ['Orange', 'SFR', 'Bouygues Telecom', 'Transatel'] as const;
const firmware = ['4.12.3', '4.12.1', '4.9.8', '3.30.2'] as const;

export function boitier(vehicle: Vehicle): Wire['Boitier'] {
  const { box } = vehicle;
  const hasWarranty = vehicle.index % 5 !== 0;
  return {
    id: wireId(box.id),
    numeroSerieBoi: box.serialNumber,
    sn: vehicle.index % 9 === 0 ? null : `SN${box.imei.slice(4)}`,
    imeiBoi: box.imei,
    adBoi:
      vehicle.index % 4 === 0
        ? null
        : `10.${vehicle.customer.index + 20}.${(vehicle.index >> 8) & 255}.${vehicle.index & 255}`,
    coreGsmBoi: vehicle.index % 3 === 0 ? null : 'EG915N-EU_R02',
    commentaireBoi: vehicle.index % 17 === 0 ? 'Posé sous le siège passager' : null,
    idEtatBoitier: box.silence ? 3 : 2,
    debutGarantie: hasWarranty ? isoInstant(box.installedAt - (box.installedAt % day)) : null,
    finGarantie: hasWarranty ? isoInstant(box.installedAt - (box.installedAt % day) + 3 * 365 * day) : null,
  };
}

/** Builds a box with its order, SIM card and supplier, all drawn here because no other row shows them. */
export function boitierDetaille(vehicle: Vehicle, random: Random): Wire['BoitierDetaille'] {
  const { box } = vehicle;
  const hasSim = !random.chance(0.04);
  return {
    id: wireId(box.id + 500_000n),
    affectationVehiculeBoitierConfigSet: random.maybe(configuration(box.installedAt, random), 0.25),
    box: boitier(vehicle),
    client: client(vehicle.customer),
    commande: random.maybe(
      {
        id: random.between(30_001, 39_999),
        numero: `CMD-${new Date(box.installedAt * 1000).getUTCFullYear()}-${random.digits(5)}`,
        quantite: random.between(1, 60),
        commentaire: random.maybe('Livraison sur site', 0.8),
      },
      0.2,
    ),
    currentEmplacementPhysique: random.chance(0.1)
      ? { id: random.between(1, 40), codeEmp: `MAG-${random.digits(2)}`, descriptionEmp: 'Magasin, étagère B' }
      : null,
    currentVehicule: vehicule(vehicle),
    distributeur: random.maybe(distributeur(random), 0.06),
    fournisseur: random.pick(suppliers),
    operateurSim: hasSim ? random.pick(simOperators) : null,
    phoneSim: hasSim ? `+336${random.digits(8)}` : null,
    releaseHard: random.maybe(
      { id: random.between(1, 9), code: `HW ${random.between(1, 4)}.${random.between(0, 9)}` },
      0.1,
    ),
    sim: hasSim ? sim(box.installedAt, random) : null,
    typeBoitier: random.pick(boxTypes, 1.5),
    typeStock: random.pick([null, 'UNDEFINED']),
    versionSoft: random.maybe({ id: random.between(100, 140), version: random.pick(firmware) }, 0.05),
  };
}

function configuration(installedAt: number, random: Random): Wire['AffectationConfiguration'] {
  const start = installedAt + random.between(60, 7200);
  const isAcknowledged = random.chance(0.8);
  return {
    boitierConfigSetLightDTO: {
      id: random.between(200, 260),
      libelleConfig: random.pick(['Standard VL', 'Standard VU', 'Éco-conduite', 'Vie privée bouton']),
      ordre: random.between(1, 12),
      dateMaj: isoInstant(start - 40 * day),
    },
    debut: isoInstant(start),
    fin: null,
    dateAck: isAcknowledged ? isoInstant(start + random.between(30, 7200)) : null,
    statutAffectation: isAcknowledged ? null : 'ON_STANDBY',
  };
}

function distributeur(random: Random): Wire['Distributeur'] {
  const index = random.between(0, distributors.length - 1);
  const [name, address] = distributors[index] ?? distributors[0];
  return {
    id: 900 + index,
    designation: name,
    adresse: address,
    telephone: `+33 ${index + 2} 40 11 22 ${index}${index}`,
    email: `contact@distributeur-${index + 1}.example`,
    emailOperationnel: `exploitation@distributeur-${index + 1}.example`,
    dateCreation: isoInstant(1_420_070_400 + index * 90 * day),
    mapProvider: 'GOOGLE_MAP',
  };
}

function sim(installedAt: number, random: Random): Wire['Sim'] {
  const imported = installedAt - random.between(5, 120) * day;
  return {
    idSim: random.between(1_000_000, 9_999_999),
    iccid: withLuhn(`893301${random.digits(12)}`),
    dateImport: isoInstant(imported),
    nomFichierImport: random.maybe(`sim_${isoInstant(imported).slice(0, 10)}.csv`, 0.3),
    simHs: random.chance(0.03),
  };
}
