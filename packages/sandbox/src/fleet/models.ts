export type Energy = 'GAZOLE' | 'ESSENCE' | 'ELECTRIQUE' | 'HYBRIDE';

/** A make and model with its consumption. */
export interface Model {
  readonly make: string;
  readonly model: string;
  /** First three characters of the VIN. */
  readonly makerCode: string;
  readonly category: 'VL' | 'VU' | 'PL';
  readonly energy: Energy;
  /** Litres per 100 km; 0 for an electric vehicle. */
  readonly litres: number;
  /** Kilowatt-hours per 100 km; 0 without a battery. */
  readonly kilowattHours: number;
  /** Share of the distance driven on electricity. */
  readonly electricShare: number;
  /** Grams of CO2 per kilometre. */
  readonly co2: number;
  readonly fiscalHorsepower: number;
}

type Row = readonly [string, string, string, Model['category'], Energy, number, number, number, number, number];

const rows: readonly Row[] = [
  ['RENAULT', 'Kangoo', 'VF1', 'VU', 'GAZOLE', 5.8, 0, 0, 152, 5],
  ['RENAULT', 'Clio V', 'VF1', 'VL', 'ESSENCE', 5.3, 0, 0, 119, 5],
  ['PEUGEOT', 'Partner', 'VF3', 'VU', 'GAZOLE', 5.6, 0, 0, 148, 6],
  ['CITROËN', 'Berlingo', 'VF7', 'VU', 'GAZOLE', 5.7, 0, 0, 149, 6],
  ['RENAULT', 'Trafic', 'VF1', 'VU', 'GAZOLE', 7.2, 0, 0, 189, 7],
  ['PEUGEOT', '208', 'VF3', 'VL', 'ESSENCE', 5.4, 0, 0, 122, 5],
  ['PEUGEOT', 'Expert', 'VF3', 'VU', 'GAZOLE', 6.9, 0, 0, 181, 7],
  ['CITROËN', 'C3', 'VF7', 'VL', 'ESSENCE', 5.5, 0, 0, 125, 5],
  ['RENAULT', 'Master', 'VF1', 'VU', 'GAZOLE', 8.6, 0, 0, 226, 8],
  ['PEUGEOT', '308 SW', 'VF3', 'VL', 'GAZOLE', 4.9, 0, 0, 128, 6],
  ['RENAULT', 'Zoé', 'VF1', 'VL', 'ELECTRIQUE', 0, 17.2, 1, 0, 4],
  ['PEUGEOT', 'e-208', 'VF3', 'VL', 'ELECTRIQUE', 0, 15.9, 1, 0, 4],
  ['RENAULT', 'Kangoo E-Tech', 'VF1', 'VU', 'ELECTRIQUE', 0, 18.8, 1, 0, 4],
  ['TOYOTA', 'Yaris Hybride', 'VNK', 'VL', 'HYBRIDE', 3.9, 4.1, 0.35, 92, 4],
  ['PEUGEOT', '3008 Hybrid', 'VF3', 'VL', 'HYBRIDE', 4.4, 7.8, 0.4, 79, 8],
  ['DACIA', 'Duster', 'UU1', 'VL', 'ESSENCE', 6.2, 0, 0, 141, 6],
  ['VOLKSWAGEN', 'Crafter', 'WV1', 'VU', 'GAZOLE', 9.1, 0, 0, 239, 8],
  ['IVECO', 'Daily 35S', 'ZCF', 'PL', 'GAZOLE', 10.4, 0, 0, 272, 9],
  ['RENAULT TRUCKS', 'D 12', 'VF6', 'PL', 'GAZOLE', 21.5, 0, 0, 563, 14],
];

export const models: readonly Model[] = rows.map(
  ([make, model, makerCode, category, energy, litres, kilowattHours, electricShare, co2, fiscalHorsepower]) => ({
    make,
    model,
    makerCode,
    category,
    energy,
    litres,
    kilowattHours,
    electricShare,
    co2,
    fiscalHorsepower,
  }),
);
