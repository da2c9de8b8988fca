import { expect, it } from 'vitest';
import { rejectRequests } from '../../support/ocean/reject-requests.ts';
import { eventually, type WebPage } from './web-page.ts';

/** The view of all entities. */
export function describeEntities(web: WebPage): void {
  it('counts each entity, and leaves out only the part that Ocean rejects', async () => {
    await web.open('entities', '?month=2026-05');
    const { data } = await web.app.execute('{ entities { name vehicles(first: 0) { totalCount } } }');
    const entities = data.entities as { name: string; vehicles: { totalCount: number } }[];
    const rows = web.page.getByRole('table').locator('tbody tr');
    await eventually(() => rows.count()).toBe(entities.length);
    expect(await rows.locator('th').allTextContents()).toEqual(entities.map(({ name }) => name));
    expect(await rows.locator('td:nth-child(2)').allTextContents()).toEqual(
      entities.map(({ vehicles }) => String(vehicles.totalCount)),
    );

    const respondAgain = rejectRequests(web.app, 'boxes', 403);
    web.clock.now += 90_000; // every list is read again
    await web.page.reload();
    await web.page.getByText('Some parts could not be read; the others are shown.').waitFor();
    await eventually(() => rows.locator('td:nth-child(5)').allTextContents()).toEqual(
      entities.map(() => 'not readable'),
    );
    expect(await rows.locator('td:nth-child(2)').allTextContents()).toEqual(
      entities.map(({ vehicles }) => String(vehicles.totalCount)),
    );
    respondAgain();
    web.clock.now += 90_000;
  });
}
