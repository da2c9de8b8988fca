import { toGlobalId } from '../../../src/graphql/global-id.ts';
import { sha256 } from '../../../src/http/graphql/trusted-document-manifest.ts';
import type { Selections } from '../leaf/selection.ts';
import type { Actor } from './cast.ts';
import { markOf } from './marks.ts';
import { fleetSize, ids } from './rows.ts';

/** Context in which an operation is built. */
export interface TenantOperation {
  readonly actor: Actor;
  /** Another tenant of the run. */
  readonly other: Actor;
  /** Any number: which object, which key of a change. */
  readonly pick: number;
  /** Cursors that any tenant of this run received. */
  readonly cursors: readonly string[];
  readonly all: Selections;
}

/** GraphQL request with the expectations of its result. */
export interface Operation {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
  /** The result depends on the shape of the world only: that of a calm world is the same except for the mark. */
  readonly isPlain?: boolean;
  /** Owner of the data under each alias. Absent: all of it is the actor's. */
  readonly owners?: Readonly<Record<string, Actor>>;
  /** The result contains a token, which no other does. */
  readonly givesToken?: boolean;
  /** Write that Ocean must have received once, when the result has no errors. */
  readonly change?: string;
}

const day = '2026-06-10';
const period = { start: '2026-05-01T00:00:00Z', end: '2026-06-01T00:00:00Z' };

const idOf = (
  kind: 'vehicle' | 'driver' | 'box' | 'recurring' | 'exceptional' | 'step' | 'assignment',
  pick: number,
): string => String(ids[kind](pick % fleetSize));
const stepId = (pick: number): string => toGlobalId('PrivacyStep', idOf('vehicle', pick), day, idOf('step', pick));

const registered = (owner: Actor, pick: number): string =>
  `query Own${pick} { vehicle(by: { registration: "text 3073 ${markOf(owner.world.id)}" }) { id registration make } }`;
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

const links = `id oceanId registration make entity { id name } box { id serialNumber imei silence { days } }
  driver { id lastName firstName email privacySchedules { id driver { lastName } slots { day start } } }
  assignments { vehicle { registration } driver { lastName } } position { latitude longitude address { town } }`;

const entitiesOf: Operation = {
  query: 'query ($customer: ID) { entities(customerId: $customer) { id name } }',
  isPlain: true,
};

/** Every way in, each for a tenant and a number. `$customer` is named where the root field can take it. */
export const operations = {
  boxes: ({ all }) => ({
    query: `query ($customer: ID) { nonCommunicatingBoxes(customerId: $customer) {
      totalCount nodes ${all.of('Box')} summary { qualifiedCount byReason { label count } byEntity { key label count } } } }`,
    isPlain: true,
  }),
  vehicles: () => ({
    query: `query ($customer: ID) { vehicles(customerId: $customer) {
      totalCount nodes { ${links} } summary { byEntity { key label count } byMake { label count } } } }`,
    isPlain: true,
  }),
  fullVehicles: ({ all }) => ({
    query: `query ($customer: ID) { vehicles(customerId: $customer) { nodes ${all.of('Vehicle')} } }`,
    isPlain: true,
  }),
  drivers: ({ all }) => ({
    query: `query ($customer: ID) { drivers(customerId: $customer, filter: { hasPrivacySchedule: true, hasVehicle: true }) {
      totalCount nodes ${all.of('Driver')} summary { withVehicleCount byEntity { key label count } } } }`,
    isPlain: true,
  }),
  schedules: ({ all, pick }) => ({
    query: `query ($customer: ID, $id: ID) { driver(customerId: $customer, by: { oceanId: $id }) {
      lastName privacySchedules ${all.of('PrivacySchedule')} } }`,
    variables: { id: idOf('driver', pick) },
    isPlain: true,
  }),
  page: ({ pick, cursors }) => ({
    query: `query ($customer: ID, $after: String) {
      vehicles(customerId: $customer, first: 2, after: $after, orderBy: { field: REGISTRATION, direction: ASC }) {
        pageInfo { endCursor startCursor hasNextPage } edges { cursor node { id registration } } } }`,
    variables: { after: cursors.length === 0 ? null : cursors[pick % cursors.length] },
  }),
  searched: ({ other, actor, pick }) => ({
    query: `query ($customer: ID, $text: String) {
      boxes: nonCommunicatingBoxes(customerId: $customer, filter: { text: $text }) { totalCount nodes { id comment } }
      vehicles(customerId: $customer, filter: { text: $text }) { totalCount nodes { id registration } }
      drivers(customerId: $customer, filter: { text: $text }) { totalCount nodes { id lastName } } }`,
    variables: { text: markOf((pick % 2 === 0 ? other : actor).world.id) },
  }),
  keyed: ({ other, actor, pick }) => ({
    query: `query ($customer: ID, $registration: String, $email: String) {
      vehicle(customerId: $customer, by: { registration: $registration }) { id registration vin }
      driver(customerId: $customer, by: { email: $email }) { id lastName } }`,
    variables: {
      registration: `text 3073 ${markOf((pick % 2 === 0 ? other : actor).world.id)}`,
      email: `text 321 ${markOf((pick % 2 === 0 ? other : actor).world.id)}`,
    },
  }),
  entities: () => entitiesOf,
  lists: () => ({
    query: `query ($customer: ID) {
      entities(customerId: $customer) { id vehicles { totalCount nodes { id registration } }
        drivers { nodes { id lastName } } nonCommunicatingBoxes { nodes { id comment } } } }`,
    isPlain: true,
  }),
  // Not plain: a caller who may not read the silent boxes gets the groups that drivers name.
  groups: () => ({
    query: `query ($customer: ID) { groups(customerId: $customer) {
      description drivers { nodes { id lastName } } vehicles { nodes { id registration group { description } } } } }`,
  }),
  allBoxes: () => ({
    query: `query ($customer: ID) { boxes(customerId: $customer) {
      totalCount nodes { id comment isCommunicating vehicle { registration } } summary { communicatingCount } } }`,
    isPlain: true,
  }),
  nodes: ({ pick }) => ({
    query: `query ($ids: [ID!]!, $id: ID!) { node(id: $id) { id ... on Vehicle { registration } } nodes(ids: $ids) { id __typename
      ... on Vehicle { registration driver { lastName } } ... on Driver { lastName email } ... on Box { serialNumber comment }
      ... on Entity { name } ... on PrivacySchedule { driver { lastName } } ... on PrivacyStep { start { address { town } } }
      ... on DriverAssignment { oceanId vehicle { registration } driver { lastName } } } }`,
    variables: {
      id: toGlobalId('Vehicle', idOf('vehicle', pick)),
      ids: [
        toGlobalId('Driver', idOf('driver', pick)),
        toGlobalId('Box', idOf('box', pick)),
        toGlobalId('Vehicle', idOf('vehicle', pick)),
        toGlobalId('Entity', '8001'),
        toGlobalId('RecurringPrivacySchedule', idOf('recurring', pick)),
        toGlobalId('ExceptionalPrivacySchedule', idOf('exceptional', pick)),
        stepId(pick),
        toGlobalId('DriverAssignment', idOf('assignment', pick)),
      ],
    },
    isPlain: true,
  }),
  federated: ({ pick }) => ({
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { __typename
      ... on Vehicle { registration box { serialNumber } } ... on Driver { lastName vehicle { registration } }
      ... on Box { serialNumber } ... on Entity { name } } }`,
    variables: {
      of: [
        { __typename: 'Vehicle', oceanId: idOf('vehicle', pick) },
        { __typename: 'Driver', oceanId: idOf('driver', pick) },
        { __typename: 'Box', id: toGlobalId('Box', idOf('box', pick)) },
        { __typename: 'Entity', oceanId: '8002' },
      ],
    },
    isPlain: true,
  }),
  steps: ({ pick }) => ({
    query: `query ($customer: ID, $id: ID) { vehicle(customerId: $customer, by: { oceanId: $id }) { steps(date: "${day}") {
      id start { address { town } driver { lastName } } end { latitude longitude } polyline { latitude longitude } } } }`,
    variables: { id: idOf('vehicle', pick) },
    isPlain: true,
  }),
  positions: () => ({
    query: `query ($customer: ID) { vehicles(customerId: $customer) { nodes { id
      positions(from: "${day}T00:00:00Z", to: "${day}T12:00:00Z", includePrivate: true) {
        latitude longitude referenceAddress address { town } driver { name } vehicle { registration description } } } } }`,
    isPlain: true,
  }),
  driverDays: ({ pick }) => ({
    query: `query ($customer: ID, $id: ID) { driver(customerId: $customer, by: { oceanId: $id }) {
      lastName steps(from: "2001-01-01", to: "2001-01-03") { id start { address { town } driver { lastName } } } } }`,
    variables: { id: idOf('driver', pick) },
    isPlain: true,
  }),
  driversThen: () => ({
    query: `query ($customer: ID) { vehicles(customerId: $customer) { nodes { id
      driverAt(instant: "2001-01-02T00:00:00Z") { lastName } assignments(at: "2001-01-02T00:00:00Z") { id oceanId } } } }`,
    isPlain: true,
  }),
  analysis: () => ({
    query: `query ($customer: ID, $period: PrivacyPeriodInput!) {
      privacyAnalysis(customerId: $customer, input: { mode: BY_DRIVER_WITHOUT_SCHEDULE_DETAIL, period: $period }) {
        byDriver { entity { name } content { entity { name } items { key total { driver { driver { lastName } } } } } } htmlTable } }`,
    variables: { period },
    isPlain: true,
  }),
  usage: () => ({
    query: `query ($customer: ID, $period: PrivacyPeriodInput!) { vehicles(customerId: $customer, first: 2) {
      nodes { id privacyUsage(input: { period: $period }) { lines { driver { driver { lastName } } } } } } }`,
    variables: { period },
    isPlain: true,
  }),
  bothCustomers: ({ actor, other }): Operation => {
    if (actor.otherCustomerId === null || other.login !== actor.login) return entitiesOf;
    return {
      query: `query { a: vehicles(customerId: "${actor.customerId ?? ''}") { nodes { ${links} } }
        b: vehicles(customerId: "${actor.otherCustomerId}") { nodes { ${links} } } }`,
      owners: { a: actor, b: other },
    };
  },
  register: ({ actor, pick }) => {
    const query = registered(actor, pick % 2);
    return { query, extensions: persisted(query) };
  },
  queryRegistered: ({ actor, other, pick }) => ({
    extensions: persisted(registered(pick % 4 < 2 ? other : actor, pick % 2)),
  }),
  setRecurring: ({ pick }) => ({
    query: `mutation ($input: SetRecurringPrivacyScheduleInput!) { setRecurringPrivacySchedule(input: $input) {
      clientMutationId driver { lastName email } schedules { id driver { lastName } } userErrors { code message } } }`,
    variables: {
      input: {
        driverId: idOf('driver', 0),
        clientMutationId: `change ${pick % 2}`,
        days: [{ day: 'MONDAY', slots: [{ start: '18:00', end: '20:00' }] }],
      },
    },
    change: 'POST /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu',
  }),
  setExceptional: ({ pick, actor }) => ({
    query: `mutation ($input: SetExceptionalPrivacyScheduleInput!) { setExceptionalPrivacySchedule(input: $input) {
      driver { lastName privacySchedules { id } } schedule { id description } userErrors { code message } } }`,
    variables: {
      input: {
        driverId: idOf('driver', pick),
        clientMutationId: `exception ${pick}`,
        description: `for ${markOf(actor.world.id)}`,
        period: { start: '2026-06-20T16:00:00Z', end: '2026-06-20T18:00:00Z' },
      },
    },
    change: 'POST /restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu',
  }),
  setForMany: ({ pick, actor }) => ({
    query: `mutation ($input: SetExceptionalPrivacySchedulesInput!) { setExceptionalPrivacySchedules(input: $input) {
      results { driverId driver { lastName privacySchedules { id } } schedule { id description } userErrors { code } }
      userErrors { code message } } }`,
    variables: {
      input: {
        driverIds: [idOf('driver', pick)],
        clientMutationId: `exceptions ${pick}`,
        description: `for many of ${markOf(actor.world.id)}`,
        period: { start: '2026-06-21T16:00:00Z', end: '2026-06-21T18:00:00Z' },
      },
    },
    change: 'POST /restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu',
  }),
  setStep: ({ pick }) => ({
    query: `mutation ($input: SetStepPrivacyInput!) { setStepPrivacy(input: $input) {
      results { outcome step { id start { address { town } } } userErrors { code } } userErrors { code message } } }`,
    variables: { input: { steps: [{ id: stepId(pick) }], privacy: 'PRIVATE' } },
    change: 'POST /restapi/vieprivee/v1/etapeViePriveePosteriori',
  }),
  deleteSchedules: ({ pick }) => ({
    query: `mutation ($input: DeletePrivacySchedulesInput!) { deleteRecurringPrivacySchedules(input: $input) {
      deletedIds drivers { lastName } userErrors { code message } } }`,
    variables: { input: { ids: [idOf('recurring', pick)], clientMutationId: `deletion ${pick % 2}` } },
    change: 'DELETE /restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu',
  }),
  login: ({ actor }) => ({
    query:
      'mutation ($login: String!) { login(input: { login: $login, password: "x" }) { token userErrors { code } } }',
    variables: { login: actor.login },
    givesToken: true,
  }),
} satisfies Record<string, (operation: TenantOperation) => Operation>;

export type OperationName = keyof typeof operations;
