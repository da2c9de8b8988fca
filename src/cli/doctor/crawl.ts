import { formatQueryDate, formatQueryDay, formatQueryIsoDate } from '../../ocean/dates.ts';
import { int64 } from '../../identity/int64.ts';
import { wallClockOf } from '../../domain/time/wall-clock.ts';
import type { OceanProbe, ProbeRequest, ProbeResponse } from '../ocean/probe.ts';
import { at, type Evidence, idAt, numberAt, type RequestName, type Row, textAt } from './evidence.ts';

const dayMillis = 86_400_000;
const paths = {
  boxes: 'GET /restapi/noncommunicant/list',
  drivers: 'POST /restapi/individus/list',
  vehicles: 'GET /restapi/vehicule_engin/vehicles',
  entities: 'GET /restapi/mobility/v1/entities',
  recurring: 'GET /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu',
  exceptional: 'GET /restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu',
  assignments: 'GET /restapi/affectations_chauffeurs/historique',
  assignment: 'GET /restapi/affectations_chauffeurs/get',
  positions: 'GET /restapi/mobility/v1/vehiclePositions',
  steps: 'GET /restapi/mobility/v1/ficheJour',
  line: 'GET /restapi/mobility/v1/trajet',
  track: 'GET /restapi/positions/search',
  lastEvents: 'GET /restapi/evenement/lastEvent',
  leases: 'GET /restapi/contrat_location/contrats',
  rights: 'GET /restapi/authorization/functionalities_detailed',
  ecoDriving: 'GET /restapi/ecoAttitude/v1/get_datas',
  analysis: 'POST /restapi/analyse/preformattedPrivacy',
} as const;

/** Vehicles whose sheets are tried until one has a trip. */
const maxSheets = 4;
const maxLines = 3;
/** An id that no assignment has, to see how Ocean reports that there is none. */
const unknownId = '9223372036854775806';
const eventCodes = ['DEMARRAGE', 'ARRET'];

/**
 * Requests every read endpoint, and once more where a reading needs a comparison. Each request is as small as its
 * endpoint allows: one driver, vehicle or day; lists have no pages, so five of them come in full.
 */
export async function crawl(probe: OceanProbe, evidence: Evidence, now: Date): Promise<void> {
  await new Crawl(probe, evidence, now).run();
}

class Crawl {
  readonly #probe: OceanProbe;
  readonly #evidence: Evidence;
  readonly #now: Date;
  readonly #customerId: string | null;
  /** A vehicle with a trip, whose events and analysis are requested. */
  #vehicleId: string | undefined;

  constructor(probe: OceanProbe, evidence: Evidence, now: Date) {
    this.#probe = probe;
    this.#evidence = evidence;
    this.#now = now;
    this.#customerId = evidence.config.oceanCustomerId;
  }

  async run(): Promise<void> {
    const first = await this.#send('withoutCustomer', { operation: paths.entities }, false);
    // Without a usable token or a customer, every other request would be rejected as well.
    if (first.status === null || first.status === 401) return;
    if (first.status >= 400 && first.status < 500 && first.status !== 404 && this.#customerId === null) return;
    if (this.#customerId !== null) await this.#read('entities', paths.entities);
    else this.#evidence.add('entities', first);
    await this.#read('boxes', paths.boxes);
    await this.#read('drivers', paths.drivers);
    await this.#read('driversWithVehicle', paths.drivers, { criteria: 'WITH_VEHICLE' });
    await this.#read('vehicles', paths.vehicles);
    await this.#schedules();
    await this.#assignments();
    await this.#read('positions', paths.positions);
    await this.#movements();
    await this.#others();
  }

  async #schedules(): Promise<void> {
    const { drivers, listed, unlisted } = await this.#list('recurring', paths.recurring);
    const one = listed ?? drivers[0];
    if (one !== undefined) await this.#read('recurringOfOne', paths.recurring, { individuId: one });
    if (unlisted !== undefined) await this.#read('recurringOfUnlisted', paths.recurring, { individuId: unlisted });
    const exceptions = await this.#list('exceptional', paths.exceptional);
    const oneWith = exceptions.listed ?? exceptions.drivers[0];
    if (oneWith === undefined) return;
    await this.#read('exceptionalOfOne', paths.exceptional, { individuId: oneWith });
    await this.#read('exceptionalOfPeriod', paths.exceptional, {
      individuId: oneWith,
      dateDebut: '01/01/2000 00:00:00 +0000',
      dateFin: '01/01/2100 00:00:00 +0000',
    });
  }

  async #list(name: 'recurring' | 'exceptional', operation: string) {
    await this.#read(name, operation);
    const drivers = this.#evidence.rows('drivers').flatMap((row) => idAt(row, 'individu', 'id') ?? []);
    const listed = new Set(this.#evidence.rows(name).flatMap((row) => idAt(row, 'individu', 'id') ?? []));
    return {
      drivers,
      listed: listed.values().next().value,
      unlisted: drivers.find((id) => !listed.has(id)),
    };
  }

  async #assignments(): Promise<void> {
    await this.#read('assignments', paths.assignments);
    const [row] = this.#evidence.rows('assignments');
    const vehicle = idAt(row, 'vehicule', 'id') ?? this.#vehicleIds()[0];
    if (vehicle !== undefined) await this.#read('assignmentsOfOne', paths.assignments, { idVehicule: vehicle });
    const id = idAt(row ?? this.#evidence.rows('assignmentsOfOne')[0], 'chauffeurVehicule', 'id');
    if (id !== undefined) await this.#read('assignment', paths.assignment, { idAffectation: id });
    await this.#read('unknownAssignment', paths.assignment, { idAffectation: unknownId });
  }

  /** Sheets of the vehicles that moved last, then the line of a trip and the positions of that day. */
  async #movements(): Promise<void> {
    for (const { id, day, plate } of this.#movedVehicles().slice(0, maxSheets)) {
      await this.#read('steps', paths.steps, { vehId: id, date: formatQueryDay(day) });
      const hasTrip = this.#tripsWithPlaces().length > 0;
      if (hasTrip) this.#vehicleId = id;
      if (hasTrip && plate !== undefined) await this.#track(plate, day);
      if (hasTrip || this.#evidence.of('steps')?.status !== 200) break;
    }
    const [first] = this.#movedVehicles();
    if (this.#evidence.of('track') === undefined && first?.plate !== undefined)
      await this.#track(first.plate, first.day);
    for (const step of this.#tripsWithPlaces().slice(0, maxLines)) {
      const line = await this.#read('line', paths.line, { travelId: idAt(step, 'id') });
      if (line.status === 200 && line.bodyKind === 'json') break;
    }
  }

  /** Vehicles whose last position is shown, the latest first; otherwise any vehicle, yesterday. */
  #movedVehicles(): { id: string; day: string; plate: string | undefined }[] {
    const moved = this.#evidence
      .rows('positions')
      .filter((row) => isShown(at(row, 'position')) && at(row, 'geolocalise') !== false)
      .flatMap((row) => {
        const [id, day] = [idAt(row, 'id'), dayOf(row)];
        return id === undefined || day === undefined ? [] : [{ id, day, plate: textAt(row, 'immat') }];
      })
      .toSorted((one, other) => other.day.localeCompare(one.day));
    if (moved.length > 0) return moved;
    const yesterday = wallClockOf(new Date(this.#now.getTime() - dayMillis), this.#evidence.config.oceanTimeZone);
    return this.#vehicleIds().map((id) => ({ id, day: yesterday.localDate, plate: this.#plateOf(id) }));
  }

  #tripsWithPlaces(): Row[] {
    return this.#evidence
      .rows('steps')
      .filter((row) => (numberAt(row, 'distanceMeter') ?? 0) > 0 && idAt(row, 'id') !== undefined && hasPlaces(row));
  }

  async #track(plate: string, day: string): Promise<void> {
    const start = Date.parse(`${day}T00:00:00Z`) - 2 * 3_600_000;
    await this.#read('track', paths.track, {
      immatriculation: plate,
      startDate: formatQueryIsoDate(new Date(start)),
      endDate: formatQueryIsoDate(new Date(start + dayMillis + 2 * 3_600_000)),
      addressEnrichmentDisabled: 'true',
    });
  }

  async #others(): Promise<void> {
    const vehicle = this.#vehicleId ?? this.#vehicleIds()[0];
    const customer = this.#customerId ?? this.#customerOfBoxes();
    if (customer !== undefined && vehicle !== undefined) {
      const query = { customerId: customer, vehiculesIds: vehicle, codeEvenements: eventCodes };
      await this.#send('lastEvents', { operation: paths.lastEvents, query });
    }
    await this.#read('leases', paths.leases, { date: formatQueryDate(this.#now) });
    for (const kind of this.#evidence.config.rightKinds)
      await this.#read('rights', paths.rights, { elementType: kind });
    const month = new Date(Date.UTC(this.#now.getUTCFullYear(), this.#now.getUTCMonth() - 1, 1));
    const [year, number] = [String(month.getUTCFullYear()), String(month.getUTCMonth() + 1)];
    await this.#read('ecoDriving', paths.ecoDriving, {
      EC_YEAR_START: year,
      EC_MONTH_START: number,
      EC_YEAR_END: year,
      EC_MONTH_END: number,
      EC_MODE: 'mois',
    });
    await this.#analysis(vehicle);
  }

  async #analysis(vehicle: string | undefined): Promise<void> {
    const end = new Date(Math.floor(this.#now.getTime() / dayMillis) * dayMillis);
    const body = {
      filter: { persons: [], entities: [], groups: [], vehicleIds: vehicle === undefined ? [] : [int64(vehicle)] },
      renderMode: 'BY_VEHICLE_WITH_HORAIRE_SYNTHESIS',
      criteria: 'ALL',
      periode: { debut: new Date(end.getTime() - 7 * dayMillis).toISOString(), fin: end.toISOString() },
    };
    await this.#send('analysis', { operation: paths.analysis, body });
  }

  async #read(name: RequestName, operation: string, query: ProbeRequest['query'] = {}): Promise<ProbeResponse> {
    return this.#send(name, { operation, query });
  }

  async #send(name: RequestName, request: ProbeRequest, namesCustomer = true): Promise<ProbeResponse> {
    const query =
      namesCustomer && this.#customerId !== null ? { customerId: this.#customerId, ...request.query } : request.query;
    const response = await this.#probe.read({ ...request, ...(query && { query }) });
    this.#evidence.add(name, response);
    return response;
  }

  #vehicleIds(): string[] {
    return this.#evidence.rows('vehicles').flatMap((row) => idAt(row, 'vehicle', 'id') ?? []);
  }

  #plateOf(vehicleId: string): string | undefined {
    const row = this.#evidence.rows('vehicles').find((one) => idAt(one, 'vehicle', 'id') === vehicleId);
    return textAt(row, 'vehicle', 'immatriculation');
  }

  #customerOfBoxes(): string | undefined {
    return this.#evidence
      .rows('boxes')
      .map((row) => idAt(row, 'detailedBoxDTO', 'client', 'id'))
      .find((id) => id !== undefined);
  }
}

/** Day of a last position as 'yyyy-MM-dd'. */
function dayOf(row: Row): string | undefined {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(textAt(row, 'position', 'date') ?? '') ?? [];
  return day === undefined ? undefined : `${year}-${month}-${day}`;
}

function hasPlaces(step: Row): boolean {
  return isShown(at(step, 'posDeb')) && isShown(at(step, 'posFin'));
}

function isShown(place: unknown): boolean {
  return numberAt(place, 'latitudeY') !== undefined;
}
