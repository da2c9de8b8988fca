/** Ocean's operations by the name of their result, as the sandbox counts them. */
export const endpoints = {
  login: 'POST /restapi/auth/authenticate2',
  boxes: 'GET /restapi/noncommunicant/list',
  vehicles: 'GET /restapi/vehicule_engin/vehicles',
  drivers: 'POST /restapi/individus/list',
  entities: 'GET /restapi/mobility/v1/entities',
  positions: 'GET /restapi/mobility/v1/vehiclePositions',
  steps: 'GET /restapi/mobility/v1/ficheJour',
  line: 'GET /restapi/mobility/v1/trajet',
  assignments: 'GET /restapi/affectations_chauffeurs/historique',
  assignment: 'GET /restapi/affectations_chauffeurs/get',
  tracks: 'GET /restapi/positions/search',
  recurring: 'GET /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu',
  exceptional: 'GET /restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu',
  lastEvents: 'GET /restapi/evenement/lastEvent',
  leases: 'GET /restapi/contrat_location/contrats',
  rights: 'GET /restapi/authorization/functionalities_detailed',
  ecoDriving: 'GET /restapi/ecoAttitude/v1/get_datas',
  analysis: 'POST /restapi/analyse/preformattedPrivacy',
} as const;

export type Endpoint = keyof typeof endpoints;

/** Name of the result of an operation; the operation itself when it is none of ours. */
export function endpointOf(operation: string): string {
  return Object.entries(endpoints).find(([, own]) => own === operation)?.[0] ?? operation;
}
