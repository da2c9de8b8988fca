/** Rows of a hand-made Ocean, with no more than a test looks at. */
export function vehicleRow(id: number | bigint, registration: string | null, rest: Record<string, unknown> = {}) {
  return { vehicle: { id, immatriculation: registration }, ...rest };
}

export function boxRow(id: number, serialNumber: string, vehicle: Record<string, unknown> | null = null) {
  return { detailedBoxDTO: { box: { id, numeroSerieBoi: serialNumber }, currentVehicule: vehicle } };
}

export function driverRow(id: number | bigint, lastName: string) {
  return { individu: { id, nom: lastName } };
}
