import { expect, it } from 'vitest';
import { loadConfig } from '../../config/config.ts';
import { contract } from '../../ocean/contract/contract.generated.ts';
import { localFindings } from './local-checks.ts';
import { Evidence, type RequestName } from './evidence.ts';
import { PersonalWords } from './personal-words.ts';
import { readings } from './readings/readings.ts';
import { compareShape } from '../../ocean/contract/shape-comparison.ts';

/** Concludes the readings of a decision from one response of each kind. */
function conclude(adr: number, responses: Partial<Record<RequestName, unknown>>) {
  const evidence = new Evidence(loadConfig({}));
  for (const [name, body] of Object.entries(responses)) {
    const response = {
      operation: '',
      query: {},
      requestBody: undefined,
      status: 200,
      failure: null,
      durationMillis: 1,
    };
    const rest = { bytes: 1, bodyKind: 'json', contentType: null, retryAfter: null, clockSkewMillis: null } as const;
    evidence.add(name as RequestName, { ...response, ...rest, body });
  }
  return readings.filter((one) => one.adr === adr).map((one) => one.conclude(evidence, new PersonalWords()));
}

it('finds the zone of exceptions by their start and end', () => {
  const slot = (idJourSemaine: string, debutHeure: number, finHeure: number) => ({
    horaire: { idJourSemaine, debutHeure, debutMinute: 0, finHeure, finMinute: 0 },
  });
  const exception = (debut: string, fin: string, ...horairesIndividu: object[]) => ({ debut, fin, horairesIndividu });
  const inParis = exception('2026-12-24T23:00:00Z', '2026-12-25T23:00:00Z', slot('VENDREDI', 0, 24));
  expect(conclude(10, { exceptional: [inParis] })[1]).toMatchObject({
    verdict: 'DIFFERS',
    setting: { name: 'OCEAN_EXCEPTIONAL_SLOT_ZONE', value: 'Europe/Paris' },
  });
  const inUtc = exception('2026-12-25T00:00:00Z', '2026-12-26T00:00:00Z', slot('VENDREDI', 0, 24));
  expect(conclude(10, { exceptional: [inUtc] })[1]).toMatchObject({ verdict: 'HOLDS' });
  expect(conclude(10, { exceptional: [] })[1]).toMatchObject({ verdict: 'NO_DATA' });
});

it('finds trips that are read as waits, and types without a meaning', () => {
  const fjRows = [
    { type: 'T', distanceMeter: 5000 },
    { type: 'T', distanceMeter: 7000 },
    { type: 'X', distanceMeter: 0 },
  ];
  expect(conclude(7, { steps: { fjRows } })[0]).toMatchObject({
    verdict: 'DIFFERS',
    facts: { types: ['T: 2 steps, 2 moved, read as WAITING', 'X: 1 steps, 0 moved, read as UNKNOWN'] },
    setting: { name: 'OCEAN_STEP_TYPES', value: 'T=TRIP,X=STOP' },
  });
});

it('finds times without a zone, and forms that are not read', () => {
  const [, , forms] = conclude(10, { recurring: [{ debut: '2026-11-01T08:00:00', fin: 1_700_000_000_000 }] });
  expect(forms).toMatchObject({
    verdict: 'DIFFERS',
    facts: { forms: ['ISO 8601 without a zone: 1', 'epoch milliseconds: 1'] },
  });
  expect(conclude(10, { recurring: [{ debut: 'demain' }] })[2]).toMatchObject({
    facts: { forms: ['another form: 1'] },
  });
});

it('shows a word only when no personal value contains it', () => {
  const words = new PersonalWords(['VIE_PRIVEE']);
  words.addResponse([{ nom: 'Agence Dupont' }], { kind: 'list', item: { kind: 'object', schema: 'EntiteResume' } });
  words.addText('Le véhicule de Martin est au garage');
  expect(['VIE_PRIVEE', 'TRAVELING', 'GARAGE', 'R'].map((word) => words.safe(word))).toEqual([
    'VIE_PRIVEE',
    'TRAVELING',
    'GARAGE',
    'R',
  ]);
  for (const word of [
    'DUPONT',
    'TRAJET_DUPONT',
    'agence dupont',
    'MARTIN',
    '12345',
    'a@b.fr',
    'x'.repeat(80),
    7123456,
  ]) {
    expect(words.safe(word)).toBe('(not shown)');
  }
});

it('counts unknown fields, other types, unknown values and missing fields', () => {
  const rows = [
    { id: '12', nom: 'a', etat: 1, isSuppressionLogique: true },
    { id: 12n, nom: null, etat: 2 },
  ];
  const differences = compareShape(rows, { kind: 'list', item: { kind: 'object', schema: 'Entite' } });
  expect(Object.fromEntries(differences.unknownFields)).toEqual({ 'Entite.etat': 2 });
  expect(Object.fromEntries(differences.otherTypes)).toEqual({ 'Entite.id: string': 1 });
  expect(differences.missingFields).toEqual([]);
  const events = compareShape([{ eventState: 'PAUSED' }], {
    kind: 'list',
    item: { kind: 'object', schema: 'EvenementUnifie' },
  });
  expect(events.unknownValues.get('EvenementUnifie.eventState')).toEqual(new Set(['PAUSED']));
  expect(events.missingFields).toContain('EvenementUnifie.id');
});

it('knows the read endpoints of the contract, and no write', () => {
  const numbers = Object.values(contract.reads).map(({ endpoint }) => endpoint);
  expect(numbers.toSorted((one, other) => one - other)).toEqual([
    1, 2, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
  ]);
});

it('names settings that nothing reads, and an old Node', () => {
  const env = { OCEAN_URL: 'http://ocean', OCEAN_TIMEZONE: 'Europe/Paris', PATH: '/bin' };
  expect(localFindings(env, '22.1.0')).toMatchObject([
    { check: 'node', level: 'error' },
    { check: 'settings', level: 'warning', facts: { unknown: ['OCEAN_TIMEZONE'] } },
  ]);
});
