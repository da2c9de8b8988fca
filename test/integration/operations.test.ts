import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startTestApp, testNow } from '../support/app.ts';
import { defaultFleet, exampleNames, exampleText, exampleVariables } from '../support/docs/examples.ts';
import * as documents from '../support/operations.generated.ts';

/** Upstream requests of each example on a cold cache, with a check that it returns data. */
const examples = {
  box: example(documents.BoxDocument, { boxes: 1 }, ({ box }) => {
    expect(box).toMatchObject({ vehicle: { registration: expect.any(String) }, silence: { days: expect.any(Number) } });
  }),
  'coming-exceptions': example(
    documents.ComingExceptionsDocument,
    { drivers: 1, exceptional: 2 },
    ({ privacySchedules: schedules }) => {
      expect(schedules?.totalCount).toBeGreaterThan(0);
      const from = `${new Date(testNow).toISOString().slice(0, 10)}T00:00:00.000Z`;
      for (const { validity, driver } of schedules?.nodes ?? []) {
        expect(validity?.end && validity.end > from).toBe(true);
        expect(driver.lastName).toMatch(/\w/);
      }
      expect(schedules?.summary.byCreator.reduce((sum, { count }) => sum + count, 0)).toBe(schedules?.totalCount);
    },
  ),
  'driver-day': example(
    documents.DriverDayDocument,
    { drivers: 1, assignments: 2, steps: 1, vehicles: 1 },
    ({ driver }) => {
      expect(driver?.assignments).toHaveLength(1);
      expect(driver?.steps?.length).toBeGreaterThan(3);
      expect(driver?.steps?.some((step) => step?.kind === 'TRIP' && step.start?.address?.town)).toBe(true);
    },
  ),
  'driver-private-hours': example(
    documents.DriverPrivateHoursDocument,
    { drivers: 1, recurring: 2, exceptional: 2 },
    ({ drivers }) => {
      expect(drivers?.nodes).toHaveLength(20);
      expect(drivers?.nodes.every(({ privacySchedules }) => (privacySchedules ?? []).length > 0)).toBe(true);
    },
  ),
  'driver-usage': example(documents.DriverUsageDocument, { drivers: 1, analysis: 1 }, ({ drivers }) => {
    expect(drivers?.nodes).toHaveLength(20);
    expect(drivers?.nodes.some(({ privacyUsage }) => (privacyUsage?.privateDistanceMeters ?? 0) > 0)).toBe(true);
  }),
  'drivers-without-schedule': example(
    documents.DriversWithoutScheduleDocument,
    { drivers: 1, recurring: 2, exceptional: 2 },
    ({ drivers }) => {
      expect(drivers?.nodes.every(({ vehicle }) => vehicle?.registration)).toBe(true);
      expect(drivers?.nodes).toHaveLength(20);
    },
  ),
  'driver-week': example(documents.DriverWeekDocument, { drivers: 1, recurring: 1, exceptional: 1 }, ({ driver }) => {
    expect(driver).toMatchObject({
      lastName: 'Girard',
      isPrivateNow: false,
      privacySchedulesFreshness: { isStale: false },
    });
    expect(driver?.privateIntervals?.length).toBeGreaterThan(4);
    expect(driver?.privateIntervals?.every(({ reasons }) => reasons[0]?.isCertain)).toBe(true);
    expect(driver?.privacySchedules?.length).toBeGreaterThan(4);
  }),
  'eco-driving': example(documents.EcoDrivingDocument, { drivers: 1, ecoDriving: 2 }, ({ drivers }) => {
    expect(drivers?.nodes).toHaveLength(20);
    const scores = drivers?.nodes.flatMap(({ ecoDriving }) => ecoDriving ?? []) ?? [];
    expect(new Set(scores.map(({ month }) => month))).toEqual(new Set(['2026-04-01', '2026-05-01']));
    expect(scores.filter(({ availability }) => availability === 'KNOWN').length).toBeGreaterThan(15);
  }),
  entities: example(documents.EntitiesDocument, { entities: 1 }, ({ entities }) => {
    expect(entities).toHaveLength(12);
  }),
  'entity-dashboard': example(
    documents.EntityDashboardDocument,
    { entities: 1, vehicles: 1, drivers: 1, boxes: 1, analysis: 1 },
    ({ entities }) => {
      expect(entities).toHaveLength(12);
      expect(sumOf(entities?.map(({ vehicles }) => vehicles?.totalCount))).toBe(300);
      expect(sumOf(entities?.map(({ nonCommunicatingBoxes }) => nonCommunicatingBoxes?.totalCount))).toBe(90);
      expect(entities?.every(({ privacyUsage }) => (privacyUsage?.professionalDistanceMeters ?? 0) > 0)).toBe(true);
    },
  ),
  'export-drivers': example(documents.ExportDriversDocument, { drivers: 1 }, ({ drivers }) => {
    expect(drivers?.nodes).toHaveLength(200);
    expect(drivers?.pageInfo.hasNextPage).toBe(true);
  }),
  'federation-entities': example(documents.FederationEntitiesDocument, { drivers: 1, vehicles: 1 }, (data) => {
    expect(data._entities).toMatchObject([
      { registration: 'AC-229-GF' },
      { lastName: 'Girard' },
      { oceanId: '1110000004' },
    ]);
  }),
  'fleet-freshness': example(
    documents.FleetFreshnessDocument,
    { boxes: 1, vehicles: 1, drivers: 1, recurring: 1, exceptional: 1 },
    (data) => {
      expect(data).toMatchObject({
        nonCommunicatingBoxes: { totalCount: 90, isStale: false },
        vehicles: { totalCount: 300, nodes: [{ isStale: false }] },
        drivers: { nodes: [{ isStale: false, privacySchedulesFreshness: { isStale: false } }] },
      });
    },
  ),
  'fleet-map': example(documents.FleetMapDocument, { vehicles: 1, positions: 1, tracks: 1 }, ({ vehicles }) => {
    const recorded = vehicles?.nodes.flatMap(({ positions }) => positions ?? []) ?? [];
    const seen = new Set(recorded.map(({ visibility }) => visibility));
    expect(seen).toContain('SHOWN');
    expect(seen).toContain('HIDDEN_PRIVATE');
    expect(recorded.filter(({ visibility, latitude }) => (visibility === 'SHOWN') !== (latitude !== null))).toEqual([]);
  }),
  'fleet-page': example(documents.FleetPageDocument, { vehicles: 1 }, ({ vehicles }) => {
    expect(vehicles?.edges).toHaveLength(10);
    expect(vehicles?.pageInfo).toEqual({ hasNextPage: true, endCursor: vehicles?.edges.at(-1)?.cursor });
  }),
  'last-events': example(documents.LastEventsDocument, { vehicles: 1, boxes: 1, lastEvents: 1 }, ({ vehicles }) => {
    const events = vehicles?.nodes.flatMap(({ lastEvent }) => lastEvent ?? []) ?? [];
    expect(events.filter(({ location }) => location?.visibility === 'SHOWN').length).toBeGreaterThan(10);
    expect(events.some(({ location }) => location === null)).toBe(true); // on a private trip
  }),
  'last-positions': example(
    documents.LastPositionsDocument,
    { vehicles: 1, boxes: 1, positions: 1 },
    ({ vehicles }) => {
      expect(vehicles?.nodes.filter(({ position }) => position?.latitude).length).toBeGreaterThan(10);
    },
  ),
  'leases-due': example(documents.LeasesDueDocument, { vehicles: 1, leases: 1 }, ({ vehicles }) => {
    const contracts = vehicles?.nodes.flatMap(({ leaseContract }) => leaseContract ?? []) ?? [];
    expect(contracts.some(({ remainingMonths }) => (remainingMonths ?? 0) > 0)).toBe(true);
    expect(contracts.some(({ drivenDistanceKm }) => (drivenDistanceKm ?? 0) > 0)).toBe(true);
    expect(contracts.some(({ drivenDistanceKm }) => drivenDistanceKm === null)).toBe(true);
  }),
  'licences-expiring': example(documents.LicencesExpiringDocument, { drivers: 1 }, ({ expiring, all }) => {
    const dates = expiring?.nodes.map(({ profile }) => String(profile?.licenceValidUntil)) ?? [];
    expect(dates).toHaveLength(expiring?.totalCount ?? 0);
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual(dates.toSorted());
    expect((dates.at(-1) ?? '~') < '2026-07-12').toBe(true);
    expect(all?.summary.withoutLicenceDateCount).toBeGreaterThan(0);
  }),
  'maintenance-due': example(documents.MaintenanceDueDocument, { vehicles: 1 }, ({ byDate, byDistance }) => {
    const dates = byDate?.nodes.map(
      ({ maintenanceVisits }) => (maintenanceVisits ?? []).map(({ plannedAt }) => String(plannedAt)).sort()[0],
    );
    expect(dates?.length).toBeGreaterThan(10);
    expect(dates).toEqual(dates?.toSorted());
    expect(byDistance?.totalCount).toBeGreaterThan(0);
  }),
  'month-table': example(documents.MonthTableDocument, { drivers: 1, analysis: 1 }, ({ drivers, totals }) => {
    const metres = drivers?.nodes.map(({ privacyUsage }) => privacyUsage?.privateDistanceMeters ?? 0) ?? [];
    expect(metres).toHaveLength(50);
    expect(metres).toEqual(metres.toSorted((a, b) => b - a));
    expect(totals?.byDriver?.cumulativeTotal?.usage?.privateDistanceMeters).toBeGreaterThan(metres[0] ?? 0);
  }),
  'months-compared': example(documents.MonthsComparedDocument, { drivers: 1, analysis: 2 }, ({ drivers }) => {
    expect(drivers?.nodes).toHaveLength(50);
    expect(drivers?.nodes[0]?.month?.privateDistanceMeters).toBeGreaterThan(0);
    expect(drivers?.nodes[0]?.monthBefore?.privateDistanceMeters).toBeGreaterThan(0);
  }),
  node: example(documents.NodeDocument, { vehicles: 1 }, ({ node }) => {
    expect(node).toMatchObject({ __typename: 'Vehicle', registration: 'AC-229-GF' });
  }),
  'plate-search': example(documents.PlateSearchDocument, { vehicles: 1, drivers: 1, boxes: 1 }, (data) => {
    const { vehicles, drivers, boxes } = data;
    expect(vehicles?.nodes).toContainEqual(expect.objectContaining({ registration: 'AC-229-GF' }));
    const plates = [...(drivers?.nodes ?? []), ...(boxes?.nodes ?? [])].map(({ vehicle }) => vehicle?.registration);
    expect(plates.filter((plate) => plate === 'AC-229-GF')).toHaveLength(2);
  }),
  'privacy-analysis': example(documents.PrivacyAnalysisDocument, { analysis: 1 }, ({ privacyAnalysis }) => {
    const tree = privacyAnalysis?.byDriver;
    expect(tree?.cumulativeTotal?.usage?.privateDistanceMeters).toBeGreaterThan(0);
    expect(tree?.descendants.map(({ synthesis }) => synthesis?.entity?.name)).toEqual(['Agence Lyon', 'Agence Paris']);
  }),
  // The list of drivers has the group of each.
  'private-at': example(
    documents.PrivateAtDocument,
    { vehicles: 1, drivers: 1, assignments: 1, recurring: 2, exceptional: 2 },
    ({ vehicles, drivers }) => {
      expect(vehicles?.totalCount).toBeGreaterThan(20);
      expect(vehicles?.summary.byCategory.reduce((sum, { count }) => sum + count, 0)).toBe(vehicles?.totalCount);
      expect(vehicles?.nodes.some(({ driver }) => driver?.group?.description)).toBe(true);
      expect(drivers?.totalCount).toBeGreaterThanOrEqual(vehicles?.totalCount ?? 0);
      expect(drivers?.summary.byGroup.length).toBeGreaterThan(1);
      expect(drivers?.summary.byGroup.reduce((sum, { count }) => sum + count, 0)).toBe(drivers?.totalCount);
    },
  ),
  'silent-boxes': example(
    documents.SilentBoxesDocument,
    { boxes: 1, vehicles: 1, recurring: 2, exceptional: 2 },
    ({ nonCommunicatingBoxes: boxes }) => {
      expect(boxes?.totalCount).toBe(90);
      expect(boxes?.nodes).toHaveLength(3);
      expect(boxes?.nodes.some(({ vehicle }) => (vehicle?.driver?.privacySchedules ?? []).length > 0)).toBe(true);
    },
  ),
  'silent-boxes-by-entity': example(
    documents.SilentBoxesByEntityDocument,
    { entities: 1, boxes: 1, vehicles: 1, drivers: 1 },
    ({ entities }) => {
      const boxes = entities?.flatMap(({ nonCommunicatingBoxes }) => nonCommunicatingBoxes?.nodes ?? []) ?? [];
      expect(boxes.length).toBeGreaterThan(20);
      expect(boxes.some(({ silence }) => silence?.qualification?.reason?.label)).toBe(true);
      expect(boxes.some(({ silence }) => silence?.lastKnownStatus?.location?.address)).toBe(true);
      expect(boxes.some(({ vehicle }) => vehicle?.driver?.phone)).toBe(true);
    },
  ),
  'silent-boxes-by-value': example(
    documents.SilentBoxesByValueDocument,
    { boxes: 1 },
    ({ nonCommunicatingBoxes: boxes }) => {
      expect(boxes?.totalCount).toBeGreaterThan(0);
      expect(boxes?.nodes.every(({ vehicle }) => vehicle?.category === 'COMMERCIAL')).toBe(true);
      expect(boxes?.summary.byVehicleCategory).toEqual([{ key: 'COMMERCIAL', count: boxes?.totalCount }]);
    },
  ),
  'silent-boxes-near': example(documents.SilentBoxesNearDocument, { boxes: 1 }, ({ nonCommunicatingBoxes }) => {
    expect(nonCommunicatingBoxes?.nodes.length).toBeGreaterThan(3);
    expect(nonCommunicatingBoxes?.nodes.every(({ silence }) => (silence?.days ?? 0) > 7)).toBe(true);
  }),
  'silent-boxes-summary': example(documents.SilentBoxesSummaryDocument, { boxes: 1 }, ({ nonCommunicatingBoxes }) => {
    const { totalCount, summary } = nonCommunicatingBoxes ?? {};
    expect(totalCount).toBeGreaterThan(0);
    expect((summary?.qualifiedCount ?? 0) + (summary?.unqualifiedCount ?? 0)).toBe(totalCount);
    expect(summary?.byEntity).toHaveLength(12);
  }),
  'top-private-users': example(documents.TopPrivateUsersDocument, { drivers: 1, analysis: 1 }, ({ drivers }) => {
    const shares = drivers?.nodes.map(({ privacyUsage }) => privacyUsage?.privateShare ?? 0) ?? [];
    expect(shares).toHaveLength(10);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.at(-1)).toBeGreaterThan(0.2);
    const counted = drivers?.summary.byGroup.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(drivers?.totalCount);
  }),
  'vehicle-assignments': example(
    documents.VehicleAssignmentsDocument,
    { vehicles: 1, assignments: 1 },
    ({ vehicle }) => {
      expect(vehicle?.assignments?.[0]).toMatchObject({ period: { end: null }, driver: { lastName: 'Girard' } });
    },
  ),
  viewer: example(documents.ViewerDocument, { boxes: 1, rights: 4 }, ({ viewer }) => {
    expect(viewer).toMatchObject({ login: null, can: { editStepPrivacy: true, exportLists: true } });
    expect(viewer?.customers).toHaveLength(1);
    expect(viewer?.rights).toHaveLength(14);
  }),
  // One request a day, and one a trip with its line: lines are not selected in the day before.
  'vehicle-day': example(documents.VehicleDayDocument, { vehicles: 1, steps: 2, line: 4 }, ({ vehicle }) => {
    expect(vehicle?.day?.some((step) => step?.isPrivate && step.start?.address?.town === undefined)).toBe(true);
    expect(vehicle?.day?.filter((step) => step?.polyline)).not.toEqual([]);
    expect(vehicle?.dayBefore).not.toEqual([]);
  }),
  'vehicle-month': example(documents.VehicleMonthDocument, { vehicles: 1, steps: 30 }, ({ vehicle }) => {
    const days = new Set(vehicle?.steps?.map((step) => step?.date));
    expect(days.size).toBeGreaterThan(15);
    expect(vehicle?.steps?.some((step) => step?.isPrivate && (step.distanceMeters ?? 0) > 0)).toBe(true);
  }),
  'who-changed-what': example(
    documents.WhoChangedWhatDocument,
    { drivers: 1, exceptional: 2, boxes: 1 },
    ({ privacySchedules: schedules, nonCommunicatingBoxes: boxes }) => {
      expect(schedules?.nodes).toHaveLength(20);
      expect(schedules?.nodes.every((node) => 'createdBy' in node && node.createdBy?.login)).toBe(true);
      expect(sumOf(schedules?.summary.byCreator.map(({ count }) => count))).toBe(schedules?.totalCount);
      const reasons = boxes?.nodes.map(({ silence }) => silence?.qualification) ?? [];
      expect(reasons).toHaveLength(20);
      expect(reasons.every((reason) => reason?.qualifiedBy?.login)).toBe(true);
      const times = reasons.map((reason) => reason?.qualifiedAt ?? '');
      expect(times).toEqual(times.toSorted().toReversed());
    },
  ),
  'who-drove': example(documents.WhoDroveDocument, { vehicles: 1, assignments: 1, drivers: 1 }, ({ vehicles }) => {
    const driven = vehicles?.nodes.filter(({ driverAt }) => driverAt?.lastName) ?? [];
    expect(driven.length).toBeGreaterThan(10);
    expect(driven.every(({ assignments }) => assignments?.length === 1)).toBe(true);
  }),
};

describe('an example operation', () => {
  it.each(Object.entries(examples))('works on the sandbox at once: %s', async (name, { document, calls, check }) => {
    await using app = await startTestApp({ env: defaultFleet });
    const response = await app.execute(document, { variables: exampleVariables(name) });
    expect(response.errors).toBeUndefined();
    check(response.data);
    expect(app.takeCalls()).toEqual(calls);
  });

  it('begins with a title and a sentence, and is tried here', () => {
    // Others: mutations/examples.test.ts, live/examples.test.ts
    expect(Object.keys(examples).sort()).toEqual(exampleNames('query'));
    for (const name of exampleNames())
      expect(exampleText(name), name).toMatch(/^# \S.*[^.]\n# \S.*\.\n(query|mutation|subscription) /);
  });
});

function sumOf(counts: readonly (number | undefined)[] | undefined): number {
  return (counts ?? []).reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function example<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  calls: Record<string, number>,
  check: (data: Data) => void,
) {
  return { document: print(document), calls, check: (data: unknown) => check(data as Data) };
}
