/** A row of the list of vehicles of a hand-made Ocean, with no more than a test looks at. */
export function vehicleRow(id: number | bigint, registration: string | null) {
  return { vehicle: { id, immatriculation: registration } };
}
