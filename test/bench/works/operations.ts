import type { Dialect } from '../contestants/contestant.ts';

/** Operation of a benchmark in each dialect, with its normalised result, which must be equal for all. */
export interface Operation {
  readonly query: Readonly<Record<Dialect, string>>;
  /** The result as plain values. A client of `rows` sorts, filters, counts and slices by itself. */
  readonly read: Readonly<Record<Dialect, (data: unknown) => unknown>>;
}

interface Box {
  readonly serialNumber: string;
  readonly imei: string;
  readonly type: { readonly code: string } | null;
  readonly vehicle: { readonly registration: string } | null;
  readonly silence: { readonly days: number | null };
}

interface BoxRow {
  readonly detailedBoxDTO: {
    readonly box: { readonly id?: number; readonly numeroSerieBoi: string; readonly imeiBoi: string };
    readonly currentVehicule: { readonly immatriculation: string } | null;
    readonly typeBoitier: { readonly code: string } | null;
  };
  readonly ongletPositionVehicleDTO: {
    readonly nbDaysInNC: number | null;
    readonly entiteVehicle?: { readonly nom: string } | null;
  };
  readonly qualificationNCVehiculeDTO?: { readonly qualificationNCDTO: { readonly libelle: string } | null } | null;
}

const fields = 'serialNumber imei type { code } vehicle { registration } silence { days }';
const rowFields = (ofBox: string, ofStatus: string): string =>
  `detailedBoxDTO { box { ${ofBox} numeroSerieBoi imeiBoi } currentVehicule { immatriculation } typeBoitier { code } }
   ongletPositionVehicleDTO { nbDaysInNC ${ofStatus} }`;

const boxesOf = (data: unknown) => (data as { nonCommunicatingBoxes: Connection }).nonCommunicatingBoxes;
const rowsOf = (data: unknown) => (data as { listNonCommunicatingBoxes: readonly BoxRow[] }).listNonCommunicatingBoxes;

interface Connection {
  readonly nodes: readonly Box[];
  readonly totalCount: number;
  readonly summary: {
    readonly qualifiedCount: number;
    readonly byReason: readonly Count[];
    readonly byEntity: readonly Count[];
  };
}

interface Count {
  readonly label: string | null;
  readonly count: number;
}

const plainBox = ({ serialNumber, imei, type, vehicle, silence }: Box): unknown[] => [
  serialNumber,
  imei,
  type?.code ?? null,
  vehicle?.registration ?? null,
  silence.days,
];
const plainRow = ({
  detailedBoxDTO: { box, currentVehicule, typeBoitier },
  ongletPositionVehicleDTO: status,
}: BoxRow) => [
  box.numeroSerieBoi,
  box.imeiBoi,
  typeBoitier?.code ?? null,
  currentVehicule?.immatriculation ?? null,
  status.nbDaysInNC,
];

const bySerial = (a: unknown[], b: unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);

/** Every box, in any order. */
export const allBoxes: Operation = {
  query: {
    ours: `{ nonCommunicatingBoxes(first: 1000) { nodes { ${fields} } } }`,
    rows: `{ listNonCommunicatingBoxes { ${rowFields('', '')} } }`,
  },
  read: {
    ours: (data) => boxesOf(data).nodes.map(plainBox).sort(bySerial),
    rows: (data) => rowsOf(data).map(plainRow).sort(bySerial),
  },
};

const pageSize = 20;

/** The boxes with the longest silence. */
export const firstPage: Operation = {
  query: {
    ours: `{ nonCommunicatingBoxes(first: ${pageSize}) { nodes { ${fields} } } }`,
    rows: `{ listNonCommunicatingBoxes { ${rowFields('id', '')} } }`,
  },
  read: {
    ours: (data) => boxesOf(data).nodes.map(plainBox),
    rows: (data) => rowsOf(data).toSorted(maxSilent).slice(0, pageSize).map(plainRow),
  },
};

function maxSilent(a: BoxRow, b: BoxRow): number {
  const days = (row: BoxRow): number => row.ongletPositionVehicleDTO.nbDaysInNC ?? -1;
  return days(b) - days(a) || (a.detailedBoxDTO.box.id ?? 0) - (b.detailedBoxDTO.box.id ?? 0);
}

const minDays = 30;

/** Boxes silent for more than 30 days with a reason, by serial number, with counts over all of them. */
export const filteredPage: Operation = {
  query: {
    ours: `{
      nonCommunicatingBoxes(
        first: ${pageSize}
        filter: { isQualified: true, silentForMoreThanDays: ${minDays} }
        orderBy: { field: SERIAL_NUMBER, direction: ASC }
      ) {
        totalCount
        nodes { ${fields} }
        summary { qualifiedCount byReason { label count } byEntity { label count } }
      }
    }`,
    rows: `{
      listNonCommunicatingBoxes {
        ${rowFields('', 'entiteVehicle { nom }')}
        qualificationNCVehiculeDTO { qualificationNCDTO { libelle } }
      }
    }`,
  },
  read: {
    ours(data) {
      const { totalCount, nodes, summary } = boxesOf(data);
      return [
        totalCount,
        nodes.map(plainBox),
        summary.qualifiedCount,
        counts(summary.byReason),
        counts(summary.byEntity),
      ];
    },
    rows(data) {
      const reasonOf = (row: BoxRow) => row.qualificationNCVehiculeDTO?.qualificationNCDTO?.libelle ?? null;
      const rows = rowsOf(data).filter(
        (row) => reasonOf(row) !== null && (row.ongletPositionVehicleDTO.nbDaysInNC ?? -1) > minDays,
      );
      const page = rows.map(plainRow).sort(bySerial).slice(0, pageSize);
      const entityOf = (row: BoxRow) => row.ongletPositionVehicleDTO.entiteVehicle?.nom ?? null;
      return [rows.length, page, rows.length, countBy(rows, reasonOf), countBy(rows, entityOf)];
    },
  },
};

const counts = (list: readonly Count[]): string[] => list.map(({ label, count }) => `${label}: ${count}`).sort();

function countBy(rows: readonly BoxRow[], labelOf: (row: BoxRow) => string | null): string[] {
  const groups = Map.groupBy(rows, labelOf);
  return counts([...groups].map(([label, group]) => ({ label, count: group.length })));
}
