import type { Wire } from '../../../src/ocean/wire.ts';
import { BoxOrderField, OrderDirection, type Box, type BoxFilter, type BoxOrder, type Count } from './types.ts';

export function toBox(row: Wire['BoitierNonCommunicant']): Box {
  const detail = row.detailedBoxDTO;
  const status = row.ongletPositionVehicleDTO;
  return {
    oceanId: String(detail?.box?.id),
    serialNumber: detail?.box?.numeroSerieBoi ?? null,
    imei: detail?.box?.imeiBoi ?? null,
    type: detail?.typeBoitier ? { code: detail.typeBoitier.code ?? null } : null,
    vehicle: detail?.currentVehicule ? { registration: detail.currentVehicule.immatriculation ?? null } : null,
    silence: { days: status?.nbDaysInNC ?? null },
    reason: row.qualificationNCVehiculeDTO?.qualificationNCDTO?.libelle ?? null,
    entity: status?.entiteVehicle?.nom ?? null,
  };
}

export function passes(box: Box, { isQualified, silentForMoreThanDays }: BoxFilter): boolean {
  if (typeof isQualified === 'boolean' && (box.reason !== null) !== isQualified) return false;
  return typeof silentForMoreThanDays !== 'number' || (box.silence?.days ?? -1) > silentForMoreThanDays;
}

/** Sorts nulls last; the id breaks ties. */
export function sorted(boxes: readonly Box[], { field, direction }: BoxOrder): Box[] {
  const valueOf = (box: Box) => (field === BoxOrderField.SERIAL_NUMBER ? box.serialNumber : box.silence?.days) ?? null;
  const sign = direction === OrderDirection.ASC ? 1 : -1;
  return boxes.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === right) return a.oceanId < b.oceanId ? -1 : 1;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -sign : sign;
  });
}

export function countBy(boxes: readonly Box[], labelOf: (box: Box) => string | null): Count[] {
  const counts = new Map<string | null, number>();
  for (const box of boxes) counts.set(labelOf(box), (counts.get(labelOf(box)) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
}
