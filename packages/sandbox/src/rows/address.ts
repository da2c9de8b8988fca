import type { Wire } from '../wire.ts';
import type { Customer } from '../fleet/model.ts';
import type { Site } from '../fleet/sites.ts';
import { wireId } from '../json.ts';
import type { Random } from '../random.ts';
import type { LastPosition } from '../steps/last-position.ts';
import { poiColour, poiKind } from './positions.ts';

const france = 73;

/** A place in the form of endpoint 1, with its nearest point of interest in full. */
export function adresse(
  customer: Customer,
  place: NonNullable<LastPosition['place']>,
  random: Random,
): Wire['Adresse'] {
  const { point, near } = place;
  const hasAddress = !random.chance(0.08);
  return {
    address: hasAddress ? near.street : null,
    postCode: hasAddress ? near.town.postcode : null,
    town: near.town.name,
    countryCode: france,
    latitude: point.latitude,
    longitude: point.longitude,
    cap: place.heading,
    precision: random.maybe(random.between(2, 25), 0.1),
    gpsCalle: random.chance(0.95),
    closestPoi: near.poi === null ? null : poi(customer, near, near.poi, random),
  };
}

function poi(customer: Customer, site: Site, name: string, random: Random): Wire['Poi'] {
  const id = random.between(70_000, 79_999);
  return {
    id,
    denominationPoi: name,
    adressePoi: site.street,
    complementAdresse1Poi: random.maybe('Bâtiment B', 0.8),
    complementAdresse2Poi: null,
    codePostalPoi: site.town.postcode,
    villePoi: site.town.name,
    etatRegionPoi: null,
    idPays: france,
    latPoi: site.latitude,
    longPoi: site.longitude,
    rayonPoi: random.pick([50, 100, 150, 300]),
    geom: random.maybe(`POINT(${site.longitude} ${site.latitude})`, 0.4),
    groupePoi: random.maybe({ id: 21, libelle: 'Clients sous contrat' }, 0.3),
    libelleTypePoi: {
      id: poiKind(site) === 'Agence' ? 1 : 2,
      libelle: poiKind(site),
      i18nKey: `poi.type.${poiKind(site).toLowerCase()}`,
      color: poiColour(site),
      nomImage: 'poi.png',
      ordre: 1,
      type: poiKind(site) === 'Agence' ? 'OFFICE' : 'CLIENT',
    },
    propSpecifiqueDTO: random.chance(0.4)
      ? {
          id: id + 100_000,
          idClient: wireId(customer.id),
          idObjetRef: id,
          typeObjet: 'CLIENT',
          proprietesSpecifiquesClient: { psValues: { 'Code accès': [random.digits(4)], Interlocuteur: ['Accueil'] } },
        }
      : null,
    suppressionLogique: false,
  };
}
