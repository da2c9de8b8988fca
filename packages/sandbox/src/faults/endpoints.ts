/** Kind of access: a login, a read or a write. Two lists are read by POST. */
export type Access = 'login' | 'read' | 'write';

/** An operation of Ocean. `number` is its x-endpoint in the contract; the login has none. */
export interface Endpoint {
  readonly number: number | null;
  /** Method and path, as the request log names it. */
  readonly operation: string;
  readonly access: Access;
}

const recurring = '/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu';
const exceptional = '/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu';

/** Every operation of the contract. */
export const endpoints: readonly Endpoint[] = [
  { number: null, operation: 'POST /restapi/auth/authenticate2', access: 'login' },
  { number: 1, operation: 'GET /restapi/noncommunicant/list', access: 'read' },
  { number: 2, operation: `GET ${recurring}`, access: 'read' },
  { number: 3, operation: `POST ${recurring}`, access: 'write' },
  { number: 4, operation: `DELETE ${recurring}`, access: 'write' },
  { number: 5, operation: 'POST /restapi/vieprivee/v1/etapeViePriveePosteriori', access: 'write' },
  { number: 6, operation: 'POST /restapi/analyse/preformattedPrivacy', access: 'read' },
  { number: 7, operation: `GET ${exceptional}`, access: 'read' },
  { number: 8, operation: 'POST /restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu', access: 'write' },
  { number: 9, operation: `DELETE ${exceptional}`, access: 'write' },
  { number: 10, operation: 'POST /restapi/individus/list', access: 'read' },
  { number: 11, operation: 'GET /restapi/vehicule_engin/vehicles', access: 'read' },
  { number: 12, operation: 'GET /restapi/mobility/v1/entities', access: 'read' },
  { number: 13, operation: 'GET /restapi/mobility/v1/ficheJour', access: 'read' },
  { number: 14, operation: 'GET /restapi/affectations_chauffeurs/historique', access: 'read' },
  { number: 15, operation: 'GET /restapi/mobility/v1/vehiclePositions', access: 'read' },
  { number: 16, operation: 'GET /restapi/mobility/v1/trajet', access: 'read' },
  { number: 17, operation: 'GET /restapi/positions/search', access: 'read' },
  { number: 18, operation: 'GET /restapi/affectations_chauffeurs/get', access: 'read' },
  { number: 19, operation: 'GET /restapi/evenement/lastEvent', access: 'read' },
  { number: 20, operation: 'GET /restapi/contrat_location/contrats', access: 'read' },
  { number: 21, operation: 'GET /restapi/authorization/functionalities_detailed', access: 'read' },
  { number: 22, operation: 'GET /restapi/ecoAttitude/v1/get_datas', access: 'read' },
];

/** Operations that a number, a path, or a method and path selects; a path selects all its methods. */
export function operationsOf(name: number | string): readonly string[] {
  return endpoints
    .filter(
      ({ number, operation }) => name === number || name === operation || operation.split(' ')[1] === String(name),
    )
    .map(({ operation }) => operation);
}

/** Access kind of an operation; unknown operations are classified by their method. */
export function accessOf(operation: string): Access {
  const match = endpoints.find((endpoint) => endpoint.operation === operation);
  return match?.access ?? (operation.startsWith('GET ') ? 'read' : 'write');
}
