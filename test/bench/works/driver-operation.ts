import type { Operation } from './operations.ts';

interface Slot {
  readonly day: string;
  readonly start: string;
  readonly end: string;
}

interface Driver {
  readonly lastName: string | null;
  readonly privacySchedules: readonly { readonly slots: readonly Slot[] }[];
}

interface DriverRow {
  readonly individu: {
    readonly nomInd: string | null;
    readonly horaires: readonly { readonly horaire: Hours }[];
  };
}

interface Hours {
  readonly idJourSemaine: string;
  readonly debutHeure: number;
  readonly debutMinute: number;
  readonly finHeure: number;
  readonly finMinute: number;
}

const days: Readonly<Record<string, string>> = {
  LUNDI: 'MONDAY',
  MARDI: 'TUESDAY',
  MERCREDI: 'WEDNESDAY',
  JEUDI: 'THURSDAY',
  VENDREDI: 'FRIDAY',
  SAMEDI: 'SATURDAY',
  DIMANCHE: 'SUNDAY',
};

/** 500 drivers with their weekly private hours, in any order. */
export const driversWithHours: Operation = {
  query: {
    ours: '{ drivers(first: 500) { nodes { lastName privacySchedules(kinds: [RECURRING]) { slots { day start end } } } } }',
    rows: `{ listDrivers { individu { nomInd horaires {
      horaire { idJourSemaine debutHeure debutMinute finHeure finMinute }
    } } } }`,
  },
  read: {
    ours: (data) =>
      (data as { drivers: { nodes: readonly Driver[] } }).drivers.nodes
        .map(({ lastName, privacySchedules }) => {
          const slots = privacySchedules.flatMap((schedule) => schedule.slots);
          return line(
            lastName,
            slots.map(({ day, start, end }) => `${day} ${start}–${end}`),
          );
        })
        .sort(),
    rows: (data) =>
      (data as { listDrivers: readonly DriverRow[] }).listDrivers
        .map(({ individu: { nomInd, horaires } }) =>
          line(
            nomInd,
            horaires.map(({ horaire }) => `${days[horaire.idJourSemaine]} ${startOf(horaire)}–${endOf(horaire)}`),
          ),
        )
        .sort(),
  },
};

const line = (name: string | null, slots: string[]): string => `${name}: ${slots.sort().join(', ')}`;
const startOf = ({ debutHeure, debutMinute }: Hours): string => clock(debutHeure, debutMinute);
const endOf = ({ finHeure, finMinute }: Hours): string => clock(finHeure, finMinute);

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
