import { expect, it } from 'vitest';
import { eventually, type WebPage } from './web-page.ts';

/** The view of a month's use. */
export function describeUsage(web: WebPage): void {
  it('draws the use of a month, and describes the chart in text', async () => {
    await web.open('usage');
    const chart = web.page.getByRole('img', { name: 'Private and professional distance by entity, May 2026' });
    await chart.waitFor();
    expect(await chart.locator('desc').textContent()).toMatch(
      /^[\d,]+ km private and [\d,]+ km professional in all, \d+% private\. Highest private share: .+; lowest: .+\.$/,
    );
    await web.page.getByText('The same as a table').click();
    const { data } = await web.app.execute('{ entities { name } }');
    const entities = (data.entities as { name: string }[]).map(({ name }) => name);
    const named = await web.page
      .getByRole('table', { name: 'Distance driven in May 2026' })
      .getByRole('rowheader')
      .allTextContents();
    expect(entities).toEqual(expect.arrayContaining(named.slice(0, -1)));
    expect(named.at(-1)).toBe('All entities');
    expect(web.complaints).toEqual([]);
  });

  it('ranks drivers above the totals of the fleet, and leads to a driver', async () => {
    web.app.takeCalls();
    await web.open('usage', '?month=2026-05&order=PRIVATE_SHARE');
    const ranking = web.page.getByRole('region', { name: 'Drivers by private use' }).getByRole('table');
    await ranking.getByText('Total of the fleet').waitFor();
    const input = 'input: { period: { start: "2026-04-30T22:00:00Z", end: "2026-05-31T22:00:00Z" } }';
    const { data } = await web.app.execute(
      `{ drivers(first: 20, orderBy: { field: PRIVATE_SHARE, direction: DESC, usage: { period: { start: "2026-04-30T22:00:00Z", end: "2026-05-31T22:00:00Z" } } }) { nodes { lastName firstName privacyUsage(${input}) { privateShare } } } }`,
    );
    const expected = data.drivers.nodes.map(
      ({ lastName, firstName }: { lastName: string; firstName: string }) => `${lastName} ${firstName}`,
    );
    const names = ranking.locator('tbody').getByRole('rowheader');
    await eventually(() => names.allTextContents()).toEqual(expected);
    await names.first().getByRole('link').click();
    await web.page.getByRole('heading', { name: `Week of ${expected[0]}` }).waitFor();
    await web.page
      .getByRole('region', { name: 'Use in May 2026' })
      .getByText(/Private share: \d+%/)
      .waitFor();
    expect(web.complaints).toEqual([]);
  });
}
