import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../support/browser.ts';
import { eventually, type WebPage } from './web-page.ts';

interface BoxRow {
  serialNumber: string;
}

/** The view of the silent boxes. */
export function describeBoxes(web: WebPage): void {
  const rows = () => web.page.getByRole('region', { name: 'Boxes' }).locator('tbody tr');
  const serialNumbers = () => rows().getByRole('rowheader').allTextContents();

  /** The expected boxes, from the graph itself. */
  const silentBoxes = async (args: string): Promise<{ totalCount: number; numbers: string[] }> => {
    const { data } = await web.app.execute(`{ nonCommunicatingBoxes${args} { totalCount nodes { serialNumber } } }`);
    const { totalCount, nodes } = data.nonCommunicatingBoxes as { totalCount: number; nodes: BoxRow[] };
    return { totalCount, numbers: nodes.map(({ serialNumber }) => serialNumber) };
  };

  describe('silent boxes', () => {
    beforeEach(async () => {
      if (!chromiumPath()) return;
      await web.open('boxes');
      await eventually(() => rows().count()).toBe(20);
    });

    it('shows the first page and the total count, and sends requests only to its own server', async () => {
      const { totalCount, numbers } = await silentBoxes('(first: 20)');
      expect(await serialNumbers()).toEqual(numbers);
      await web.page.getByRole('status').getByText(`20 of ${totalCount} boxes shown`).waitFor();
      await web.page.locator('.cluster, .point').first().waitFor();
      expect(web.requested.filter((address) => !web.isOwn(address))).toEqual([]);
      expect(web.complaints).toEqual([]);
    });

    it('adds the next page below, each box once', async () => {
      await web.page.getByRole('button', { name: 'Load more' }).click();
      await eventually(() => rows().count()).toBe(40);
      const shown = await serialNumbers();
      expect(new Set(shown).size).toBe(40);
      await web.page.getByRole('button', { name: 'Load more' }).click();
      await web.page.getByRole('button', { name: 'Load more' }).waitFor({ state: 'detached' });
      await web.page.getByText(/^(\d+) of \1 boxes shown$/).waitFor();
      expect(web.complaints).toEqual([]);
    });

    it('narrows the table and the map together', async () => {
      await web.page.getByRole('combobox', { name: 'Reason' }).selectOption('Not looked into yet');
      await web.page.getByLabel('Silent for more than').fill('30');
      const { totalCount, numbers } = await silentBoxes(
        '(first: 200, filter: { isQualified: false, silentForMoreThanDays: 30 })',
      );
      await web.page.getByText(`${Math.min(20, totalCount)} of ${totalCount} boxes shown`).waitFor();
      expect(await serialNumbers()).toEqual(numbers.slice(0, 20));
      const legend = web.page.getByRole('list', { name: 'Boxes by reason' }).getByRole('listitem');
      await eventually(() => legend.allTextContents()).toEqual([` Not looked into yet${totalCount}`]);
    });

    it('finds a box by its serial number, and reports when none is found', async () => {
      const [, wanted = ''] = await serialNumbers();
      await web.page.getByLabel('Search').fill(wanted);
      await eventually(serialNumbers).toEqual([wanted]);
      await web.page.getByLabel('Search').fill('no such box');
      await web.page.getByText('No silent box passes these filters.').waitFor();
    });

    it('shows only the chosen entity', async () => {
      const entity = web.page.getByLabel('Entity');
      const [, name = ''] = await entity.getByRole('option').allTextContents();
      await entity.selectOption(name);
      await eventually(async () => [...new Set(await rows().locator('td:nth-child(3)').allTextContents())]).toEqual([
        name,
      ]);
    });

    it('orders by a column, and again the other way, with the order in the URL', async () => {
      const orderBy = (direction: string) =>
        silentBoxes(`(first: 20, orderBy: { field: SERIAL_NUMBER, direction: ${direction} })`);
      await web.page.getByRole('button', { name: 'Box', exact: true }).click();
      await eventually(serialNumbers).toEqual((await orderBy('ASC')).numbers);
      await web.page.getByRole('button', { name: 'Box', exact: true }).click();
      await eventually(serialNumbers).toEqual((await orderBy('DESC')).numbers);
      expect(new URL(web.page.url()).hash).toBe('#boxes?sort=SERIAL_NUMBER&direction=DESC');
      expect(await web.page.getByRole('columnheader', { name: 'Box' }).getAttribute('aria-sort')).toBe('descending');
    });

    it('are the same for somebody who opens a copied link', async () => {
      await web.open('boxes', '?reason=no&days=30&sort=SERIAL_NUMBER&direction=ASC');
      const { totalCount, numbers } = await silentBoxes(
        '(first: 20, filter: { isQualified: false, silentForMoreThanDays: 30 }, orderBy: { field: SERIAL_NUMBER, direction: ASC })',
      );
      await web.page.getByText(`${numbers.length} of ${totalCount} boxes shown`).waitFor();
      await eventually(serialNumbers).toEqual(numbers);
    });

    it('lead from a point of the map to its row, by mouse and keyboard', async () => {
      const cluster = web.page.locator('.cluster');
      const point = web.page.locator('.point');
      while ((await point.count()) === 0) await cluster.first().click();
      const name = (await point.first().getAttribute('title'))!;
      await point.first().focus();
      await web.page.keyboard.press('Enter');
      const row = web.page.locator('tr.selected');
      await row.getByText(name.split(',')[0]!).waitFor();
      expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(web.page.url()).toContain('box=');
    });

    it('are saved as CSV, all pages of them', async () => {
      const { totalCount } = await silentBoxes('(first: 1)');
      const saved = web.page.waitForEvent('download');
      await web.page.getByRole('button', { name: 'Export as CSV' }).click();
      const text = await readFile(await (await saved).path(), 'utf8');
      const [head, ...lines] = text.trim().split('\r\n');
      expect(head).toBe('\uFEFFBox;Vehicle;Entity;Silent;since;Reason'.slice(1));
      expect(lines).toHaveLength(totalCount);
      await web.page.getByText(`Exported ${totalCount} boxes.`).waitFor();
    });

    it('show their age while Ocean fails', async () => {
      await web.page.route('**/graphql', async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: (await response.text()).replaceAll('"isStale":false', '"isStale":true'),
        });
      });
      await web.page.reload();
      await web.page.getByText('Ocean does not respond: as of 12:00').waitFor();
    });
  });

  it('suggests a next step when Ocean fails, and shows the boxes once Ocean recovers', async () => {
    const fault = { errors: [{ message: 'Ocean', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }], data: null };
    await web.page.route('**/graphql', (route) => route.fulfill({ json: fault }));
    await web.open('boxes');
    const problem = web.page.getByRole('region', { name: 'Boxes' }).getByRole('alert');
    await problem.getByText('Ocean does not respond. Try again in a moment.').waitFor();
    await web.page.unroute('**/graphql');
    await problem.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => rows().count()).toBe(20);
  });
}
