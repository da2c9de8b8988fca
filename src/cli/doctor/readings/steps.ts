import { marksPrivate, rowMarksPrivate } from '../../../domain/place/visible-place.ts';
import { at, type Evidence, numberAt, type Row, textAt } from '../evidence.ts';
import type { PersonalWords } from '../personal-words.ts';
import { type Conclusion, differs, holds, noData, type Reading } from './reading.ts';

/** Distance from which a step counts as moved, in metres: a parked vehicle drifts. */
const movedMeters = 200;

export const stepReadings: readonly Reading[] = [
  { adr: 7, reading: 'Which values has the type of a step, and which of them move?', conclude: stepTypes },
  { adr: 7, reading: 'Which values has the state of a position?', conclude: positionStates },
  {
    adr: 7,
    reading: 'Does the day’s sheet list private steps?',
    conclude: (evidence) => {
      const rows = evidence.rows('steps');
      if (rows.length === 0) return noData('No sheet had a step.');
      const facts = { steps: rows.length, privateSteps: rows.filter(isPrivate).length };
      return facts.privateSteps > 0
        ? holds('Private steps are in the sheet.', facts)
        : noData(
            'No private step is in the sheets: there was none, or Ocean leaves them out. Both are handled.',
            facts,
          );
    },
  },
  {
    adr: 8,
    reading: 'Does the id of a step find the line of its trip?',
    conclude: (evidence) => {
      const responses = evidence.all('line');
      const statuses = responses.map(({ status }) => String(status ?? 'none'));
      if (responses.length === 0) return noData('No sheet had a trip with places.');
      return evidence.rows('line').length > 0
        ? holds('A trip was found by the id of its step.', { points: evidence.rows('line').length, statuses })
        : differs('No trip was found by the id of its step: lines of trips are null.', { statuses });
    },
  },
  {
    adr: 34,
    reading: 'Does Ocean hide the places of what is private?',
    conclude: (evidence) => {
      const places = evidence
        .rows('steps')
        .filter(isPrivate)
        .flatMap((row) => [at(row, 'posDeb'), at(row, 'posFin')]);
      const positions = evidence.rows('positions').map((row) => at(row, 'position'));
      const tracked = evidence.rows('track').flatMap((row) => [at(row, 'positions') ?? []].flat() as unknown[]);
      const isMarked = (place: unknown): boolean => marksPrivate(at(place, 'etat'));
      const all = [...places, ...[...positions, ...tracked].filter(isMarked)];
      if (all.length === 0) return noData('Nothing private came.');
      const shown = all.filter((place) => (numberAt(place, 'latitudeY') ?? 0) !== 0).length;
      const facts = { privatePlaces: all.length, withCoordinates: shown };
      return shown === 0
        ? holds('Private places come without coordinates.', facts)
        : holds('Ocean sends coordinates of private places; the graph hides them.', facts);
    },
  },
];

function stepTypes(evidence: Evidence, words: PersonalWords): Conclusion {
  const rows = evidence.rows('steps');
  if (rows.length === 0) return noData('No sheet had a step.');
  const types = Map.groupBy(rows, (row) => textAt(row, 'type') ?? '(none)');
  const { stepTypes: meanings, privateStepTypes } = evidence.config;
  const seen = [...types].map(([type, group]) => {
    const moved = group.filter((row) => (numberAt(row, 'distanceMeter') ?? 0) >= movedMeters).length;
    const isKnownPrivate = privateStepTypes.includes(type) || marksPrivate(type);
    return { type, count: group.length, moved, meaning: isKnownPrivate ? 'PRIVATE' : meanings[type.toUpperCase()] };
  });
  const describe = ({ type, count, moved, meaning }: (typeof seen)[number]): string =>
    `${words.safe(type)}: ${count} steps, ${moved} moved, read as ${meaning ?? 'UNKNOWN'}`;
  const facts = { types: seen.map(describe) };
  const doesMove = ({ count, moved }: (typeof seen)[number]): boolean => moved * 2 > count;
  const wrong = seen.filter((one) => one.meaning === undefined || (rests(one.meaning) && doesMove(one)));
  if (wrong.length === 0) return holds('Every type is known, and those that are no trips do not move.', facts);
  const value = wrong.map((one) => `${words.safe(one.type)}=${doesMove(one) ? 'TRIP' : 'STOP'}`).join(',');
  return differs('A type is unknown, or moves although it is read as a wait or stop.', facts, {
    name: 'OCEAN_STEP_TYPES',
    value,
  });
}

function rests(meaning: string): boolean {
  return meaning === 'WAITING' || meaning === 'STOP';
}

function positionStates(evidence: Evidence, words: PersonalWords): Conclusion {
  const places = [
    ...evidence.rows('steps').flatMap((row) => [at(row, 'posDeb'), at(row, 'posFin')]),
    ...evidence.rows('positions').map((row) => at(row, 'position')),
    ...evidence.rows('track').flatMap((row) => [at(row, 'positions') ?? []].flat() as unknown[]),
  ];
  const counts = Map.groupBy(
    places.flatMap((place) => textAt(place, 'etat') ?? []),
    (state) => state,
  );
  if (counts.size === 0) return noData('No position has a state.');
  const { positionStates: meanings } = evidence.config;
  const isKnown = (state: string): boolean => marksPrivate(state) || Object.hasOwn(meanings, state.toUpperCase());
  const facts = { states: [...counts].map(([state, { length }]) => `${words.safe(state)}: ${length}`).toSorted() };
  const unknown = [...counts.keys()].filter((state) => !isKnown(state));
  if (unknown.length === 0) return holds('Every state is known.', facts);
  const value = unknown.map((state) => `${words.safe(state)}=STOPPED`).join(',');
  return differs('A state is unknown. Set its meaning; STOPPED is an example.', facts, {
    name: 'OCEAN_POSITION_STATES',
    value,
  });
}

function isPrivate(row: Row): boolean {
  return [row, at(row, 'posDeb'), at(row, 'posFin')].some(
    (part) => typeof part === 'object' && part !== null && rowMarksPrivate(part),
  );
}
