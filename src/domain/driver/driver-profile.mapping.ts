import type { Wire } from '../../ocean/wire.ts';
import { date, id, number, text, texts } from '../shared/wire-values.ts';
import { openEnum } from '../shared/open-enum.ts';
import { LicenceCategory } from './driver.enums.ts';
import { toCustomProperties } from '../organisation/organisation.mapping.ts';
import type { DriverProfile } from './driver-profile.type.ts';

const licenceCategoryValues = openEnum('LicenceCategory', LicenceCategory, {
  A: LicenceCategory.A,
});

export function toDriverProfile(wire: Wire['ProfilConducteur']): DriverProfile {
  return Object.assign(toCustomProperties(wire), {
    street: text(wire.adresse),
    streetNumber: text(wire.numeroVoieAdresse),
    addressLine2: text(wire.complementAdresse),
    postalCode: text(wire.codePostal),
    town: text(wire.ville),
    countryId: id(wire.pays),
    bornAt: date(wire.dateNaissanceConducteur),
    birthPlace: text(wire.lieuNaissanceConducteur),
    licenceNumber: text(wire.numeroPermis),
    licenceCategories: licenceCategoryValues.readAll(wire.categoriePermis),
    licenceCategoriesRaw: texts(wire.categoriePermis),
    licenceIssuedAt: date(wire.dateDelivrancePermis),
    licenceValidUntil: date(wire.dateValiditePermis),
    licenceIssuedIn: text(wire.lieuDelivrancePermis),
    licenceNationalityId: id(wire.nationalitePermis),
    continuousTrainingAt: date(wire.dateFCO),
    medicalVisitAt: date(wire.dateVisiteMedicale),
    userKey: text(wire.keyUser),
    weeklyTarget: number(wire.objectifHebdo),
    monthlyTarget: number(wire.objectifMensuel),
  });
}
